package org.duijie.api.cli.console;

/** Ends a command for a reason that its user can correct: the message says what and how. */
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
