package org.duijie.api.integrity;

/**
 * A row that is not as the record of changes says.
 *
 * @param table where it stands
 * @param id which row; of a version of a thing, the thing, a stroke and the version
 * @param kind what is wrong with it
 * @param field what of it; empty when all of it is
 */
public record Finding(String table, String id, Kind kind, String field) {
    /** What can be wrong with a row. */
    public enum Kind {
        /** It says something else than the last line about it. */
        CHANGED,
        /** It is not there, though the record tells of it. */
        MISSING,
        /** It is there, though the record does not tell of it. */
        UNTOLD
    }
}
