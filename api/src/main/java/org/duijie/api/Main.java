package org.duijie.api;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of the command line: by itself it prints how it is used. */
@Command(
        name = "duijie",
        description = "Turns unsold farm stock into confirmed deals.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class Main implements Runnable {
    private Main() {}

    /** Runs one command and exits with its code: 0 done, 1 failed, 2 used wrongly. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** The version in the jar's manifest; outside the jar there is none. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"duijie " + (version == null ? "(not packaged)" : version)};
        }
    }
}
