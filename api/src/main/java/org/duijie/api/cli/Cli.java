package org.duijie.api.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Failures;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Terminal;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.plan.PlanCommands;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line of Duijie: runs one command. */
public final class Cli {
    private static final int HELP_WIDTH = 100;
    /** The character that Java puts in place of bytes that it cannot decode in the locale of the shell. */
    private static final char UNREADABLE = '\uFFFD';

    private Cli() {}

    /**
     * Runs the command that {@code arguments} name.
     *
     * @return the exit code: 0 done, 1 bad plan, 2 bad input, wrong usage or a broken audit chain, 70 bug
     */
    public static int run(Terminal terminal, String... arguments) {
        Voice voice = Voice.of(terminal, Language.asked(arguments).orElse(terminal.language()));
        Failures failures = new Failures(voice, List.of(arguments).contains(CommonOptions.DEBUG));
        if (Stream.of(arguments).anyMatch(argument -> argument.indexOf(UNREADABLE) >= 0)) {
            voice.remark(voice.words().say("failure.encoding"));
            return ExitCode.BAD_INPUT;
        }
        int code = execute(voice, failures, arguments);
        if (terminal.out().checkError() && code == ExitCode.DONE) {
            voice.remark(voice.words().say("failure.output"));
            return ExitCode.BAD_INPUT;
        }
        return code;
    }

    private static int execute(Voice voice, Failures failures, String... arguments) {
        try {
            return commandLine(voice, failures).execute(arguments);
        } catch (Error e) {
            return failures.told(e);
        }
    }

    private static CommandLine commandLine(Voice voice, Failures failures) {
        CommandLine line = new CommandLine(new RootCommand());
        PlanCommands.all(voice).forEach(line::addSubcommand);
        line.addSubcommand(new ReadCommand(voice))
                .addSubcommand(new SheetCommand(voice))
                .addSubcommand(new GenerateCommand(voice))
                .addSubcommand(new InitCommand(voice))
                .addSubcommand(new ServeCommand(voice))
                .addSubcommand(new CommandLine(new TokenCommand()).addSubcommand(new TokenIssueCommand(voice)))
                .addSubcommand(new BackupCommand(voice))
                .addSubcommand(new RestoreCommand(voice))
                .addSubcommand(new CommandLine(new PersonCommand()).addSubcommand(new PersonEraseCommand(voice)))
                .addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(voice)));
        CommonOptions.addVersionTo(line.getCommandSpec());
        addCommonOptions(line);
        UsageFaults faults = new UsageFaults(voice);
        return line.setResourceBundle(voice.words().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setOut(writer(voice.terminal().out()))
                .setErr(writer(voice.terminal().err()))
                .setParameterExceptionHandler((fault, given) -> faults.told(fault))
                .setExecutionExceptionHandler((failure, command, parsed) -> failures.told(failure));
    }

    private static void addCommonOptions(CommandLine line) {
        CommonOptions.addTo(line.getCommandSpec());
        line.getSubcommands().values().forEach(Cli::addCommonOptions);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
