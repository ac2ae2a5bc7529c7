package org.duijie.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code duijie person}: prints its usage when no subcommand is given. */
@Command(name = "person", abbreviateSynopsis = true)
@SuppressWarnings("NullAway.Init")
final class PersonCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
    }
}
