package org.duijie.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code duijie}: without a command, prints its usage. */
@Command(name = "duijie", versionProvider = RootCommand.Version.class)
@SuppressWarnings("NullAway.Init")
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
    }

    /** The version from the jar's manifest; outside the jar there is none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"duijie " + (version == null ? "(not packaged)" : version)};
        }
    }
}
