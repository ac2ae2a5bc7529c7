package org.duijie.core.match.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.market.Lingbao.BY_TRUCK;
import static org.duijie.core.market.Lingbao.TODAY;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanClaim.Line;
import org.duijie.core.match.check.PlanFault.Kind;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

class PlanCheckTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** Two sheds of 100, 3.25 kg a head; a school for up to 60 head and a factory for half a tonne. */
    private final Market market = Lingbao.market(
            BY_TRUCK,
            List.of(
                    broilers("100 head").named("shed-1"),
                    broilers("100 head").named("shed-2").fetchedFrom("20 head")),
            List.of(
                    poultry("60 head").named("school").atLeast("30 head").fromAtMost(1),
                    poultry("500 kg").named("factory").atLeast("100 kg").atLeastFromEach("50 kg")));

    @Test
    void a_plan_that_keeps_to_everything_is_good() {
        PlanVerdict verdict =
                judge(line("shed-1", "school", 60), line("shed-1", "factory", 40), line("shed-2", "factory", 100));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.isGood()).isTrue();
        assertThat(verdict.heads()).isEqualTo(200);
        assertThat(verdict.deliveries()).isEqualTo(3);
    }

    @Test
    void doing_nothing_is_good_and_worth_nothing() {
        PlanVerdict verdict = judge();

        assertThat(verdict.isGood()).isTrue();
        assertThat(verdict.value()).isEqualTo(Money.ZERO);
    }

    @Test
    void what_stands_in_no_market_cannot_trade() {
        assertFault(Kind.UNKNOWN_PAIR, "shed-3 -> school", judge(line("shed-3", "school", 60)));
        assertFault(Kind.UNKNOWN_PAIR, "shed-1 -> canteen", judge(line("shed-1", "canteen", 60)));
    }

    @Test
    void a_pair_stands_once() {
        assertFault(
                Kind.TWICE, "shed-1 -> factory", judge(line("shed-1", "factory", 40), line("shed-1", "factory", 50)));
    }

    @Test
    void a_pair_trades_only_on_a_day_that_passes_every_rule() {
        Line late = new Line("shed-1", "school", 60, TODAY.plusDays(7));

        assertFault(Kind.CANNOT_TRADE, "shed-1 -> school", judge(late), "2022-12-26", "window");
    }

    @Test
    void a_delivery_is_no_smaller_than_either_side_asks() {
        assertFault(Kind.UNDER_LEAST, "shed-2 -> factory", judge(line("shed-2", "factory", 19), BIG), "19", "20");
        assertThat(judge(line("shed-2", "factory", 20), BIG).isGood()).isTrue();
        assertFault(Kind.UNDER_LEAST, "shed-1 -> factory", judge(line("shed-1", "factory", 15), BIG_2), "15", "16");
        assertThat(judge(line("shed-1", "factory", 16), BIG_2).isGood()).isTrue();
    }

    @Test
    void a_delivery_of_no_heads_or_fewer_is_none_even_where_nobody_asks_for_more() {
        Market easy = Lingbao.market(
                List.of(broilers("100 head").fetchedFrom("0 head")),
                List.of(poultry("60 head").atLeastFromEach("0 kg")));

        for (long heads : new long[] {0, -1, -40}) {
            PlanVerdict verdict = PlanCheck.judge(easy, truly(easy, line("sun-village", "school", heads)));
            assertFault(Kind.UNDER_LEAST, "sun-village -> school", verdict, String.valueOf(heads), "1");
        }
    }

    @Test
    void a_listing_never_sells_more_than_it_has() {
        assertFault(Kind.OVERSOLD, "shed-1", judge(line("shed-1", "school", 60), line("shed-1", "factory", 41)), "1");
    }

    @Test
    void an_intent_never_gets_more_than_it_wants_in_heads_or_in_grams() {
        assertFault(Kind.OVER_DEMAND, "school", judge(line("shed-1", "school", 61)), "61 head", "60 head");
        assertFault(
                Kind.OVER_DEMAND,
                "factory",
                judge(line("shed-1", "factory", 100), line("shed-2", "factory", 54)),
                "500.5 kg",
                "500 kg");
        assertThat(judge(line("shed-1", "factory", 100), line("shed-2", "factory", 53))
                        .isGood())
                .isTrue();
    }

    @Test
    void an_intent_that_gets_anything_gets_its_minimum() {
        assertFault(Kind.UNDER_MINIMUM, "school", judge(line("shed-1", "school", 29)), "29 head", "30 head");
        assertFault(Kind.UNDER_MINIMUM, "factory", judge(line("shed-1", "factory", 30)), "97.5 kg", "100 kg");
        assertThat(judge(line("shed-1", "factory", 31)).isGood()).isTrue();
    }

    @Test
    void an_intent_has_no_more_suppliers_than_it_accepts() {
        assertFault(
                Kind.TOO_MANY_SUPPLIERS,
                "school",
                judge(line("shed-1", "school", 30), line("shed-2", "school", 30)),
                "2",
                "1");
    }

    @Test
    void a_plan_tells_its_value_to_the_millionth() {
        PlanClaim truth = truly(market, line("shed-1", "school", 60));
        Money flattered = truth.value().plus(Money.ofMicros(1));
        PlanVerdict verdict = PlanCheck.judge(market, new PlanClaim(flattered, flattered, truth.lines()));

        assertFault(
                Kind.FALSE_VALUE,
                "",
                verdict,
                flattered.toString(),
                truth.value().toString());
        assertThat(verdict.value()).isEqualTo(truth.value());
        assertThat(verdict.claimed()).isEqualTo(flattered);
    }

    @Test
    void each_figure_of_a_line_is_what_the_definitions_make_of_it() {
        Allocation truth = Allocation.of(
                market.pair(market.listings().get(0), market.intents().get(0)),
                60,
                TODAY,
                market.policy().agreedPrice());
        LineFigures right = LineFigures.of(truth);

        assertThat(telling(right).isGood()).isTrue();
        Money more = truth.amount().plus(Money.ofMicros(1));
        assertFault(
                Kind.FALSE_FIGURE,
                "shed-1 -> school",
                telling(new LineFigures(right.weight(), right.price(), Optional.of(more), right.value())),
                "amount",
                more.toString(),
                truth.amount().toString());
        UnitPrice cheap = UnitPrice.perGram(1_000);
        assertFault(
                Kind.FALSE_FIGURE,
                "shed-1 -> school",
                telling(new LineFigures(Optional.empty(), Optional.of(cheap), Optional.empty(), Optional.empty())),
                "price",
                "1 CNY/kg",
                truth.price().toString());
        assertThat(telling(new LineFigures(
                                Optional.of(Weight.ofGrams(1)), right.price(), right.amount(), Optional.of(more)))
                        .faults())
                .extracting(fault -> fault.details().get(0))
                .containsExactly("weight", "value");
    }

    private PlanVerdict telling(LineFigures told) {
        return judge(new Line("shed-1", "school", 60, TODAY, told));
    }

    @Test
    void a_bound_below_the_plans_own_value_is_false() {
        PlanClaim truth = truly(market, line("shed-1", "school", 60));
        Money tooLow = truth.value().minus(Money.ofMicros(1));

        assertFault(
                Kind.FALSE_BOUND,
                "",
                PlanCheck.judge(market, new PlanClaim(truth.value(), tooLow, truth.lines())),
                tooLow.toString(),
                truth.value().toString());
    }

    @Test
    void a_value_is_the_worth_of_the_heads_less_the_trips() {
        Money head =
                market.pair(market.listings().get(0), market.intents().get(0)).valuePerHead(TODAY);
        Money trip =
                market.pair(market.listings().get(0), market.intents().get(0)).tripCost();

        assertThat(judge(line("shed-1", "school", 60)).value())
                .isEqualTo(head.times(60).minus(trip));
    }

    @Test
    void figures_too_large_to_be_true_are_a_fault_and_not_a_crash() {
        for (long heads : new long[] {
            100_000_000_000L, 10_000_000_000_000L, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE, -10_000_000_000_000L
        }) {
            for (String intent : List.of("school", "factory")) {
                Line line = line("shed-1", intent, heads);
                PlanClaim claim = new PlanClaim(Money.ZERO, Money.ZERO, List.of(line, line("shed-2", intent, heads)));

                assertThat(PlanCheck.judge(market, claim).isGood()).isFalse();
            }
        }
        assertFault(
                Kind.TOO_LARGE,
                "shed-1 -> school",
                PlanCheck.judge(market, claiming(Money.ZERO, line("shed-1", "school", Long.MAX_VALUE))));
    }

    @Test
    void a_fault_has_as_many_details_as_its_sentence_has_places() {
        LockedLine locked = new LockedLine("shed-2", "factory", Heads.of(50), TODAY);
        LineFigures told =
                new LineFigures(Optional.of(Weight.ofGrams(1)), Optional.empty(), Optional.empty(), Optional.empty());
        PlanVerdict verdict = PlanCheck.judge(
                market.withLocked(List.of(locked)),
                claiming(
                        Money.ofMicros(-1_000_000_000),
                        line("shed-1", "school", 61),
                        line("shed-1", "school", 61),
                        line("shed-2", "school", 1),
                        new Line("shed-1", "factory", 1, TODAY, told),
                        line("shed-9", "factory", 1),
                        line("shed-2", "factory", Long.MAX_VALUE),
                        new Line("shed-2", "factory", 1, TODAY.minusDays(1))));

        assertThat(verdict.faults()).extracting(PlanFault::kind).contains(Kind.values());
        assertThat(verdict.faults())
                .allSatisfy(fault -> assertThat(fault.details())
                        .hasSize((int) PLACE.matcher(fault.kind().template())
                                .results()
                                .map(MatchResult::group)
                                .distinct()
                                .count()));
    }

    private static final Line BIG = line("shed-1", "factory", 100);
    private static final Line BIG_2 = line("shed-2", "factory", 100);

    private static Line line(String listing, String intent, long heads) {
        return new Line(listing, intent, heads, TODAY);
    }

    private PlanVerdict judge(Line... lines) {
        return PlanCheck.judge(market, truly(market, lines));
    }

    /** A claim of these lines that tells the truth about their worth, whatever else is wrong with them. */
    static PlanClaim truly(Market market, Line... lines) {
        Money value = PlanCheck.judge(market, claiming(Money.ZERO, lines)).value();
        return claiming(value, lines);
    }

    private static PlanClaim claiming(Money value, Line... lines) {
        return new PlanClaim(value, value, new ArrayList<>(Arrays.asList(lines)));
    }

    private static void assertFault(Kind kind, String subject, PlanVerdict verdict, String... details) {
        assertThat(verdict.faults()).containsExactly(new PlanFault(kind, subject, List.of(details)));
        assertThat(verdict.isGood()).isFalse();
    }
}
