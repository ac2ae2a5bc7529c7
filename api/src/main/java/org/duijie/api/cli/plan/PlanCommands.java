package org.duijie.api.cli.plan;

import java.util.List;
import org.duijie.api.cli.console.Voice;

/** Commands on market and plan files: {@code match}, {@code check}, {@code diff}, {@code validate}, {@code explain}. */
public final class PlanCommands {
    private PlanCommands() {}

    /** Returns the commands in the order in which the usage shows them; each prints to {@code voice}. */
    public static List<Object> all(Voice voice) {
        return List.of(
                new MatchCommand(voice),
                new CheckCommand(voice),
                new DiffCommand(voice),
                new ValidateCommand(voice),
                new ExplainCommand(voice));
    }
}
