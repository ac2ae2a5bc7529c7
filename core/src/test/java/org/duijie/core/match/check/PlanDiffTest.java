package org.duijie.core.match.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.TinyMarket;
import org.duijie.core.match.check.PlanClaim.Line;
import org.duijie.core.match.check.PlanDiff.Delivery;
import org.duijie.core.match.check.PlanDiff.Kind;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanDiffTest {
    private static final LocalDate DAY = LocalDate.parse("2022-12-20");
    private static final PlanClaim BEFORE = claim(
            100, 120, line("a", "x", 5, DAY), line("a", "y", 6, DAY), line("b", "x", 7, DAY), line("c", "z", 1, DAY));
    private static final PlanClaim AFTER = claim(
            90,
            121,
            line("b", "x", 7, DAY),
            line("d", "x", 2, DAY),
            line("a", "x", 4, DAY),
            line("c", "z", 1, DAY.plusDays(1)));

    @Test
    void lines_are_added_dropped_or_changed_in_heads_or_in_day() {
        PlanDiff diff = PlanDiff.between(BEFORE, AFTER);

        assertThat(diff.changes())
                .extracting(change -> change.kind() + " " + change.listing() + change.intent() + " " + change.heads())
                .containsExactly("CHANGED ax -1", "DROPPED ay -6", "CHANGED cz 0", "ADDED dx 2");
        assertThat(diff.changes().get(2).after()).contains(new Delivery(1, DAY.plusDays(1)));
        assertThat(diff.same()).isEqualTo(1);
    }

    @Test
    void parties_are_told_their_net_heads_unless_they_are_none() {
        PlanDiff diff = PlanDiff.between(BEFORE, AFTER);

        assertThat(diff.listings()).containsExactly(Map.entry("a", -7L), Map.entry("d", 2L));
        assertThat(diff.intents()).containsExactly(Map.entry("x", 1L), Map.entry("y", -6L));
    }

    @Test
    void worth_and_bound_are_told_as_differences() {
        PlanDiff diff = PlanDiff.between(BEFORE, AFTER);

        assertThat(diff.value()).isEqualTo(Money.ofMicros(-10));
        assertThat(diff.upperBound()).isEqualTo(Money.ofMicros(1));
    }

    @Test
    void a_plan_in_which_a_pair_stands_twice_is_not_compared() {
        PlanClaim twice = claim(1, 1, line("a", "x", 1, DAY), line("a", "x", 2, DAY));

        assertThatThrownBy(() -> PlanDiff.between(BEFORE, twice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlanDiff.between(twice, BEFORE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void the_earlier_plan_and_the_difference_make_the_later(TinyMarket tiny) {
        Market market = tiny.market();
        MatchPlan first = Matcher.match(market, MatchPolicy.DEFAULT.withSteps(0), () -> 1);
        MatchPlan better = Matcher.match(market, MatchPolicy.DEFAULT);
        PlanDiff diff = PlanDiff.between(first, better);

        assertThat(changed(lines(PlanClaim.of(first)), diff)).isEqualTo(lines(PlanClaim.of(better)));
        assertThat(diff.value()).isEqualTo(better.value().minus(first.value()));
        assertThat(sum(diff.listings())).isEqualTo(sum(diff.intents()));
        assertThat(PlanDiff.between(better, better).changes()).isEmpty();
        assertThat(PlanDiff.between(better, first).changes())
                .hasSameSizeAs(diff.changes())
                .allSatisfy(change -> assertThat(diff.changes())
                        .anyMatch(back -> back.before().equals(change.after())
                                && back.after().equals(change.before())));
    }

    private static Map<List<String>, Delivery> changed(Map<List<String>, Delivery> lines, PlanDiff diff) {
        diff.changes().forEach(change -> {
            List<String> ends = List.of(change.listing(), change.intent());
            assertThat(Optional.ofNullable(lines.remove(ends))).isEqualTo(change.before());
            assertThat(change.kind() == Kind.DROPPED).isEqualTo(change.after().isEmpty());
            change.after().ifPresent(delivery -> lines.put(ends, delivery));
        });
        return lines;
    }

    private static Map<List<String>, Delivery> lines(PlanClaim plan) {
        Map<List<String>, Delivery> lines = new HashMap<>();
        plan.lines()
                .forEach(line -> lines.put(
                        List.of(line.listing(), line.intent()), new Delivery(line.heads(), line.deliverOn())));
        return lines;
    }

    private static long sum(Map<String, Long> net) {
        return net.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Line line(String listing, String intent, long heads, LocalDate day) {
        return new Line(listing, intent, heads, day);
    }

    private static PlanClaim claim(long value, long bound, Line... lines) {
        return new PlanClaim(Money.ofMicros(value), Money.ofMicros(bound), List.of(lines));
    }
}
