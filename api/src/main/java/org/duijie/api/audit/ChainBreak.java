package org.duijie.api.audit;

/**
 * The first line of a chain that is not as it was written.
 *
 * @param line its number
 * @param kind what is wrong with it
 */
public record ChainBreak(long line, Kind kind) {
    /** What can be wrong with a line. */
    public enum Kind {
        /** It is not there, though later ones are, or the end of the chain names a later one. */
        MISSING,
        /** It is not what its hash says. */
        CHANGED,
        /** It is another's number, or does not hold the hash of the line before it. */
        UNLINKED,
        /** It is the last by number, and not the one that the end of the chain names. */
        OTHER_END,
        /** It stands behind the end of the chain. */
        BEYOND,
        /** The end of the chain is not there: the bureau has no row in {@code audit_heads}. */
        NO_END
    }
}
