package org.duijie.api.store;

import java.nio.file.Path;
import org.duijie.api.store.Database.Pools;

/** Where a database is, and what is particular to its kind. */
public sealed interface DatabaseAddress permits SqliteAddress, PostgresAddress {
    /** How long to wait for a connection before a request is told to come back, in milliseconds. */
    long CONNECTION_WAIT_MS = 3_000;

    /**
     * Reads an address: {@code jdbc:postgresql://…}, or the path of an SQLite file.
     *
     * @param readers how many connections read at once, 1 or more; for PostgreSQL, how many there are in all
     */
    static DatabaseAddress of(String text, int readers) {
        return text.startsWith(PostgresAddress.SCHEME)
                ? new PostgresAddress(text, readers)
                : new SqliteAddress(Path.of(text), readers);
    }

    /** Whether there is something to open; a server is only known once it is asked. */
    boolean isThere();

    /** Brings the tables up to date. */
    void migrate();

    /** Opens the pools. */
    Pools pools();
}
