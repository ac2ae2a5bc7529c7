package org.duijie.core.match.internal.explain;

import java.time.LocalDate;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.market.Window;
import org.duijie.core.match.Remedy;
import org.jspecify.annotations.Nullable;

/** How many days earlier or longer a listing would have to be on offer. */
final class Dates {
    private Dates() {}

    /** The fewest days earlier with which the two trade on one of the days added; null when none would do. */
    static @Nullable Change earlier(Meeting meeting) {
        Offer offer = meeting.offer;
        Want want = meeting.want;
        Span before = new Span(Math.max(offer.asOf, want.firstDay), offer.firstDay - 1)
                .and(Long.MIN_VALUE, Math.min(offer.lastDay, want.lastDay));
        Span trading = before.isEmpty() ? Span.NONE : meeting.trading(before);
        if (trading.isEmpty()) {
            return null;
        }
        long days = offer.firstDay - trading.last();
        return new Change(share(offer, days), new Remedy.DispatchEarlier(offer.listing.id(), want.intent.id(), days));
    }

    /**
     * The fewest days longer with which the two trade on one of the days added; null when none would do. Every day longer adds a
     * day and, on each day, a day of keep saved: so the fewest are found by bisection.
     */
    static @Nullable Change longer(Meeting meeting) {
        Offer offer = meeting.offer;
        Span after = new Span(Math.max(offer.asOf, offer.lastDay + 1), offer.lastDayUpTo(Stock.HEAVIEST_HEAD.grams()))
                .and(meeting.want.firstDay, meeting.want.lastDay);
        if (after.isEmpty() || !tradesBy(meeting, after, after.last())) {
            return null;
        }
        long high = after.last();
        long low = after.first() - 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (tradesBy(meeting, after, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        long days = high - offer.lastDay;
        return new Change(
                share(offer, days), new Remedy.OfferLonger(offer.listing.id(), meeting.want.intent.id(), days));
    }

    private static boolean tradesBy(Meeting meeting, Span after, long last) {
        Listing listing = meeting.offer.listing;
        Window window = new Window(listing.window().from(), LocalDate.ofEpochDay(last));
        Meeting longer = meeting.with(meeting.offer.changed(listing.withWindow(window)));
        return !longer.trading(after.and(Long.MIN_VALUE, last)).isEmpty();
    }

    private static long share(Offer offer, long days) {
        return Ceil.share(days, offer.lastDay - offer.firstDay + 1);
    }
}
