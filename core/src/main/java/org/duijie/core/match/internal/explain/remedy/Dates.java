package org.duijie.core.match.internal.explain.remedy;

import org.duijie.core.market.Listing;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Span;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.Money;
import org.jspecify.annotations.Nullable;

/** Finds how many days earlier a listing would have to be on offer, or how many days longer. */
final class Dates {
    private Dates() {}

    /**
     * Returns the smallest number of days by which the offer has to begin earlier so that the two trade on one of the
     * added days; null when no number is enough.
     */
    static @Nullable RankedRemedy earlier(Meeting meeting) {
        Offer offer = meeting.offer;
        Want want = meeting.want;
        Span before = new Span(Math.max(offer.asOf, want.firstDay), offer.firstDay - 1)
                .and(Long.MIN_VALUE, Math.min(offer.lastDay, want.lastDay));
        Span trading = before.isEmpty() ? Span.NONE : meeting.trading(before);
        if (trading.isEmpty()) {
            return null;
        }
        long days = offer.firstDay - trading.last();
        return new RankedRemedy(
                share(offer, days), new Remedy.DispatchEarlier(offer.listing.id(), want.intent.id(), days));
    }

    /**
     * Returns the smallest number of days by which the offer has to end later so that the two trade on the new last
     * day; null when no number is enough. A sale on the last day saves no holding cost.
     */
    static @Nullable RankedRemedy longer(Meeting meeting) {
        Offer offer = meeting.offer;
        Span after = new Span(
                        Math.max(offer.asOf, offer.lastDay + 1),
                        offer.lastDayUpTo(Stock.HEAVIEST_HEAD.grams() / offer.each))
                .and(meeting.want.firstDay, meeting.want.lastDay);
        Span trading = after.isEmpty() ? Span.NONE : savingNoKeep(meeting).trading(after);
        if (trading.isEmpty()) {
            return null;
        }
        long days = trading.first() - offer.lastDay;
        return new RankedRemedy(
                share(offer, days), new Remedy.OfferLonger(offer.listing.id(), meeting.want.intent.id(), days));
    }

    private static Meeting savingNoKeep(Meeting meeting) {
        Listing listing = meeting.offer.listing;
        SellerTerms terms = listing.terms();
        SellerTerms noKeep = new SellerTerms(terms.ask(), terms.salvage(), Money.ZERO, terms.minimumPickup());
        return meeting.with(meeting.offer.changed(listing.withTerms(noKeep)));
    }

    private static long share(Offer offer, long days) {
        return Ceil.share(days, offer.lastDay - offer.firstDay + 1);
    }
}
