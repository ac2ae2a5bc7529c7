package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.TradeRule;

/**
 * Everyone whom one party could deal with by product: those it can trade with, how many of the others each rule refuses, and the
 * nearest of those whom a single change might bring in.
 */
final class Across {
    /** How many of those refused are looked at closely. */
    static final int NEAREST = 200;

    /** Someone refused, by the chord between the two. */
    record Refused(double chord, Meeting meeting, TradeRule rule) {}

    private static final Comparator<Refused> BY_CHORD = Comparator.comparingDouble(Refused::chord)
            .thenComparingInt(refused -> refused.meeting().offer.index)
            .thenComparingInt(refused -> refused.meeting().want.index);

    private final MarketPolicy policy;
    private final List<Meeting> partners = new ArrayList<>();
    private final Map<TradeRule, long[]> counts = new EnumMap<>(TradeRule.class);
    private final PriorityQueue<Refused> farthestFirst = new PriorityQueue<>(BY_CHORD.reversed());

    Across(MarketPolicy policy) {
        this.policy = policy;
        for (TradeRule rule : TradeRule.values()) {
            counts.put(rule, new long[1]);
        }
    }

    /** Counts those whose product is not theirs, without looking. */
    void refuseForProduct(long howMany) {
        count(TradeRule.PRODUCT)[0] += howMany;
    }

    /**
     * Looks at a pair whose product is right.
     *
     * @param open whether both could trade more, were the pair not refused
     */
    void visit(Offer offer, Want want, boolean open) {
        TradeRule outright = want.refusalOfProduct(offer);
        if (outright != null) {
            count(outright)[0]++;
            if (open && want.refusesOnlyFor(outright, offer)) {
                keep(offer.at.chordSquared(want.at), offer, want, outright);
            }
            return;
        }
        Meeting meeting = new Meeting(policy, offer, want);
        TradeRule byDay = meeting.refusalByDay();
        if (byDay == null) {
            partners.add(meeting);
            return;
        }
        count(byDay)[0]++;
        if (open) {
            keep(offer.at.chordSquared(want.at), offer, want, byDay);
        }
    }

    private long[] count(TradeRule rule) {
        return java.util.Objects.requireNonNull(counts.get(rule));
    }

    private void keep(double chord, Offer offer, Want want, TradeRule rule) {
        if (farthestFirst.size() < NEAREST) {
            farthestFirst.add(new Refused(chord, new Meeting(policy, offer, want), rule));
        } else if (chord < farthestFirst.element().chord()) {
            farthestFirst.remove();
            farthestFirst.add(new Refused(chord, new Meeting(policy, offer, want), rule));
        }
    }

    /** Those it can trade with. */
    List<Meeting> partners() {
        return partners;
    }

    /** The nearest of those refused that one change might bring in, nearest first. */
    List<Refused> refused() {
        return farthestFirst.stream().sorted(BY_CHORD).toList();
    }

    /** How many each rule refuses; rules that refuse none are absent. */
    Map<TradeRule, Long> refusals() {
        Map<TradeRule, Long> some = new EnumMap<>(TradeRule.class);
        counts.forEach((rule, n) -> {
            if (n[0] > 0) {
                some.put(rule, n[0]);
            }
        });
        return some;
    }
}
