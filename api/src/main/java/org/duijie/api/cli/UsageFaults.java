package org.duijie.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.api.json.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains errors of a command line and what to do, in the user's language. */
final class UsageFaults {
    private final Voice voice;

    public UsageFaults(Voice voice) {
        this.voice = voice;
    }

    /** Prints the error and where to find help, and returns the exit code. */
    public int told(ParameterException fault) {
        Words words = voice.words();
        CommandLine line = fault.getCommandLine();
        voice.remark(sentence(fault));
        voice.remark(words.say("usage.seeHelp", line.getCommandSpec().qualifiedName()));
        return ExitCode.BAD_INPUT;
    }

    private String sentence(ParameterException fault) {
        Words words = voice.words();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing) {
            return words.say("usage.missing", labels(missing.getMissing()));
        }
        if (fault instanceof OverwrittenOptionException overwritten) {
            return words.say("usage.twice", label(overwritten.getOverwritten()));
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return words.say("usage.badValue", fault.getValue(), label(fault.getArgSpec()), hint(fault.getArgSpec()));
        }
        return words.say("usage.other", String.valueOf(fault.getMessage()));
    }

    private String unmatched(UnmatchedArgumentException fault) {
        String said = voice.words().say("usage.unmatched", String.join(" ", fault.getUnmatched()));
        return meant(fault)
                .map(close -> voice.words().say("usage.didYouMean", said, close))
                .orElse(said);
    }

    /** Returns the command or option whose spelling is nearest to the first unknown argument. */
    private static Optional<String> meant(UnmatchedArgumentException fault) {
        CommandLine line = fault.getCommandLine();
        String written = fault.getUnmatched().get(0).split("=", 2)[0];
        Set<String> known = written.startsWith("-")
                ? line.getCommandSpec().optionsMap().keySet()
                : line.getSubcommands().keySet();
        return Spelling.nearest(written, known);
    }

    private static String labels(List<ArgSpec> missing) {
        return missing.stream().map(UsageFaults::label).collect(Collectors.joining(" "));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String hint(ArgSpec argument) {
        String key = "usage.hint."
                + (argument instanceof OptionSpec option ? option.longestName().replaceFirst("^-+", "") : "file");
        return voice.words().bundle().containsKey(key) ? voice.words().say(key) : "";
    }
}
