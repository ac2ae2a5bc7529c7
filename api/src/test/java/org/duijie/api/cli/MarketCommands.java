package org.duijie.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duijie.api.file.MarketFile;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A market file, a plan file and the commands that read them. */
abstract class MarketCommands {
    @TempDir
    Path folder;

    Path market;

    @BeforeEach
    void write_the_market() throws IOException {
        market = write(Lingbao.market());
    }

    static String help(String command, String language) {
        return command.isEmpty()
                ? Screen.after(0, "--help", "--lang", language).out()
                : Screen.after(0, command, "--help", "--lang", language).out();
    }

    Path plan() {
        Path plan = folder.resolve("plan.json");
        Screen.after(0, "match", market.toString(), "--plan", plan.toString());
        return plan;
    }

    static MatchPlan withoutLastLine() {
        MatchPlan plan = Matcher.match(Lingbao.market(), MatchPolicy.DEFAULT);
        List<Allocation> lines = plan.allocations();
        Allocation last = lines.get(lines.size() - 1);
        return new MatchPlan(
                plan.value().minus(last.value()),
                plan.upperBound(),
                lines.subList(0, lines.size() - 1),
                plan.listings(),
                plan.intents(),
                plan.pairs());
    }

    void replaceInMarket(String pattern, String by) throws IOException {
        Files.writeString(market, Files.readString(market).replaceAll(pattern, by));
    }

    Path write(Market content) throws IOException {
        Path file = folder.resolve("market.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            MarketFile.write(content, out, false);
        }
        return file;
    }
}
