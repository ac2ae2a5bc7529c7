package org.duijie.core.match.internal.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ListingQuote;
import org.duijie.core.quantity.Money;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a listing would sell. It puts the listing in, lets the sinks within reach choose again, reads what they
 * take, and undoes everything. A new listing uses a lot that is kept for quotes.
 */
final class ListingQuotes {
    private static final int NONE = -1;

    /** The maximum number of sinks that choose again. */
    private static final int MOST_SINKS = 200;

    private final LiveRows rows;
    private final LiveListings listings;
    private final Book book;
    private final LiveLots lots;
    private int spare = NONE;

    /** The sinks that a lot serves, with their lines. */
    private record Buyers(List<LiveSink> sinks, List<Lines> had) {}

    /**
     * The allowances in a sink's bound before the quote. A new arc changes them, and removing the arc does not restore
     * them.
     */
    private record Looseness(LiveSink sink, boolean everyDay, int roundings) {}

    ListingQuotes(LiveRows rows, LiveListings listings) {
        this.rows = rows;
        this.listings = listings;
        this.book = rows.book;
        this.lots = rows.lots;
    }

    /** Reads a result from the plan while the quoted listing is in it as {@code lot}. */
    private interface Look<T> {
        T at(int lot, long gain);
    }

    ListingQuote quote(Listing listing) {
        return sold(listing, (lot, gain) -> new ListingQuote(listing.id(), lines(lot), Money.ofMicros(gain)));
    }

    /** Returns all lines of the plan in which the listing sells what {@link #quote} says. */
    List<LockedLine> linesWith(Listing listing) {
        return sold(listing, (lot, gain) -> rows.linesExcept(NONE));
    }

    private <T> T sold(Listing listing, Look<T> look) {
        listings.requirePossible(listing);
        int lot = lotFor(listing);
        Listing before = lots.listing[lot];
        List<Looseness> loose = loosenessOf(listing);
        int mark = book.mark();
        Buyers buyers = buyersOf(lot);
        buyers.sinks().forEach(sink -> book.give(sink, Lines.NONE));
        int bare = book.mark();
        long without = worthWithout(lot, buyers, bare);
        become(lot, listing);
        restore(buyers);
        rows.handOut(lot, MOST_SINKS);
        T seen = look.at(lot, book.worth - without);
        book.undoTo(bare);
        become(lot, before);
        book.undoTo(mark);
        loose.forEach(each -> each.sink().loosen(each.everyDay(), each.roundings()));
        return seen;
    }

    private int lotFor(Listing listing) {
        Integer known = rows.lotOf.get(listing.id());
        if (known != null) {
            if (rows.lockedOf.containsKey(known)) {
                throw new IllegalStateException("listing " + listing.id() + " has locked lines; unlock them first");
            }
            return known;
        }
        if (spare == NONE) {
            spare = lots.add(lots.count);
        }
        return spare;
    }

    private List<Looseness> loosenessOf(Listing listing) {
        List<Looseness> all = new ArrayList<>();
        for (LiveSink sink : rows.sinks()) {
            if (sink.intent.takes(listing.product())) {
                all.add(new Looseness(sink, sink.everyDay, sink.roundings));
            }
        }
        return all;
    }

    private Buyers buyersOf(int lot) {
        Buyers buyers = new Buyers(new ArrayList<>(), new ArrayList<>());
        for (int number : lots.served[lot].toArray()) {
            buyers.sinks().add(book.sink(number));
            buyers.had().add(book.sink(number).lines);
        }
        return buyers;
    }

    /** Returns the worth of the plan without the lot, after the sinks that it served have chosen again. */
    private long worthWithout(int lot, Buyers buyers, int bare) {
        if (buyers.sinks().isEmpty()) {
            return book.worth;
        }
        become(lot, null);
        restore(buyers);
        long without = book.worth;
        book.undoTo(bare);
        return without;
    }

    private void become(int lot, @Nullable Listing now) {
        listings.become(lot, now);
        if (now != null) {
            listings.show(lot, now);
        }
    }

    private void restore(Buyers buyers) {
        for (int k = 0; k < buyers.sinks().size(); k++) {
            rows.restore(buyers.sinks().get(k), buyers.had().get(k));
        }
    }

    private List<Allocation> lines(int lot) {
        List<Allocation> lines = new ArrayList<>();
        for (int number : lots.served[lot].toArray()) {
            LiveSink sink = book.sink(number);
            Lines all = sink.lines;
            for (int k = 0; k < all.size(); k++) {
                if (all.lot[k] == lot) {
                    lines.add(rows.allocation(Objects.requireNonNull(sink.intent), all, k));
                }
            }
        }
        return lines;
    }
}
