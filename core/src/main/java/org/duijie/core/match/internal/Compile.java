package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;

/**
 * Market to arrays. Each intent asks the listings of its products within the band of latitudes it can reach; so the time is near
 * linear in the pairs that are kept.
 */
final class Compile {
    /** Up to this many listings × intents every day of a pair becomes an option; above it, the days that matter most. */
    private static final long SMALL = 20_000;

    private final Market market;
    private final Lots lots;
    private final Map<List<ProductPath>, int[]> byProducts = new HashMap<>();
    private final Arcs arcs;

    private Compile(Market market) {
        this.market = market;
        this.lots = new Lots(market.asOf(), market.listings());
        this.arcs =
                new Arcs(market.asOf(), market.policy(), lots, market.intents().size(), isSmall(market));
    }

    static Problem of(Market market) {
        return new Compile(market).problem();
    }

    /** Whether every day of a pair becomes an option. */
    static boolean isSmall(Market market) {
        return (long) market.listings().size() * market.intents().size() <= SMALL;
    }

    private Problem problem() {
        for (PurchaseIntent intent : market.intents()) {
            arcs.beginSink(intent);
            for (int lot : candidates(intent)) {
                arcs.add(lot, intent);
            }
            arcs.endSink();
        }
        Problem problem = arcs.finish();
        problem.stock = market.listings().stream()
                .mapToLong(listing -> listing.stock().heads().count())
                .toArray();
        problem.lots = problem.stock.length;
        problem.lotRank = LotLine.ranks(market.listings());
        problem.cutStock();
        Scale.set(problem);
        return problem;
    }

    /** The lots of the intent's products within its reach of latitude, ascending. */
    private int[] candidates(PurchaseIntent intent) {
        int[] byLatitude = byProducts.computeIfAbsent(intent.products(), this::ofProducts);
        double reach = intent.terms().maxDistance().isPresent()
                ? lots.degreesWithin(
                        intent.terms().maxDistance().get().metres(),
                        market.policy().detour())
                : 360;
        int from =
                lots.firstAtOrAbove(byLatitude, byLatitude.length, intent.at().latitude() - reach);
        int to = lots.firstAtOrAbove(
                byLatitude, byLatitude.length, Math.nextUp(intent.at().latitude() + reach));
        int[] found = Arrays.copyOfRange(byLatitude, from, to);
        Arrays.sort(found);
        return found;
    }

    private int[] ofProducts(List<ProductPath> products) {
        List<Listing> listings = market.listings();
        Set<ProductPath> wanted = Set.copyOf(products);
        return IntStream.range(0, listings.size())
                .filter(l -> wanted.stream().anyMatch(listings.get(l).product()::isUnder))
                .boxed()
                .sorted((a, b) -> Double.compare(lots.latitude(a), lots.latitude(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
