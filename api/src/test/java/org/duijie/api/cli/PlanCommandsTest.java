package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.file.PlanFile;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that make, judge and compare plans. */
class PlanCommandsTest extends MarketCommands {
    @Test
    void match_prints_the_plan_and_says_how_to_keep_it() {
        Screen screen = Screen.after(0, "match", market.toString());

        assertThat(screen.outLines())
                .contains("Market of 2022-12-19: 3 listings, 4 purchase intents; 5 pairs can trade.")
                .endsWith("To keep this plan as a file, add --plan PLAN.json.");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void match_writes_a_plan_that_check_finds_good() {
        Path plan = plan();

        Screen screen = Screen.after(0, "check", market.toString(), plan.toString());

        assertThat(screen.outLines()).hasSize(2);
        assertThat(screen.outLines().get(0)).startsWith("Bound: the shadow prices alone prove that ");
        assertThat(screen.outLines().get(1)).startsWith("feasible value=").contains(" gap=", " heads=", " deliveries=");
    }

    @Test
    void check_says_that_a_bound_without_prices_is_not_proved_by_them() throws IOException {
        Path plan = plan();
        Files.writeString(
                plan, Files.readString(plan).replaceAll("\"shadowPrice\": ?\"[^\"]*\"", "\"shadowPrice\": \"99 CNY\""));

        assertThat(Screen.after(0, "check", market.toString(), plan.toString()).out())
                .contains("Bound: the shadow prices alone prove only that ", "a search may have proved the rest");
        assertThat(Screen.after(0, "check", market.toString(), plan.toString(), "--lang", "zh")
                        .out())
                .contains("上限：仅凭影子价格只能证明");
    }

    @Test
    void diff_tells_lines_parties_and_worth() throws IOException {
        Path before = plan();
        Path after = folder.resolve("after.json");
        PlanFile.write(withoutLastLine(), Lingbao.market(), Optional.empty(), after);

        Screen screen = Screen.after(0, "diff", market.toString(), before.toString(), after.toString());

        assertThat(screen.outLines().get(0)).startsWith("PLANS COMPARED, DELIVERIES: 0 added, 1 dropped, 0 changed, ");
        assertThat(screen.out()).contains("Sells in all", "Buyers pay: ", "Value: ", "Upper bound: ");
        assertThat(Screen.after(0, "diff", market.toString(), before.toString(), after.toString(), "--lang=zh")
                        .out())
                .startsWith("【方案比较】")
                .contains("供应方合计", "价值：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_tables_of_diff_fit_a_terminal(String language) throws IOException {
        replaceInMarket("\"buyer\": ?\"[^\"]*\"", "\"buyer\": \"城区大型连锁超市采购与冷链配送中心及其门店（示意）\"");
        Path before = plan();
        Path after = folder.resolve("after.json");
        PlanFile.write(withoutLastLine(), Lingbao.market(), Optional.empty(), after);

        Screen screen =
                Screen.after(0, "diff", market.toString(), before.toString(), after.toString(), "--lang", language);

        assertThat(screen.outLines().stream().filter(line -> line.contains("城区")))
                .isNotEmpty()
                .allMatch(line -> DisplayWidth.of(line) <= 80);
    }

    @Test
    void diff_of_a_plan_with_itself_says_that_nothing_differs() {
        String plan = plan().toString();

        assertThat(Screen.after(0, "diff", market.toString(), plan, plan).outLines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("The two plans have the same ");
    }

    @Test
    void diff_compares_no_bad_plan() throws IOException {
        Path plan = plan();
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, Files.readString(plan).replaceFirst("\"heads\": ?800", "\"heads\": 801"));

        assertThat(Screen.after(1, "diff", market.toString(), plan.toString(), bad.toString())
                        .outLines())
                .startsWith(
                        bad + " is a bad plan, and is not compared:",
                        "  market-1: gets 801 head, but wants no more than 800 head")
                .noneMatch(line -> line.startsWith("PLANS COMPARED"));
        assertThat(Screen.after(
                                2,
                                "diff",
                                market.toString(),
                                plan.toString(),
                                folder.resolve("none").toString())
                        .err())
                .doesNotContain("Exception");
    }

    @Test
    void the_same_market_gives_the_same_words() {
        assertThat(Screen.after(0, "match", market.toString(), "--lang", "zh").out())
                .isEqualTo(Screen.after(0, "match", market.toString(), "--lang", "zh")
                        .out())
                .contains("【方案】");
    }

    @Test
    void a_time_budget_leaves_a_plan_all_the_same() {
        assertThat(Screen.after(0, "match", market.toString(), "--budget", "1s", "--threads", "1", "--seed", "7")
                        .out())
                .contains("PLAN: ");
    }

    @Test
    void check_finds_a_plan_bad_that_was_tampered_with_by_one_head() throws IOException {
        Path plan = plan();
        String text = Files.readString(plan);
        Files.writeString(plan, text.replaceFirst("\"heads\": ?800", "\"heads\": 801"));

        Screen screen = Screen.after(1, "check", market.toString(), plan.toString(), "--lang=zh");

        assertThat(screen.outLines())
                .contains("market-1：得到 801 只，超过需求 800 只")
                .anyMatch(line -> line.startsWith("方案写的价值是 "))
                .anyMatch(line -> line.matches("方案有 [0-9]+ 处不对，不能用。.*"));
        assertThat(screen.outLines().get(screen.outLines().size() - 1)).startsWith("INFEASIBLE value=");
    }

    @ParameterizedTest
    @CsvSource({"weight, 1 kg", "price, 1 CNY/kg", "amount, 247 CNY", "value, 1 CNY"})
    void check_and_diff_find_a_false_figure_of_a_line(String field, String told) throws IOException {
        Path plan = plan();
        Path bad = folder.resolve("bad.json");
        Files.writeString(
                bad,
                Files.readString(plan)
                        .replaceFirst(
                                "(\"allocations\": \\[\\s*\\{[^}]*\"" + field + "\": )\"[^\"]*\"",
                                "$1\"" + told + "\""));

        assertThat(Screen.after(1, "check", market.toString(), bad.toString()).outLines())
                .anyMatch(line -> line.matches(
                        ".* -> .*: its " + field + " is given as " + told + ", but comes to [0-9.]+ (kg|CNY.*)"));
        assertThat(Screen.after(1, "check", market.toString(), bad.toString(), "--lang", "zh")
                        .outLines())
                .anyMatch(line -> line.contains("：" + field + " 写的是 " + told + "，应为 "));
        assertThat(Screen.after(1, "diff", market.toString(), plan.toString(), bad.toString())
                        .out())
                .contains(bad + " is a bad plan", "its " + field + " is given as " + told);
    }

    @ParameterizedTest
    @EnumSource(SampleClass.class)
    void check_finds_every_plan_of_match_good_whatever_the_class(SampleClass kind) throws IOException {
        Path sample = write(SampleMarkets.generate(SampleSize.TINY, kind, 3));
        Path plan = folder.resolve("plan.json");
        Screen.after(0, "match", sample.toString(), "--steps", "20", "--plan", plan.toString());

        Screen.after(0, "check", sample.toString(), plan.toString());
    }
}
