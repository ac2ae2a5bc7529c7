package org.duijie.core.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.quantity.Money;

/**
 * Finds the true optimum of a tiny market, its locked lines kept, by search, from the definitions alone. Intent by intent it gives every bundle that stock
 * allows, to everything that was given before. It leaves out nothing but
 *
 * <ul>
 *   <li>of two ways to the same stock left, the one worth less: what can still come is the same for both, and
 *   <li>a way on which even {@link LotPrices}' bound on what can still come stays below a plan already known.
 * </ul>
 *
 * Time and memory are exponential: meant for five listings of up to 14 heads and seven intents.
 */
public final class NaiveTwin {
    private final List<List<Bundle>> choices;
    private final LotPrices prices;
    private final long[] beyondFrom;
    private long known = Long.MIN_VALUE;

    private NaiveTwin(Market market, Kept kept, List<Long> stock) {
        choices = market.intents().stream()
                .map(intent -> Bundle.allOf(market, intent, kept.to(intent)))
                .toList();
        prices = LotPrices.lowering(stock, choices);
        choices.forEach(
                bundles -> bundles.sort(Comparator.comparingLong(prices::beyond).reversed()));
        beyondFrom = new long[choices.size() + 1];
        for (int i = choices.size() - 1; i >= 0; i--) {
            beyondFrom[i] = Math.addExact(
                    beyondFrom[i + 1], prices.beyond(choices.get(i).get(0)));
        }
    }

    /** The best that any plan can do, and a plan that does it. */
    public record Optimum(Money value, List<PlanClaim.Line> lines) {
        public PlanClaim claim() {
            return new PlanClaim(value, value, lines);
        }
    }

    public static Optimum of(Market market) {
        Kept kept = new Kept(market);
        List<Long> stock = kept.left();
        Given best = new NaiveTwin(market, kept, stock).best(new Given(stock, kept.value(), List.of()));
        List<PlanClaim.Line> lines = Stream.concat(
                        kept.lines().stream(), best.bundles.stream().flatMap(bundle -> bundle.lines().stream()))
                .toList();
        return new Optimum(Money.ofMicros(best.value), lines);
    }

    /** What the first intents were given, its value, and the heads left of each lot. */
    private record Given(List<Long> left, long value, List<Bundle> bundles) {
        Given and(Bundle bundle) {
            List<Bundle> more = new ArrayList<>(bundles);
            more.add(bundle);
            return new Given(bundle.takenFrom(left), Math.addExact(value, bundle.value()), more);
        }
    }

    private Given best(Given nothing) {
        Collection<Given> all = List.of(nothing);
        for (int intent = 0; intent < choices.size(); intent++) {
            for (Given given : all) {
                known = Math.max(known, completed(given, intent));
            }
            all = serve(intent, all);
        }
        return all.stream().max(Comparator.comparingLong(Given::value)).orElseThrow();
    }

    private Collection<Given> serve(int intent, Collection<Given> before) {
        Map<List<Long>, Given> after = new HashMap<>();
        for (Given given : before) {
            long most = given.value + prices.of(given.left) + beyondFrom[intent + 1];
            for (Bundle bundle : choices.get(intent)) {
                if (most + prices.beyond(bundle) < known) {
                    // All that follow are worth no more beyond the prices.
                    break;
                }
                if (bundle.fits(given.left)) {
                    Given next = given.and(bundle);
                    after.merge(next.left, next, (a, b) -> b.value > a.value ? b : a);
                }
            }
        }
        return after.values();
    }

    /** The value of a plan: each intent still to be served is given, in turn, the best bundle that still fits. */
    private long completed(Given given, int from) {
        long value = given.value;
        List<Long> left = given.left;
        for (List<Bundle> bundles : choices.subList(from, choices.size())) {
            Bundle bundle = firstThatFits(left, bundles);
            value += bundle.value();
            left = bundle.takenFrom(left);
        }
        return value;
    }

    private static Bundle firstThatFits(List<Long> left, List<Bundle> bundles) {
        return bundles.stream().filter(bundle -> bundle.fits(left)).findFirst().orElseThrow();
    }
}
