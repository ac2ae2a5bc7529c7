package org.duijie.api.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The meaning of a database error for the caller. */
enum Failure {
    /** Another transaction prevented it; a retry may succeed. */
    RETRY,
    /** The database cannot be reached, or cannot write. */
    UNAVAILABLE,
    /** A unique key exists already. */
    DUPLICATE,
    /** A bug of this program. */
    BUG;

    private static final Set<String> RETRIED = Set.of("40001", "40P01");
    private static final Set<SQLiteErrorCode> TAKEN =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
    private static final Set<SQLiteErrorCode> LOST = Set.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_LOCKED,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_READONLY);

    static Failure of(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException sqlite) {
                return of(sqlite.getResultCode());
            }
            if (each instanceof SQLTransientConnectionException) {
                return UNAVAILABLE;
            }
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        return BUG;
    }

    private static Failure of(SQLiteErrorCode code) {
        if (TAKEN.contains(code)) {
            return DUPLICATE;
        }
        boolean isLost = LOST.stream().anyMatch(lost -> (code.code & 0xFF) == lost.code);
        return isLost ? UNAVAILABLE : BUG;
    }

    private static Failure of(String state) {
        if (RETRIED.contains(state)) {
            return RETRY;
        }
        if (state.equals("23505")) {
            return DUPLICATE;
        }
        // Connection errors, lack of resources, operator intervention.
        boolean isLost = state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        return isLost ? UNAVAILABLE : BUG;
    }
}
