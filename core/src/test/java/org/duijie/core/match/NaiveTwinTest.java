package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.market.Lingbao.BY_TRUCK;
import static org.duijie.core.market.Lingbao.TODAY;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Want;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanClaim.Line;
import org.duijie.core.match.check.PlanFault.Kind;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NaiveTwinTest {
    /** Writes down every plan there is and asks the judge. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void the_twin_finds_the_best_of_all_plans(long seed) {
        Market market = TinyMarkets.micro(seed);

        assertThat(NaiveTwin.of(market).value()).isEqualTo(bestOfAllPlans(market, linesByPair(market), List.of()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.duijie.core.match.Seeds#all")
    void the_twins_plan_is_good(long seed) {
        Market market = TinyMarkets.of(seed);

        assertThat(PlanCheck.judge(market, NaiveTwin.of(market).claim()).faults())
                .isEmpty();
    }

    @Test
    void the_dearer_buyer_is_served_first_and_the_other_gets_what_is_left() {
        assertThat(best(
                        List.of(broilers("14 head")),
                        List.of(
                                poultry("10 head").named("school").bidding("6 CNY/jin"),
                                poultry("10 head").named("factory").bidding("7 CNY/jin"))))
                .containsExactlyInAnyOrder(line("school", 4, 0), line("factory", 10, 0));
    }

    @Test
    void a_minimum_that_the_better_buyer_cannot_reach_leaves_all_to_the_other() {
        assertThat(best(
                        List.of(broilers("9 head")),
                        List.of(
                                poultry("9 head").named("school").bidding("6 CNY/jin"),
                                poultry("10 head")
                                        .named("factory")
                                        .atLeast("10 head")
                                        .bidding("7 CNY/jin"))))
                .containsExactly(line("school", 9, 0));
    }

    /** 3.2 kg a head fills 16 kg to the gram with five; a day later only four of 3.3 kg fit, a day earlier five of 3.1 weigh less. */
    @Test
    void the_best_day_is_the_one_on_which_whole_heads_fill_the_demand() {
        Offer growing = broilers("9 head").weighing("3.1 kg", "3.1 kg").gaining("100 g");

        assertThat(best(List.of(growing), List.of(poultry("16 kg").named("school"))))
                .containsExactly(line("school", 5, 1));
    }

    @Test
    void what_is_not_worth_the_trip_is_left() {
        Market market = Lingbao.market(BY_TRUCK, List.of(broilers("2 head")), List.of(poultry("2 head")));

        assertThat(NaiveTwin.of(market)).isEqualTo(new NaiveTwin.Optimum(Money.ZERO, List.of()));
    }

    private static List<Line> best(List<Offer> offers, List<Want> wants) {
        return NaiveTwin.of(Lingbao.market(offers, wants)).lines();
    }

    private static Line line(String intent, long heads, int daysFromToday) {
        return new Line("sun-village", intent, heads, TODAY.plusDays(daysFromToday));
    }

    private static Money bestOfAllPlans(Market market, List<List<Line>> choices, List<Line> chosen) {
        if (choices.isEmpty()) {
            PlanVerdict verdict = PlanCheck.judge(market, new PlanClaim(Money.ZERO, Money.ZERO, chosen));
            return isFeasible(verdict) ? verdict.value() : Money.ZERO;
        }
        List<List<Line>> rest = choices.subList(1, choices.size());
        Money best = bestOfAllPlans(market, rest, chosen);
        for (Line line : choices.get(0)) {
            List<Line> more = new ArrayList<>(chosen);
            more.add(line);
            Money value = bestOfAllPlans(market, rest, more);
            best = value.compareTo(best) > 0 ? value : best;
        }
        return best;
    }

    /** Whether it breaks nothing but its claim to be worth nothing. */
    private static boolean isFeasible(PlanVerdict verdict) {
        return verdict.faults().stream()
                .allMatch(fault -> fault.kind() == Kind.FALSE_VALUE || fault.kind() == Kind.FALSE_BOUND);
    }

    private static List<List<Line>> linesByPair(Market market) {
        List<List<Line>> all = new ArrayList<>();
        for (Listing listing : market.listings()) {
            for (PurchaseIntent intent : market.intents()) {
                all.add(lines(market.pair(listing, intent)));
            }
        }
        return all;
    }

    private static List<Line> lines(Pair pair) {
        List<Line> all = new ArrayList<>();
        pair.days().ifPresent(days -> {
            for (LocalDate day = days.from(); days.contains(day); day = day.plusDays(1)) {
                for (long n = 1; n <= pair.listing().stock().heads().count(); n++) {
                    if (pair.refusalOn(day).isEmpty()) {
                        all.add(new Line(pair.listing().id(), pair.intent().id(), n, day));
                    }
                }
            }
        });
        return all;
    }
}
