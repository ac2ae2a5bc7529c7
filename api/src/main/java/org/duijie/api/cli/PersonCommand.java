package org.duijie.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code duijie person}: by itself it says what can be done about persons. */
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
