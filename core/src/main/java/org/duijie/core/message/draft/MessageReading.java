package org.duijie.core.message.draft;

import java.util.List;
import org.duijie.core.message.MessageReader;

/**
 * The result of reading a message.
 *
 * @param drafts the listings and intents, in the order of the message; at most {@link MessageReader#MOST_DRAFTS}
 * @param notices the parts of the message that became no draft, in order
 */
public record MessageReading(List<MessageDraft> drafts, List<Notice> notices) {
    public MessageReading {
        drafts = List.copyOf(drafts);
        notices = List.copyOf(notices);
    }
}
