package org.duijie.core.message;

/**
 * What the reader tells about a part of a message that became no draft.
 *
 * @param kind what it is
 * @param span the part
 */
public record Notice(Kind kind, TextSpan span) {

    /** The kinds of notices. */
    public enum Kind {
        /** It offers and asks for nothing: a greeting, the weather. */
        NO_OFFER,
        /** It asks for a price, or whether somebody has something. */
        QUESTION,
        /** It corrects an earlier message; which one has to be asked. */
        CORRECTION,
        /** It says that something is sold, no longer wanted or withdrawn; which entry has to be asked. */
        WITHDRAWN,
        /** A number that no field took. */
        UNUSED,
        /** The message has more drafts than are read at once; this part was not read. */
        TOO_MANY
    }
}
