package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.api.cli.Lingbao;
import org.duijie.api.cli.Screen;
import org.duijie.api.cli.console.Language;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.match.words.Figures;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanReportTest {
    private static final Money NOTHING = Money.ZERO;

    @Test
    void the_market_is_told_first_by_product_and_by_kind_of_buyer() {
        assertThat(lines(Language.EN, HandMade.plan(NOTHING)))
                .contains("Market of 2022-12-19: 3 listings, 4 purchase intents; 5 pairs can trade.")
                .contains("White-feather broiler         2  16,000       104,000")
                .contains("Hen egg                       1       -         2,000")
                .contains("schools             1     -         4,000");
        assertThat(lines(Language.ZH, HandMade.plan(NOTHING)))
                .contains("2022-12-19 的市场：3 条供应，4 条购销意向，可成交的配对 5 个。")
                .anyMatch(line -> line.matches("白羽肉鸡 +2 +16,000 只 +104,000"));
    }

    @Test
    void each_delivery_says_who_gives_what_to_whom_when_and_for_how_much() {
        assertThat(lines(Language.EN, HandMade.plan(NOTHING)))
                .contains("PLAN: 3 DELIVERIES")
                .contains("娄底村养殖合作社 [shed-1], White-feather broiler")
                .anyMatch(line -> line.matches("  灵宝市中心超市 +2022-12-22 +800 +5,584.00 +5.00/jin +27,920.00"))
                .anyMatch(line -> line.matches("  故县金矿 +2022-12-22 +- +480.00 +4.25/jin +2,040.00"))
                .anyMatch(line -> line.matches("Total +1,374 +10,070.52 +50,793.90"));
        assertThat(lines(Language.ZH, HandMade.plan(NOTHING)))
                .contains("娄底村养殖合作社（shed-1），白羽肉鸡")
                .anyMatch(line -> line.matches("  灵宝市中心超市 +2022-12-22 +800 只 +5,584.00 +5.00/斤 +27,920.00"));
    }

    @Test
    void the_proof_is_in_words() {
        Money unproved = Money.parse("100 CNY");
        MatchPlan plan = HandMade.plan(unproved);
        String bound = Figures.yuan(plan.upperBound());

        assertThat(lines(Language.EN, HandMade.plan(NOTHING))).contains("Proved best: no plan is worth more.");
        assertThat(lines(Language.EN, plan))
                .contains("Proof: no plan can be worth more than " + bound
                        + " CNY, so this one is within 0.29 % of the best.");
        assertThat(lines(Language.ZH, plan)).contains("证明：任何方案的价值都不会超过 " + bound + " 元，本方案与最优方案相差不到 0.29%。");
    }

    @Test
    void leftovers_without_a_reason_stand_behind_the_others_and_their_number_is_told() {
        MatchPlan plan = HandMade.plan(NOTHING);
        List<ListingOutcome> listings = new ArrayList<>(plan.listings());
        listings.set(0, new ListingOutcome("shed-1", Heads.of(6_626), NOTHING, Optional.empty()));
        MatchPlan some = new MatchPlan(
                plan.value(), plan.upperBound(), plan.allocations(), listings, plan.intents(), plan.pairs());

        assertThat(lines(Language.EN, some))
                .containsSubsequence(
                        "  Listings without a reason, those with the least left: 1. Time was short; give it more (--budget).");
        assertThat(String.join("\n", lines(Language.ZH, some)))
                .contains("还有 1 条供应剩得较少，时间不够，没有说明原因；可用 --budget 多给些时间")
                .containsSubsequence("shed-2），白羽肉鸡：8,000", "shed-1），白羽肉鸡：8,000");
    }

    @Test
    void what_is_left_is_told_with_its_reason_and_its_remedy() {
        assertThat(lines(Language.EN, HandMade.plan(NOTHING)))
                .containsSubsequence(
                        "LEFT UNSOLD: 14,626 head and 1,520 jin of 16,000 head and 2,000 jin (1 t)",
                        "  娄底村养殖合作社 [shed-1], White-feather broiler: 6,626 head left of 8,000 head",
                        "      Why: Every buyer that can trade with it has all it wants.",
                        "      Way out: Raise the bid by 0.30 CNY/jin (to 4.60 CNY/jin), and 函谷关镇居民团购 could buy from it.",
                        "      Buyers of this product that cannot trade with it, by reason: price 1.",
                        "  娄底村养殖合作社 [shed-2], White-feather broiler: all 8,000 head left",
                        "  焦村蛋鸡合作社 [eggs], Hen egg: 1,520 jin left of 2,000 jin",
                        "  函谷关镇居民团购 [residents-1], White-feather broiler: gets none of 45 head",
                        "      Why: No listing can trade with it on any day.");
        assertThat(lines(Language.ZH, HandMade.plan(NOTHING)))
                .containsSubsequence(
                        "【未售出】14,626 只、1,520 斤；共供应 16,000 只、2,000 斤（1 吨）",
                        "      原因：能与它成交的采购方都已买够。",
                        "      办法：出价提高 0.30 元/斤（至 4.60 元/斤），函谷关镇居民团购就能向该供应方采购。",
                        "  灵宝市第一高级中学（school-1），白羽肉鸡：要 4,000 斤，还缺 6.08 斤");
    }

    @Test
    void only_what_has_no_partner_at_all_is_said_to_be_wanted_by_nobody() {
        assertThat(lines(Language.EN, HandMade.plan(NOTHING))).noneMatch(line -> line.contains("No buyer here"));
        assertThat(lines(Language.EN, HandMade.withEggs(Stop.NO_PARTNER)))
                .containsSubsequence(
                        "      Why: No buyer can trade with it on any day.", "      No buyer here takes this product.");
        for (Stop stop : EnumSet.complementOf(EnumSet.of(Stop.NO_PARTNER))) {
            assertThat(lines(Language.EN, HandMade.withEggs(stop)))
                    .as(stop.code())
                    .noneMatch(line -> line.contains("No buyer here"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_line_ends_in_blanks_or_mixes_up_its_places(Language language) {
        assertThat(lines(language, HandMade.plan(Money.parse("1 CNY"))))
                .allSatisfy(line -> assertThat(line).doesNotMatch(".*\\s").doesNotContain("{", "}", "null"));
    }

    @Test
    void a_plan_without_deliveries_says_so() {
        MatchPlan none = new MatchPlan(NOTHING, NOTHING, List.of(), List.of(), List.of(), 0);

        assertThat(lines(Language.EN, none))
                .contains("PLAN: NO DELIVERY. No delivery that the rules allow would gain anything.")
                .contains("Proved best: no plan is worth more.");
    }

    @Test
    void a_plan_without_deliveries_that_is_not_proved_best_says_that_none_was_found() {
        MatchPlan none = new MatchPlan(NOTHING, Money.parse("10 CNY"), List.of(), List.of(), List.of(), 0);

        assertThat(lines(Language.EN, none)).contains("PLAN: NO DELIVERY. No delivery that gains anything was found.");
        assertThat(lines(Language.ZH, none)).contains("【方案】没有成交：没找到有收益的交货。");
    }

    @Test
    void a_long_plan_is_cut_unless_all_is_asked_for_and_its_total_never_is() {
        MatchPlan small = HandMade.plan(NOTHING);
        Allocation line = small.allocations().get(0);
        ListingOutcome left = small.listings().get(0);
        List<Allocation> many = IntStream.range(0, 250).mapToObj(i -> line).toList();
        List<ListingOutcome> lefts = IntStream.range(0, 30).mapToObj(i -> left).toList();
        MatchPlan plan = new MatchPlan(NOTHING, NOTHING, many, lefts, List.of(), 9);

        assertThat(lines(Language.EN, plan))
                .contains("and 150 more deliveries; --all prints them")
                .contains("  and 5 more listings; --all prints them")
                .anyMatch(each -> each.startsWith("Total") && each.contains("200,000"));
        assertThat(report(Language.EN, plan, true).lines().toList())
                .noneMatch(each -> each.contains("--all"))
                .filteredOn(each -> each.contains("灵宝市中心超市"))
                .hasSize(250);
    }

    private static List<String> lines(Language language, MatchPlan plan) {
        return report(language, plan, false).lines().toList();
    }

    private static String report(Language language, MatchPlan plan, boolean all) {
        Screen screen = Screen.piped();
        new PlanReport(screen.voice(language), Lingbao.market(), all).print(plan);
        return screen.out();
    }
}
