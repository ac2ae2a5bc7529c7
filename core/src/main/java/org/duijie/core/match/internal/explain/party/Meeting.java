package org.duijie.core.match.internal.explain.party;

import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.TradeRule;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/**
 * An offer and a want, and the days on which the two can trade. Every rule that depends on the day is an inequality
 * linear in the day. That includes v > 0: with the haul rounded half up it means 2·(v before haul) − 2·haul > 1
 * before rounding. So each rule holds on consecutive days, found by bisection, and so do all rules together.
 */
public final class Meeting {
    public final Offer offer;
    public final Want want;
    private final MarketPolicy policy;
    /** A meeting with the same road and days, from which this one reads them; null if this one computes its own. */
    private final @Nullable Meeting like;

    // Computed on first use. If two threads do so at once, both get the same result.
    private @Nullable Distance road;
    private @Nullable Span days;

    public Meeting(MarketPolicy policy, Offer offer, Want want) {
        this(policy, offer, want, null);
    }

    private Meeting(MarketPolicy policy, Offer offer, Want want, @Nullable Meeting like) {
        this.like = like;
        this.policy = policy;
        this.offer = offer;
        this.want = want;
    }

    /** Returns this meeting with {@code other} as its offer, for example with other terms. */
    public Meeting with(Offer other) {
        return new Meeting(policy, other, want);
    }

    public Meeting with(Want other) {
        return new Meeting(policy, offer, other);
    }

    /** Returns whether {@code other} and {@code its} have the same road and days as the parties of this meeting. */
    public boolean isLike(Offer other, Want its) {
        return offer == other && want.isLike(its);
    }

    /** Returns the meeting of the same offer with {@code other}, a want like this one. */
    public Meeting withLike(Want other) {
        return new Meeting(policy, offer, other, like == null ? this : like);
    }

    public Distance road() {
        if (like != null) {
            return like.road();
        }
        Distance known = road;
        if (known == null) {
            known = Distance.ofMetres(offer.at.roadTo(want.at, policy.detour()));
            road = known;
        }
        return known;
    }

    /** Returns w₁, the weight of a head, in grams. */
    public long weight(long day) {
        return offer.weight(day);
    }

    long bid(long day) {
        return want.intent.terms().bid().worth(offer.sold(day), offer.each);
    }

    /** Returns how much one unit sold counts towards the demand, in heads or grams. */
    public long measure(long day) {
        return want.measure(offer.sold(day), offer.each);
    }

    /** Returns the number of units of the bid in one unit sold. */
    public long bidUnits(long day) {
        return want.bidUnits(offer.sold(day), offer.each);
    }

    /** Returns the minimum number of heads that the intent takes from one supplier. */
    public long each(long day) {
        return want.each(offer.sold(day), offer.each);
    }

    /** Returns bid − v, in µCNY: the bid per head at which a head is worth nothing. */
    public long cost(long day) {
        return costOver(road(), day);
    }

    private long costOver(Distance over, long day) {
        return offer.forgone(day)
                + policy.haul(Weight.ofGrams(offer.sold(day)), over).micros();
    }

    /** Returns v, the worth of trading one head, in µCNY. */
    public long value(long day) {
        return bid(day) - cost(day);
    }

    /** Returns f, the cost of a delivery that does not depend on its load, in µCNY. */
    public long trip() {
        return policy.tripOver(road()).micros();
    }

    /** Returns the minimum number of heads of a delivery. */
    public long least(long day) {
        return Math.max(offer.pickup, each(day));
    }

    /** Returns the days in both windows, from the market's day on. */
    public Span common() {
        return new Span(Math.max(offer.firstDay, offer.asOf), offer.lastDay).and(want.firstDay, want.lastDay);
    }

    /** Returns the days of {@code among} on which all rules from unit weight to haul pass. */
    public Span trading(Span among) {
        return gainful(priced(accepted(among)));
    }

    /** Returns the days of {@code among} on which the intent accepts the weight of a head. */
    public Span accepted(Span among) {
        if (!offer.byCount) {
            return among;
        }
        return among.where(day -> weight(day) >= want.lightest).where(day -> weight(day) <= want.heaviest);
    }

    /** Returns the days of {@code among} on which the bid is no lower than the ask. */
    public Span priced(Span among) {
        return among.where(day -> bid(day) >= offer.ask(day));
    }

    /** Returns the days of {@code among} on which v is above zero. */
    public Span gainful(Span among) {
        if (road == null && !among.isEmpty()) {
            if (gainsAtBothEnds(among)) {
                return among;
            }
            if (gainsAtNeitherEnd(among)) {
                return Span.NONE;
            }
        }
        return among.where(day -> value(day) > 0);
    }

    /** Returns whether v is above zero even over a slightly longer road; the exact road is then not needed. */
    private boolean gainsAtBothEnds(Span days) {
        Distance longer = Distance.ofMetres(offer.at.roadAtMost(want.at, policy.detour()));
        return bid(days.first()) > costOver(longer, days.first()) && bid(days.last()) > costOver(longer, days.last());
    }

    /** Returns whether v is not above zero even over a slightly shorter road; the exact road is then not needed. */
    private boolean gainsAtNeitherEnd(Span days) {
        Distance shorter = Distance.ofMetres(offer.at.roadAtLeast(want.at, policy.detour()));
        return bid(days.first()) <= costOver(shorter, days.first())
                && bid(days.last()) <= costOver(shorter, days.last());
    }

    /** Returns the days on which the two can trade. All rules that do not depend on the day must pass. */
    public Span days() {
        if (like != null) {
            return like.days();
        }
        Span known = days;
        if (known == null) {
            known = trading(common());
            days = known;
        }
        return known;
    }

    /**
     * Returns the first rule that fails, on the day on which the largest number of rules pass; null when the pair can
     * trade.
     */
    public @Nullable TradeRule refusal() {
        TradeRule outright = want.refusal(offer);
        return outright != null ? outright : refusalByDay();
    }

    /** Returns what {@link #refusal} returns, for a pair that passes all rules that do not depend on the day. */
    public @Nullable TradeRule refusalByDay() {
        if (!days().isEmpty()) {
            return null;
        }
        Span accepted = accepted(common());
        if (accepted.isEmpty()) {
            return TradeRule.UNIT_WEIGHT;
        }
        return priced(accepted).isEmpty() ? TradeRule.PRICE : TradeRule.HAUL;
    }
}
