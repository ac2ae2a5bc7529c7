package org.duijie.api.quote;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.market.Market;
import org.duijie.core.match.LiveMarket;

/**
 * A part of a bureau's open market, prepared for quotes. Its answers depend on its content alone: no quote changes it,
 * and it is prepared again when an entry changes. So every server gives the same answers, even after a restart.
 */
final class LivePart {
    /** The number of listings × intents up to which shadow prices are calculated with all steps. */
    private static final long FULLY_PRICED = 20_000;

    private static final int STEPS = 60;
    private static final int FEW_STEPS = 8;

    private final Market market;
    private final LiveMarket live;
    private final QuoteTurn asking = new QuoteTurn();
    private volatile long askedAt = System.nanoTime();

    LivePart(Market market) {
        this.market = market;
        this.live = LiveMarket.of(market, stepsFor(market));
    }

    /** Returns the number of steps for shadow prices. It depends on nothing but the market. */
    static int stepsFor(Market market) {
        long pairs = (long) market.listings().size() * market.intents().size();
        return pairs <= FULLY_PRICED ? STEPS : FEW_STEPS;
    }

    /** Returns {@code part} with those pairs of {@code barred} whose listing and intent are both in it. */
    static Market barring(Market part, BarredPairs barred) {
        if (barred.pairs().isEmpty()) {
            return part;
        }
        Set<String> listings = part.listings().stream().map(each -> each.id()).collect(Collectors.toSet());
        Set<String> intents = part.intents().stream().map(each -> each.id()).collect(Collectors.toSet());
        List<BarredPair> inside = barred.pairs().stream()
                .filter(pair -> listings.contains(pair.listing()) && intents.contains(pair.intent()))
                .toList();
        return part.withBarred(BarredPairs.of(inside));
    }

    Market market() {
        return market;
    }

    /** Returns the result of {@code ask} on the prepared market. Other threads wait for their turn. */
    <T> T ask(Function<LiveMarket, T> ask) {
        return asking.take(() -> {
            askedAt = System.nanoTime();
            return ask.apply(live);
        });
    }

    /** Returns the time of the last call of {@link #ask}, by {@link System#nanoTime}. */
    long askedAt() {
        return askedAt;
    }

    /** Returns {@code next}, which replaces this part, with the time of the last quote of this part. */
    LivePart madeAnew(LivePart next) {
        next.askedAt = askedAt;
        return next;
    }

    /** Returns whether this part has exactly this content. */
    boolean isOf(Market content) {
        return content.asOf().equals(market.asOf())
                && content.policy().equals(market.policy())
                && isSame(content.listings(), market.listings())
                && isSame(content.intents(), market.intents())
                && content.barred().equals(market.barred());
    }

    /**
     * Returns whether two lists have equal elements. It is fast, because entries that have not changed are usually the
     * same objects.
     */
    private static boolean isSame(List<?> one, List<?> other) {
        boolean isSame = one.size() == other.size();
        for (int k = 0; isSame && k < one.size(); k++) {
            isSame = one.get(k) == other.get(k) || one.get(k).equals(other.get(k));
        }
        return isSame;
    }
}
