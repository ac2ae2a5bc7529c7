package org.duijie.api.audit;

/**
 * A stored row that differs from the audit.
 *
 * @param table its table
 * @param id its id; for a version in a history, the entry's id, a slash and the version
 * @param kind what is wrong
 * @param field the field; empty for the whole row
 */
public record Finding(String table, String id, Kind kind, String field) {
    /** What can be wrong with a row. */
    public enum Kind {
        /** The row differs from the last audit line about it. */
        CHANGED,
        /** The row is missing, although the audit has it. */
        MISSING,
        /** The row exists, although the audit does not have it. */
        UNTOLD
    }
}
