package org.duijie.api.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * Counts the buyers on whose intents a statement about prices or remedies depends. A cooperative gets only statements
 * that depend on at least {@link #LEAST} buyers. For cooperatives, the bids in the market are rounded.
 */
final class Support {
    /** The minimum number of buyers. */
    static final int LEAST = 3;

    private final Market market;
    private final Collection<PurchaseIntent> intents;

    /**
     * A range of prices.
     *
     * @param from the lowest bid; of each buyer only the highest bid counts
     * @param to the highest price that at least {@link #LEAST} buyers bid or exceed
     * @param buyers the number of buyers
     */
    record PriceRange(UnitPrice from, UnitPrice to, int buyers) {}

    /**
     * Makes an instance.
     *
     * @param market the market, of which the policy and the day are used
     * @param intents the intents whose buyers count
     */
    Support(Market market, Collection<PurchaseIntent> intents) {
        this.market = market;
        this.intents = intents;
    }

    /**
     * Returns the range of bids of those buyers who could take the listing if its ask were 0, and whose minimum its
     * stock meets; empty when there are fewer than {@link #LEAST} of them.
     */
    Optional<PriceRange> range(Listing listing) {
        Listing free = listing.withTerms(listing.terms().withAsk(UnitPrice.FREE));
        Map<String, Long> best = new HashMap<>();
        for (PurchaseIntent intent : intents) {
            Pair pair = market.pair(free, intent);
            enoughOn(pair).ifPresent(day -> best.merge(intent.buyer(), unitBid(pair, listing, day), Math::max));
        }
        if (best.size() < LEAST) {
            return Optional.empty();
        }
        List<Long> bids = best.values().stream().sorted().toList();
        Basis basis = listing.terms().ask().basis();
        return Optional.of(new PriceRange(
                new UnitPrice(basis, bids.get(0)), new UnitPrice(basis, bids.get(bids.size() - LEAST)), bids.size()));
    }

    /**
     * Returns whether at least {@link #LEAST} buyers that cannot take the listing now could take it after the change,
     * and its stock meets their minimum.
     */
    boolean isEnoughFor(Remedy remedy, Listing listing) {
        Listing changed = remedy.applyTo(listing);
        if (changed.equals(listing)) {
            return false;
        }
        Set<String> won = new HashSet<>();
        for (PurchaseIntent intent : intents) {
            boolean isWon = firstDay(market.pair(listing, intent)).isEmpty()
                    && enoughOn(market.pair(changed, intent)).isPresent();
            if (isWon) {
                won.add(intent.buyer());
            }
        }
        return won.size() >= LEAST;
    }

    /**
     * Returns whether the listing and the intent could trade with their current terms. If they can, a higher bid only
     * helps against the bids of other buyers.
     */
    static boolean canTrade(Market market, Listing listing, PurchaseIntent intent) {
        return firstDay(market.pair(listing, intent)).isPresent();
    }

    /** Returns the day of {@link #firstDay} if the stock of the listing alone meets the minimum of the intent then. */
    private static Optional<LocalDate> enoughOn(Pair pair) {
        long stock = pair.listing().stock().heads().count();
        return firstDay(pair)
                .filter(day -> pair.measure(stock, day)
                        >= pair.intent().demand().minimum().held());
    }

    /** Returns the first or the last common day, if the two can trade a delivery on it. */
    private static Optional<LocalDate> firstDay(Pair pair) {
        return pair.days()
                .flatMap(days -> Stream.of(days.from(), days.to())
                        .filter(day -> pair.refusalOn(day).isEmpty()
                                && pair.measure(pair.leastHeads(day), day)
                                        <= pair.intent().demand().upTo().held())
                        .findFirst());
    }

    /** Returns the bid for one gram, head or pack, whichever the ask is for, in µCNY, rounded down. */
    private static long unitBid(Pair pair, Listing listing, LocalDate day) {
        long bid = pair.bidAHead(day).micros();
        return switch (listing.terms().ask().basis()) {
            case GRAM -> bid / pair.soldWeightOn(day).grams();
            case HEAD -> bid / listing.stock().each();
            case PACK -> bid;
        };
    }
}
