package org.duijie.api.cli.console;

/**
 * Ends a command because of an error that the user can correct. The message says what is wrong and how to correct it.
 */
public final class Abort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the error.
     *
     * @param message a whole sentence in the user's language
     */
    public Abort(String message) {
        super(message);
    }
}
