package org.duijie.core.match.internal.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;
import org.duijie.core.product.ProductPath;

/**
 * Compiles a market to arrays. Each intent checks only the nearby listings of its products, so time is nearly linear in
 * the pairs that are kept.
 */
public final class Compile {
    /**
     * The limit of listings × intents up to which every day of a pair becomes an option. Above it, only the most
     * important days do.
     */
    private static final long SMALL = 20_000;

    /** The work budget of compiling, in units of {@link Work}. The largest sample market takes a tenth of it. */
    private static final long MOST_UNITS = 20_000_000_000L;

    private static final long UNITS_AN_INTENT = 100;

    /** The maximum total number of lots in all cached shelves. */
    private static final long MOST_ON_SHELVES = 20_000_000;

    private final Market market;
    private final Lots lots;
    private final Map<List<ProductPath>, Shelf> byProducts = new HashMap<>();
    private final Arcs arcs;
    private final Work work;
    private long shelfRoom = MOST_ON_SHELVES;

    private Compile(Market market, Halt halt) {
        this.market = market;
        this.work = new Work(halt, MOST_UNITS);
        this.lots = new Lots(market.asOf(), market.listings());
        this.arcs =
                new Arcs(market.asOf(), market.policy(), lots, market.intents().size(), isSmall(market));
    }

    public static Problem of(Market market) {
        return of(market, Halt.never());
    }

    /** Compiles as much of the market as possible before the round has to end; see {@link Problem#compiled}. */
    public static Problem of(Market market, Halt halt) {
        return new Compile(market, halt).problem();
    }

    /** Returns whether every day of a pair becomes an option. */
    public static boolean isSmall(Market market) {
        return (long) market.listings().size() * market.intents().size() <= SMALL;
    }

    private Problem problem() {
        int compiled = 0;
        for (PurchaseIntent intent : market.intents()) {
            arcs.beginSink(intent);
            compiled += compile(intent) ? 1 : 0;
            arcs.endSink();
        }
        Problem problem = arcs.finish();
        problem.compiled = compiled == market.intents().size();
        problem.stock = market.listings().stream()
                .mapToLong(listing -> listing.stock().heads().count())
                .toArray();
        problem.lots = problem.stock.length;
        problem.lotRank = LotLine.ranks(market.listings());
        problem.cutStock();
        Scale.set(problem);
        return problem;
    }

    /** Adds the pairs of an intent. Returns false when the work ended before all were checked. */
    private boolean compile(PurchaseIntent intent) {
        if (!work.goesOn()) {
            return false;
        }
        int[] lots = candidates(intent);
        work.spend(UNITS_AN_INTENT + lots.length);
        Set<String> barred = market.barred().listingsFor(intent.id());
        for (int lot : lots) {
            boolean isBarred = !barred.isEmpty()
                    && barred.contains(market.listings().get(lot).id());
            if (!isBarred && !work.spend(arcs.add(lot, intent))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the lots of the intent's products that may be within its reach, ascending. */
    private int[] candidates(PurchaseIntent intent) {
        Shelf shelf = shelf(intent.products());
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

    /**
     * Returns the shelf of some products. It is cached for the next intent of the same products while there is room.
     */
    private Shelf shelf(List<ProductPath> products) {
        Shelf kept = byProducts.get(products);
        if (kept != null) {
            return kept;
        }
        work.spend((long) market.listings().size() * products.size());
        Shelf made = ofProducts(products);
        if (made.all().length <= shelfRoom) {
            shelfRoom -= made.all().length;
            byProducts.put(products, made);
        }
        return made;
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
