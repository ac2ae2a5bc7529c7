package org.duijie.core.match.internal.live;

import java.util.List;
import java.util.Map;
import org.duijie.core.market.Listing;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.internal.problem.SortedInts;
import org.duijie.core.product.ProductPath;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes listings of a live market. */
final class LiveListings {
    private final LiveRows rows;
    private final Book book;
    private final LiveLots lots;
    private final LiveLocks locks;

    LiveListings(LiveRows rows, LiveLocks locks) {
        this.rows = rows;
        this.locks = locks;
        this.book = rows.book;
        this.lots = rows.lots;
    }

    /** Adds a listing, or replaces the one with its id. */
    void offer(Listing listing) {
        requirePossible(listing);
        Integer known = rows.lotOf.get(listing.id());
        if (known != null) {
            change(known, listing);
            return;
        }
        int lot = lots.add(lots.count);
        rows.lotOf.put(listing.id(), lot);
        change(lot, listing);
    }

    void requirePossible(Listing listing) {
        for (MarketLimits.Excess excess : MarketLimits.excesses(rows.asOf, List.of(listing), List.of())) {
            throw excess.refusal();
        }
    }

    /** Removes a listing; returns false when no listing has that id. */
    boolean withdrawListing(String id) {
        Integer lot = rows.lotOf.get(id);
        if (lot == null) {
            return false;
        }
        if (rows.lockedOf.containsKey(lot)) {
            throw new IllegalStateException("listing " + id + " has locked lines; unlock them first");
        }
        change(lot, null);
        rows.lotOf.remove(id);
        return true;
    }

    private void change(int lot, @Nullable Listing now) {
        Map<LiveSink, Lines> relocked = now == null ? Map.of() : locks.relocked(lot, now);
        boolean fresh = lots.listing[lot] == null;
        int[] buyers = lots.served[lot].toArray();
        Lines[] had = new Lines[buyers.length];
        for (int k = 0; k < buyers.length; k++) {
            had[k] = book.sink(buyers[k]).lines;
            book.give(book.sink(buyers[k]), Lines.NONE);
        }
        become(lot, now);
        relocked.forEach((sink, lines) -> locks.relock(sink, lot, lines));
        if (now != null) {
            show(lot, now);
        }
        for (int k = 0; k < buyers.length; k++) {
            rows.restore(book.sink(buyers[k]), had[k]);
        }
        if (fresh) {
            lots.price[lot] = FirstPrice.of(book, lot);
        }
        book.touch(lot);
        rows.settle(0, null);
    }

    /** Sets the listing of a lot without deliveries, and removes the arcs on which the two can no longer trade. */
    void become(int lot, @Nullable Listing now) {
        lots.become(lot, now);
        for (int number : lots.seen[lot].toArray()) {
            LiveSink sink = book.sink(number);
            if (now == null || !sink.intent.takes(now.product()) || !lots.facts.mayBeReached(lot, sink.spot)) {
                rows.showArc(lot, sink, false);
            }
        }
    }

    /** Adds an arc to every sink that can trade with {@code lot}. */
    void show(int lot, Listing now) {
        for (Map.Entry<List<ProductPath>, SortedInts> entry : rows.byProducts.entrySet()) {
            if (entry.getKey().stream().noneMatch(now.product()::isUnder)) {
                continue;
            }
            for (int k = 0; k < entry.getValue().size(); k++) {
                LiveSink sink = book.sink(entry.getValue().get(k));
                if (lots.facts.mayBeReached(lot, sink.spot)) {
                    rows.showArc(lot, sink, sink.locked.indexOf(lot) < 0);
                }
            }
        }
    }
}
