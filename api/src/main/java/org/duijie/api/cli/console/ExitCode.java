package org.duijie.api.cli.console;

/** The exit codes of commands. */
public final class ExitCode {
    public static final int DONE = 0;
    /** A plan was judged bad. */
    public static final int BAD_PLAN = 1;
    /** Bad input, wrong usage, a file that cannot be read or written. */
    public static final int BAD_INPUT = 2;
    /** The chain of the audit is broken. */
    public static final int BROKEN_CHAIN = 2;
    /** A bug: EX_SOFTWARE of BSD's sysexits. */
    public static final int BUG = 70;

    private ExitCode() {}
}
