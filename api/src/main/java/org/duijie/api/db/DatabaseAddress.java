package org.duijie.api.db;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.db.CannotOpenException.Kind;
import org.duijie.api.db.Database.Pools;

/** Where a database is, and what is particular to its kind. */
public sealed interface DatabaseAddress permits SqliteAddress, PostgresAddress {
    /** Something like {@code jdbc:mysql:}; one letter is a drive. */
    Pattern SCHEME = Pattern.compile("(?:jdbc:)?[A-Za-z][A-Za-z0-9+.-]+:");

    /** How long to wait for a connection before a request is told to come back, in milliseconds. */
    long CONNECTION_WAIT_MS = 3_000;

    /**
     * Reads an address: {@code jdbc:postgresql://…}, or the path of an SQLite file.
     *
     * @param readers how many connections read at once, 1 or more; for PostgreSQL, how many there are in all
     * @throws CannotOpenException when it is neither
     */
    static DatabaseAddress of(String text, int readers) {
        if (text.startsWith(PostgresAddress.SCHEME)) {
            return new PostgresAddress(text, readers);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.lookingAt()) {
            throw new CannotOpenException(Kind.UNKNOWN_SCHEME, scheme.group());
        }
        return new SqliteAddress(Path.of(text), readers);
    }

    /** Whether there is something to open; a server is only known once it is asked. */
    boolean isThere();

    /**
     * What tells this database from another at the same address: a file that was taken away and made anew is another.
     * Empty when it is gone.
     */
    Optional<Object> identity();

    /**
     * Looks at the place before anything is opened there.
     *
     * @throws CannotOpenException when it cannot be used
     */
    void check();

    /** Brings the tables up to date. */
    void migrate();

    /** Opens the pools. */
    Pools pools();
}
