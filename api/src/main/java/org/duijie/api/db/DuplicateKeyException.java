package org.duijie.api.db;

/** A row with the same key exists already. */
public final class DuplicateKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DuplicateKeyException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
