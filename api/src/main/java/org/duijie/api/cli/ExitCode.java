package org.duijie.api.cli;

/** What a command hands back to the shell. */
final class ExitCode {
    static final int DONE = 0;
    /** A plan was judged, and is bad. */
    static final int BAD_PLAN = 1;
    /** Bad input, wrong usage, a file that cannot be read or written. */
    static final int BAD_INPUT = 2;
    /** The chain of the audit is broken. */
    static final int BROKEN_CHAIN = 2;
    /** A fault of the program: EX_SOFTWARE of BSD's sysexits. */
    static final int BUG = 70;

    private ExitCode() {}
}
