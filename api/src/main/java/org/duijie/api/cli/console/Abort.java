package org.duijie.api.cli.console;

/** A command cannot go on for a reason that its user can mend: the message says what and how. */
public final class Abort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message a whole sentence in the user's language */
    public Abort(String message) {
        super(message);
    }
}
