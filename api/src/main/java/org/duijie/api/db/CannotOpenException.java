package org.duijie.api.db;

/**
 * Thrown when a database cannot be opened. It gives a reason that the user can act on, and never contains a password.
 */
public final class CannotOpenException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String about;

    /** Why it cannot be opened. */
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
