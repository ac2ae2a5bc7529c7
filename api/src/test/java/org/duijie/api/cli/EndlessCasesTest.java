package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.duijie.api.file.MarketFile;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small markets whose exact search once had no end; each takes about a second of processor time now. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class EndlessCasesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, at most {1} % from the best")
    @CsvSource({"thirteen-listings, 0.07", "by-weight, 0.03", "four-by-four, 16"})
    void a_round_without_a_budget_ends_with_a_plan_and_a_bound(String name, double percent) throws Exception {
        Market market =
                MarketFile.read(file(name), MarketFile.MOST_BYTES).result().orElseThrow();

        MatchPlan plan = Matcher.match(market, MatchPolicy.DEFAULT);

        assertThat(PlanCheck.judge(market, PlanClaim.of(plan)).faults()).isEmpty();
        assertThat(plan.upperBound()).isGreaterThanOrEqualTo(plan.value());
        assertThat(100 * plan.gap().share().doubleValue()).isLessThanOrEqualTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thirteen-listings", "by-weight", "four-by-four"})
    void a_few_steps_end_with_the_same_bytes_on_one_and_two_threads(String name) throws Exception {
        assertThat(plan(name, "1")).isEqualTo(plan(name, "2"));
    }

    private byte[] plan(String name, String threads) throws IOException, URISyntaxException {
        Path plan = folder.resolve("plan-" + threads + ".json");
        String[] match = {
            "match", file(name).toString(), "--steps", "10", "--threads", threads, "--plan", plan.toString()
        };
        Screen.after(0, match);
        return Files.readAllBytes(plan);
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EndlessCasesTest.class.getResource("/cases/" + name + ".json"))
                .toURI());
    }
}
