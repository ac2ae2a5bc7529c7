package org.duijie.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code duijie}: prints its usage when no command is given. */
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

    /** Reads the version from the jar's manifest. Without a jar there is no version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"duijie " + (version == null ? "(not packaged)" : version)};
        }
    }
}
