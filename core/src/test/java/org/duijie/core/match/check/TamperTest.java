package org.duijie.core.match.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.NaiveTwin;
import org.duijie.core.match.TinyMarket;
import org.duijie.core.match.check.PlanClaim.Line;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Best plans with one line changed. */
class TamperTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_head_more_or_less_is_caught(TinyMarket tiny) {
        Market market = tiny.market();
        PlanClaim best = NaiveTwin.of(market).claim();
        for (Line line : best.lines()) {
            assertCaught(market, best, line, with(line, line.heads() + 1));
            assertCaught(market, best, line, with(line, line.heads() - 1));
        }
    }

    /** Caught but where the definitions make no difference between the two days. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_day_earlier_or_later_is_caught(TinyMarket tiny) {
        Market market = tiny.market();
        PlanClaim best = NaiveTwin.of(market).claim();
        for (Line line : best.lines()) {
            for (int days : new int[] {-1, 1}) {
                assertCaughtUnlessAsGood(
                        market, best, line, with(line, line.deliverOn().plusDays(days)));
            }
        }
    }

    /** Caught but where both would pay the same for it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.duijie.core.match.TinyMarket#all")
    void a_delivery_to_another_intent_or_from_another_listing_is_caught(TinyMarket tiny) {
        Market market = tiny.market();
        PlanClaim best = NaiveTwin.of(market).claim();
        for (Line line : best.lines()) {
            for (PurchaseIntent other : market.intents()) {
                if (!other.id().equals(line.intent())) {
                    Line moved = new Line(line.listing(), other.id(), line.heads(), line.deliverOn());
                    assertCaughtUnlessAsGood(market, best, line, moved);
                }
            }
            for (Listing other : market.listings()) {
                if (!other.id().equals(line.listing())) {
                    Line moved = new Line(other.id(), line.intent(), line.heads(), line.deliverOn());
                    assertCaughtUnlessAsGood(market, best, line, moved);
                }
            }
        }
    }

    private static void assertCaught(Market market, PlanClaim best, Line line, Line changed) {
        assertThat(PlanCheck.judge(market, changed(best, line, changed)).isGood())
                .as("%s for %s", changed, line)
                .isFalse();
        assertNoBetter(market, best, line, changed);
    }

    private static void assertCaughtUnlessAsGood(Market market, PlanClaim best, Line line, Line changed) {
        if (worth(market, changed).filter(worth(market, line).get()::equals).isEmpty()) {
            assertCaught(market, best, line, changed);
        }
        assertNoBetter(market, best, line, changed);
    }

    /** A changed plan that tells its own value truly is caught too, or it is no better than the best. */
    private static void assertNoBetter(Market market, PlanClaim best, Line line, Line changed) {
        List<Line> lines = changed(best, line, changed).lines();
        PlanVerdict verdict = PlanCheck.judge(market, PlanCheckTest.truly(market, lines.toArray(Line[]::new)));

        assertThat(verdict.isGood() && verdict.value().compareTo(best.value()) > 0)
                .as("%s for %s, worth %s and not %s", changed, line, verdict.value(), best.value())
                .isFalse();
    }

    /** What a line adds to a plan; empty where the pair cannot trade. */
    private static Optional<Money> worth(Market market, Line line) {
        Pair pair = market.pair(
                find(market.listings(), listing -> listing.id().equals(line.listing())),
                find(market.intents(), intent -> intent.id().equals(line.intent())));
        return pair.refusalOn(line.deliverOn()).isPresent()
                ? Optional.empty()
                : Optional.of(pair.deliveryValue(line.heads(), line.deliverOn()));
    }

    private static <T> T find(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static PlanClaim changed(PlanClaim plan, Line line, Line changed) {
        List<Line> lines = new ArrayList<>(plan.lines());
        lines.set(lines.indexOf(line), changed);
        return new PlanClaim(plan.value(), plan.upperBound(), lines);
    }

    private static Line with(Line line, long heads) {
        return new Line(line.listing(), line.intent(), heads, line.deliverOn());
    }

    private static Line with(Line line, LocalDate day) {
        return new Line(line.listing(), line.intent(), line.heads(), day);
    }
}
