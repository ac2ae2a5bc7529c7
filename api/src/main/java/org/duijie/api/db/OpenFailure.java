package org.duijie.api.db;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.duijie.api.db.DatabaseAddress.CannotOpenException;
import org.duijie.api.db.DatabaseAddress.CannotOpenException.Kind;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Finds the reason why a database could not be opened, without its password. */
final class OpenFailure {
    private static final Pattern SECRET = Pattern.compile("(?i)(password=)[^&\\s)]*|(//[^/@\\s:]+:)[^/@\\s]+(?=@)");

    private OpenFailure() {}

    static CannotOpenException of(DatabaseAddress address, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof FlywayException flyway
                    && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                return new CannotOpenException(Kind.FOREIGN, address.toString(), thrown);
            }
            if (each instanceof SQLiteException sqlite) {
                return of(address, sqlite.getResultCode(), thrown);
            }
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return of(address, sql, thrown);
            }
        }
        return other(thrown);
    }

    private static CannotOpenException of(DatabaseAddress address, SQLiteErrorCode code, Throwable thrown) {
        Kind kind = switch (SQLiteErrorCode.getErrorCode(code.code & 0xFF)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> Kind.NOT_A_DATABASE;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Kind.READ_ONLY;
            default -> Kind.OTHER;
        };
        return kind == Kind.OTHER ? other(thrown) : new CannotOpenException(kind, address.toString(), thrown);
    }

    private static CannotOpenException of(DatabaseAddress address, SQLException sql, Throwable thrown) {
        String state = sql.getSQLState();
        if (state.equals("3D000")) {
            return new CannotOpenException(Kind.NO_DATABASE, address.toString(), thrown);
        }
        if (state.startsWith("28")) {
            return new CannotOpenException(Kind.NOT_LET_IN, address.toString(), thrown);
        }
        return state.startsWith("08")
                ? new CannotOpenException(Kind.NO_ANSWER, address.toString(), thrown)
                : other(thrown);
    }

    private static CannotOpenException other(Throwable thrown) {
        return new CannotOpenException(Kind.OTHER, withoutSecrets(String.valueOf(thrown.getMessage())), thrown);
    }

    /** Returns {@code text} with every password in an address replaced by stars. */
    static String withoutSecrets(String text) {
        return SECRET.matcher(text).replaceAll(found -> {
            String kept = found.group(1) == null ? found.group(2) : found.group(1);
            return java.util.regex.Matcher.quoteReplacement(kept + "***");
        });
    }
}
