package org.duijie.core.match.internal;

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
 * Market to arrays. Each intent asks the listings of its products around it; so the time is near
 * linear in the pairs that are kept.
 */
final class Compile {
    /** Up to this many listings × intents every day of a pair becomes an option; above it, the days that matter most. */
    private static final long SMALL = 20_000;

    private final Market market;
    private final Lots lots;
    private final Map<List<ProductPath>, Shelf> byProducts = new HashMap<>();
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

    /** The lots of the intent's products that may be within its reach, ascending. */
    private int[] candidates(PurchaseIntent intent) {
        Shelf shelf = byProducts.computeIfAbsent(intent.products(), this::ofProducts);
        if (intent.terms().maxDistance().isEmpty()) {
            return shelf.all();
        }
        long metres = intent.terms().maxDistance().get().metres();
        double detour = market.policy().detour();
        return shelf.within(
                Spot.of(intent.at(), metres, detour),
                intent.at().latitude(),
                intent.at().longitude(),
                lots.degreesWithin(metres, detour));
    }

    private Shelf ofProducts(List<ProductPath> products) {
        List<Listing> listings = market.listings();
        Set<ProductPath> wanted = Set.copyOf(products);
        return new Shelf(
                lots,
                IntStream.range(0, listings.size())
                        .filter(l -> wanted.stream().anyMatch(listings.get(l).product()::isUnder)));
    }
}
