package org.duijie.core.sample;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.Window;

/** Asks every pair of a market on every day, by the definitions alone. */
final class PairTally {
    private final Set<TradeRule> refusing = EnumSet.noneOf(TradeRule.class);
    private int pairs;
    private int betterEarly;
    private int betterLate;

    private PairTally() {}

    static PairTally of(Market market) {
        PairTally tally = new PairTally();
        for (PurchaseIntent intent : market.intents()) {
            for (Listing listing : market.listings()) {
                if (intent.takes(listing.product())) {
                    tally.ask(market.pair(listing, intent), market.asOf());
                } else {
                    tally.refusing.add(TradeRule.PRODUCT);
                }
            }
        }
        return tally;
    }

    /** How many pairs can trade on some day. */
    int pairs() {
        return pairs;
    }

    /** The rules that refuse some pair on some day. */
    Set<TradeRule> refusing() {
        return refusing;
    }

    /** How many pairs are worth more on the first day on which they can trade than on the last. */
    int betterEarly() {
        return betterEarly;
    }

    /** How many pairs are worth more on the last day on which they can trade than on the first. */
    int betterLate() {
        return betterLate;
    }

    private void ask(Pair pair, LocalDate asOf) {
        List<LocalDate> days = pair.days()
                .orElse(new Window(asOf, asOf))
                .from()
                .datesUntil(pair.days().map(Window::to).orElse(asOf).plusDays(1))
                .filter(day -> canTrade(pair.refusalOn(day)))
                .toList();
        if (!days.isEmpty()) {
            pairs++;
            long change = pair.valuePerHead(days.get(days.size() - 1))
                    .minus(pair.valuePerHead(days.get(0)))
                    .micros();
            betterEarly += change < 0 ? 1 : 0;
            betterLate += change > 0 ? 1 : 0;
        }
    }

    private boolean canTrade(Optional<TradeRule> refusal) {
        refusal.ifPresent(refusing::add);
        return refusal.isEmpty();
    }
}
