package org.duijie.core.match.internal.explain.remedy;

import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Span;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.jspecify.annotations.Nullable;

/** Computes how much more an intent would have to bid. */
public final class Bids {
    /** The step of a raise for a price of one gram: 0.01 CNY per jin, in µCNY per gram. */
    private static final long STEP_A_GRAM = 20;

    /** The step of a raise for any other price: 0.01 CNY, in µCNY. */
    private static final long STEP_A_HEAD = 10_000;

    private Bids() {}

    /**
     * Returns the smallest raise of the bid with which the two can trade on some day; null when no bid is enough. A
     * higher bid never allows fewer days, so the raise is found by bisection over all days at once.
     */
    static @Nullable RankedRemedy least(Meeting meeting) {
        Span days = meeting.accepted(meeting.common());
        if (days.isEmpty()) {
            return null;
        }
        UnitPrice bid = meeting.want.intent.terms().bid();
        long enough = Math.min(needed(meeting, days.first(), 1, 0), needed(meeting, days.last(), 1, 0));
        long high = Math.min(enough, most(bid));
        if (high <= bid.micros() || !tradesAt(meeting, days, high)) {
            return null;
        }
        long low = bid.micros();
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (tradesAt(meeting, days, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return raise(meeting, high);
    }

    private static boolean tradesAt(Meeting meeting, Span days, long micros) {
        PurchaseIntent intent = meeting.want.intent;
        BuyerTerms terms = intent.terms();
        UnitPrice bid = new UnitPrice(terms.bid().basis(), micros, terms.bid().per());
        Meeting raised = meeting.with(meeting.want.changed(intent.withTerms(terms.withBid(bid))));
        return !raised.gainful(raised.priced(days)).isEmpty();
    }

    /**
     * Returns the lowest bid, in µCNY on its own basis, at which the pair may trade on {@code day} and {@code heads}
     * heads are worth more than {@code cost} µCNY.
     */
    public static long needed(Meeting meeting, long day, long heads, long cost) {
        long aHead = Math.max(meeting.offer.ask(day), meeting.cost(day) + Ceil.div(cost + 1, heads));
        return Ceil.timesOver(aHead, meeting.want.intent.terms().bid().per(), meeting.bidUnits(day));
    }

    /**
     * Returns the bid that makes {@code units} worth {@code lacking} µCNY more.
     *
     * @param units the total number of units of the bid that are paid for
     * @param rounded the number of amounts that are rounded to the µCNY when the bid is for a quantity of more than one
     *     unit
     */
    public static long raisedBy(Want want, long lacking, long units, long rounded) {
        UnitPrice bid = want.intent.terms().bid();
        long loss = bid.isForOne() ? 0 : rounded;
        return Math.addExact(bid.micros(), Ceil.timesOver(lacking + loss, bid.per(), units));
    }

    private static long most(UnitPrice bid) {
        return Math.min(Basis.HEAD.mostMicros(), Ceil.sumOrMost(0, bid.basis().mostMicros(), bid.per()));
    }

    /**
     * Returns the raise, in whole steps, to at least {@code needed} µCNY; null when that exceeds the limit of bids.
     */
    public static @Nullable RankedRemedy raise(Meeting meeting, long needed) {
        UnitPrice bid = meeting.want.intent.terms().bid();
        Basis basis = bid.basis();
        long step = basis == Basis.GRAM && bid.isForOne() ? STEP_A_GRAM : STEP_A_HEAD;
        long by = Ceil.to(step, needed - bid.micros());
        if (by > most(bid) - bid.micros()) {
            return null;
        }
        Remedy remedy = new Remedy.RaiseBid(
                meeting.offer.listing.id(),
                meeting.want.intent.id(),
                new UnitPrice(basis, by, bid.per()),
                new UnitPrice(basis, bid.micros() + by, bid.per()));
        return new RankedRemedy(Ceil.share(by, bid.micros()), remedy);
    }
}
