package org.duijie.api.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes. Language and debugging are looked for before parsing: a usage error needs them too. */
final class CommonOptions {
    static final String DEBUG = "--debug";

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "common.lang")
    private Optional<Language> language = Optional.empty();

    @Option(names = DEBUG, descriptionKey = "common.debug")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "common.help")
    private boolean help;
}
