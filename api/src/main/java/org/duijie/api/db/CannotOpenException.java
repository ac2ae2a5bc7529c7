package org.duijie.api.db;

/** A database that cannot be opened, with the reason that a person can act on. Never carries a password. */
public final class CannotOpenException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String about;

    /** Why it cannot be opened. */
    public enum Kind {
        /** Neither a file's path nor {@code jdbc:postgresql://…}. */
        UNKNOWN_SCHEME,
        /** The folder of the file does not exist. */
        NO_FOLDER,
        /** A folder was named, where a file is to be. */
        FOLDER,
        /** The file, or the folder where its log has to stand beside it, cannot be written. */
        READ_ONLY,
        /** The file is something else. */
        NOT_A_DATABASE,
        /** The database has tables of another program. */
        FOREIGN,
        /** The server has no database of that name. */
        NO_DATABASE,
        /** The server refuses the user or the password. */
        NOT_LET_IN,
        /** The server does not answer. */
        NO_ANSWER,
        /** Something else; {@link #about} says what the database said. */
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

    /** The address without user and password, or what the database said. */
    public String about() {
        return about;
    }
}
