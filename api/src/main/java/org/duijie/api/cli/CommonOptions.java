package org.duijie.api.cli;

import org.duijie.api.cli.console.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of every command. The language and debugging options are found before the command line is parsed, because
 * messages about usage errors need them.
 */
final class CommonOptions {
    static final String DEBUG = "--debug";

    private CommonOptions() {}

    static void addTo(CommandSpec command) {
        command.addOption(OptionSpec.builder(Language.OPTION)
                .type(Language.class)
                .paramLabel("zh|en")
                .descriptionKey("common.lang")
                .build());
        command.addOption(
                OptionSpec.builder(DEBUG).descriptionKey("common.debug").build());
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .descriptionKey("common.help")
                .build());
    }

    static void addVersionTo(CommandSpec command) {
        command.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .descriptionKey("common.version")
                .build());
    }
}
