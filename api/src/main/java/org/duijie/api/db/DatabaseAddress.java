package org.duijie.api.db;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.db.Database.Pools;

/** The address of a database, and everything that is specific to its kind. */
public sealed interface DatabaseAddress permits SqliteAddress, PostgresAddress {
    /** Matches a scheme such as {@code jdbc:mysql:}. A single letter is a Windows drive, not a scheme. */
    Pattern SCHEME = Pattern.compile("(?:jdbc:)?[A-Za-z][A-Za-z0-9+.-]+:");

    /** How long a request waits for a connection before it is refused as unavailable, in milliseconds. */
    long CONNECTION_WAIT_MS = 3_000;

    /**
     * Reads an address: {@code jdbc:postgresql://…}, or the path of an SQLite file.
     *
     * @param readers the number of reading connections, 1 or more; for PostgreSQL, the total number of connections
     * @throws CannotOpenException when {@code text} is neither of these
     */
    static DatabaseAddress of(String text, int readers) {
        if (text.startsWith(PostgresAddress.SCHEME)) {
            return new PostgresAddress(text, readers);
        }
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.lookingAt()) {
            throw new CannotOpenException(CannotOpenException.Kind.UNKNOWN_SCHEME, scheme.group());
        }
        return new SqliteAddress(Path.of(text), readers);
    }

    /** Returns whether the database exists. For a server, this is only known after connecting. */
    boolean isThere();

    /**
     * Returns the identity of the database, or empty when it no longer exists. A file that was deleted and created
     * again has another identity.
     */
    Optional<Object> identity();

    /**
     * Checks the location before anything is opened.
     *
     * @throws CannotOpenException when it cannot be used
     */
    void check();

    /** Brings the tables up to date. */
    void migrate();

    /** Opens the pools. */
    Pools pools();

    /**
     * Thrown when a database cannot be opened. It gives a reason that the user can act on, and never contains a
     * password.
     */
    final class CannotOpenException extends Database.UnavailableException {
        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final String about;

        /** The reasons why a database cannot be opened. */
        public enum Kind {
            /** The address is neither the path of a file nor {@code jdbc:postgresql://…}. */
            UNKNOWN_SCHEME,
            /** The folder of the file does not exist. */
            NO_FOLDER,
            /** The path is a folder, not a file. */
            FOLDER,
            /** The file is not writable, or its folder, where the log is written, is not. */
            READ_ONLY,
            /** The file is not a database. */
            NOT_A_DATABASE,
            /** The database belongs to another program. */
            FOREIGN,
            /** The server has no database of that name. */
            NO_DATABASE,
            /** The server rejects the user or the password. */
            NOT_LET_IN,
            /** The server does not answer. */
            NO_ANSWER,
            /** Another reason; {@link #about} has the database's message. */
            OTHER
        }

        CannotOpenException(Kind kind, String about, Throwable cause) {
            super(kind + ": " + about, cause);
            this.kind = kind;
            this.about = about;
        }

        CannotOpenException(Kind kind, String about) {
            this(kind, about, new IllegalArgumentException(about));
        }

        public Kind kind() {
            return kind;
        }

        /** Returns the address without user and password, or the database's message. */
        public String about() {
            return about;
        }
    }
}
