package org.duijie.api.cli.plan;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Terminal;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Market;
import org.duijie.core.match.plan.MatchPlan;

/** A plan as the command line prints it, for tests that compare it with other texts. */
public final class PrintedPlan {
    private PrintedPlan() {}

    /** Returns the whole report. */
    public static String of(Market market, MatchPlan plan, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, out, false, language, () -> 0);
        new PlanReport(Voice.of(terminal, language), market, true).print(plan);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
