package org.duijie.api;

import org.duijie.api.cli.Cli;
import org.duijie.api.cli.console.Terminal;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code: 0 done, 1 bad plan, 2 bad input or usage, 70 bug. */
    public static void main(String[] arguments) {
        System.exit(Cli.run(Terminal.ofProcess(), arguments));
    }
}
