package org.duijie.api.cli.console;

/** The exit codes of commands. */
public final class ExitCode {
    public static final int DONE = 0;
    /** The plan is bad: it is not feasible, or its figures are wrong. */
    public static final int BAD_PLAN = 1;
    /** The input is bad, the usage is wrong, or a file cannot be read or written. */
    public static final int BAD_INPUT = 2;
    /** The audit chain is broken. */
    public static final int BROKEN_CHAIN = 2;
    /** The program has a bug: EX_SOFTWARE of BSD's sysexits. */
    public static final int BUG = 70;

    private ExitCode() {}
}
