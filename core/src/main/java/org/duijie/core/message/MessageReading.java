package org.duijie.core.message;

import java.util.List;

/**
 * What was read in a message.
 *
 * @param drafts the listings and intents, in the order of the message; at most {@link MessageReader#MOST_DRAFTS}
 * @param notices what the rest of the message is, in its order
 */
public record MessageReading(List<MessageDraft> drafts, List<Notice> notices) {
    public MessageReading {
        drafts = List.copyOf(drafts);
        notices = List.copyOf(notices);
    }
}
