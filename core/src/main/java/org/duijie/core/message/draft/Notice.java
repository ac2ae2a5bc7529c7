package org.duijie.core.message.draft;

import java.util.List;
import org.duijie.core.message.MessageReader;

/**
 * A remark about a part of a message that became no draft.
 *
 * @param kind what the part is
 * @param span where the part is
 * @param values the new values that a correction gives, as far as they are certain; empty for other kinds
 */
public record Notice(Kind kind, TextSpan span, List<Slot> values) {
    public Notice {
        values = List.copyOf(values);
    }

    public Notice(Kind kind, TextSpan span) {
        this(kind, span, List.of());
    }

    /** The kinds of notices. */
    public enum Kind {
        /** The part neither offers nor asks for goods, such as a greeting or a remark on the weather. */
        NO_OFFER,
        /** The part asks for a price, or whether somebody has something. */
        QUESTION,
        /** The part corrects an earlier message. The user has to say which one. */
        CORRECTION,
        /**
         * The part says that something is sold, no longer wanted or withdrawn. The user has to say which entry is
         * meant.
         */
        WITHDRAWN,
        /** A number that is used for no field. */
        UNUSED,
        /** Words of an offer that nothing of a draft shows: 送到食堂后门. */
        NOT_READ,
        /** The message has more drafts than {@link MessageReader#MOST_DRAFTS}; this part was not read. */
        TOO_MANY
    }
}
