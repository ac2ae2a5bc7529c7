package org.duijie.api.audit;

/**
 * The first altered or missing line of a chain.
 *
 * @param line its number
 * @param kind what is wrong
 */
public record ChainBreak(long line, Kind kind) {
    /** What can be wrong with a line. */
    public enum Kind {
        /** The line is missing, although later lines exist or the end of the chain names a later line. */
        MISSING,
        /** The content of the line does not match its hash. */
        CHANGED,
        /** The line has the number of another line, or the wrong hash of the previous line. */
        UNLINKED,
        /** The line has the highest number, but the end of the chain names another line as the last. */
        OTHER_END,
        /** The line comes after the end of the chain. */
        BEYOND,
        /** The end of the chain is missing: the bureau has no row in {@code audit_heads}. */
        NO_END
    }
}
