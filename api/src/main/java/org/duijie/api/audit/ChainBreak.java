package org.duijie.api.audit;

/**
 * The first line of a chain that is not as it was written.
 *
 * @param line its number
 * @param kind what is wrong
 */
public record ChainBreak(long line, Kind kind) {
    /** What can be wrong with a line. */
    public enum Kind {
        /** It is missing, although there are later ones, or the end of the chain names a later one. */
        MISSING,
        /** Its content does not match its hash. */
        CHANGED,
        /** It has another line's number, or not the hash of the line before it. */
        UNLINKED,
        /** It is the last by number, but not the one that the end of the chain names. */
        OTHER_END,
        /** It comes after the end of the chain. */
        BEYOND,
        /** The end of the chain is missing: the bureau has no row in {@code audit_heads}. */
        NO_END
    }
}
