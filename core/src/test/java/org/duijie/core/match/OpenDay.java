package org.duijie.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Allocation;

/**
 * A day of an open market: random changes, each of a listing or an intent that comes, changes, goes, is locked or let go. What comes
 * and what it changes to is drawn from other markets, whose ids are the same; so a market never outgrows one of them.
 */
final class OpenDay {
    private final Random random;
    private final List<Market> others;
    private final boolean locking;

    OpenDay(long seed, List<Market> others, boolean locking) {
        this.random = new Random(seed);
        this.random.nextInt();
        this.others = others;
        this.locking = locking;
    }

    /** One change. A change that is refused for its locked lines must have changed nothing. */
    void change(LiveMarket live) {
        List<Allocation> before = live.allocations();
        Market market = live.market();
        try {
            changeOne(live);
        } catch (IllegalArgumentException | IllegalStateException refusal) {
            assertThat(live.locked()).as("no refusal without locked lines").isNotEmpty();
            assertThat(live.allocations()).isEqualTo(before);
            assertThat(live.market()).isEqualTo(market);
        }
    }

    private void changeOne(LiveMarket live) {
        switch (random.nextInt(locking ? 10 : 7)) {
            case 0, 1, 2 -> live.place(intent());
            case 3, 4 -> live.offer(listing());
            case 5 -> live.withdrawIntent(intent().id());
            case 6 -> live.withdrawListing(listing().id());
            case 7, 8 -> {
                List<Allocation> lines = live.allocations();
                if (!lines.isEmpty()) {
                    lock(live, lines.get(random.nextInt(lines.size())).locked());
                }
            }
            default -> {
                List<LockedLine> locked = new ArrayList<>(live.locked());
                if (!locked.isEmpty()) {
                    LockedLine line = locked.get(random.nextInt(locked.size()));
                    live.unlock(line.listing(), line.intent());
                }
            }
        }
    }

    private static void lock(LiveMarket live, LockedLine line) {
        if (!live.locked().contains(line)) {
            live.lock(line);
        }
    }

    PurchaseIntent intent() {
        List<PurchaseIntent> intents = others.get(random.nextInt(others.size())).intents();
        return intents.get(random.nextInt(intents.size()));
    }

    private Listing listing() {
        List<Listing> listings = others.get(random.nextInt(others.size())).listings();
        return listings.get(random.nextInt(listings.size()));
    }
}
