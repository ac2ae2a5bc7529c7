package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Terminal;
import org.duijie.api.file.MarketFile;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.junit.jupiter.api.Test;

/**
 * Compares the pages of the command line, the page of the Lingbao case and the picture with what the program prints. With
 * {@code -Dduijie.docs=write} it writes the picture and the pages' printed plans anew: that is the build of the documents.
 */
final class LingbaoPageTest {
    static final Path ROOT =
            Path.of("").toAbsolutePath().getFileName().toString().equals("api") ? Path.of("..") : Path.of("");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path MARKET = DOCS.resolve("cases/lingbao-2022/market.json");
    private static final boolean WRITE = "write".equals(System.getProperty("duijie.docs"));
    private static final String OPEN = "<!-- printed -->\n```\n";
    private static final String CLOSE = "\n```\n<!-- /printed -->";

    @Test
    void the_page_of_the_command_line_shows_the_plan_that_the_program_prints() throws IOException {
        holds(DOCS.resolve("cli.md"), printed("en"));
    }

    @Test
    void the_chinese_page_of_the_command_line_shows_the_plan_that_the_program_prints() throws IOException {
        holds(DOCS.resolve("cli.zh-CN.md"), printed("zh"));
    }

    @Test
    void the_page_of_the_case_shows_the_plan_that_the_program_prints() throws IOException {
        holds(DOCS.resolve("cases/lingbao-2022/README.md"), printed("zh"));
    }

    @Test
    void the_picture_is_drawn_from_the_plan() throws IOException {
        String drawn = FlowPicture.of(market(), plan());
        Path file = DOCS.resolve("flow.svg");
        if (WRITE) {
            Files.writeString(file, drawn);
        }
        assertThat(file).hasContent(drawn);
    }

    @Test
    void the_plan_passes_the_yardstick_of_the_two_days() {
        MatchPlan plan = plan();
        long heads =
                plan.allocations().stream().mapToLong(a -> a.heads().count()).sum();
        long yuan =
                plan.allocations().stream().mapToLong(a -> a.amount().micros()).sum() / 1_000_000;

        assertThat(heads).isGreaterThan(3_000);
        assertThat(yuan).isGreaterThan(100_000);
        assertThat(plan.gap().isClosed()).isTrue();
    }

    private static Market market() {
        return MarketFile.read(MARKET, MarketFile.MOST_BYTES).result().orElseThrow();
    }

    private static MatchPlan plan() {
        return Matcher.match(market(), MatchPolicy.DEFAULT);
    }

    private static void holds(Path page, String printed) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf(OPEN) + OPEN.length();
        int to = text.indexOf(CLOSE);
        assertThat(to).as("the place of the printed plan in %s", page).isGreaterThanOrEqualTo(from - 1);
        if (WRITE) {
            text = text.substring(0, from) + printed + text.substring(to);
            Files.writeString(page, text);
        }
        assertThat(text).contains(OPEN + printed + CLOSE);
    }

    private static String printed(String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Cli.run(
                new Terminal(stream, stream, false, Language.EN, () -> 0),
                "match",
                MARKET.toString(),
                "--lang",
                language);
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
