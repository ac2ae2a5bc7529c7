package org.duijie.api.db;

/** The database cannot be reached, or cannot make the change now. Nothing has changed; try again later. */
public sealed class StoreUnavailableException extends RuntimeException permits CannotOpenException {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
