package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Want;
import org.jspecify.annotations.Nullable;

/**
 * The parties that one party could trade with by product. Collects its partners, counts the others by the rule that
 * refuses them, and keeps the nearest ones that a single change might turn into partners.
 */
final class Across {
    /**
     * The work of evaluating a partner, measured in looks at a pair. {@link #A_REFUSED} is the work of searching a
     * change that helps a refused party.
     */
    private static final int A_PARTNER = 20;

    private static final int A_REFUSED = 100;

    private final MarketPolicy policy;
    private final List<Meeting> partners = new ArrayList<>();
    private final Map<TradeRule, long[]> counts = new EnumMap<>(TradeRule.class);
    private final Nearest nearest = new Nearest();
    private @Nullable Meeting last;

    Across(MarketPolicy policy) {
        this.policy = policy;
        for (TradeRule rule : TradeRule.values()) {
            counts.put(rule, new long[1]);
        }
    }

    /**
     * Counts the parties of another product without visiting them. The first {@code barred} of them count as barred,
     * because that rule is checked first.
     */
    void refuseUnseen(long howMany, long barred) {
        count(TradeRule.BARRED)[0] += barred;
        count(TradeRule.PRODUCT)[0] += howMany - barred;
    }

    /**
     * Visits a pair whose product fits.
     *
     * @param open whether both could trade more if the pair were not refused
     */
    void visit(Offer offer, Want want, boolean open) {
        TradeRule outright = want.refusalOfProduct(offer);
        if (outright != null) {
            count(outright)[0]++;
            if (open && want.refusesOnlyFor(outright, offer)) {
                nearest.meet(offer, want, outright);
            }
            return;
        }
        Meeting meeting =
                last != null && last.isLike(offer, want) ? last.withLike(want) : new Meeting(policy, offer, want);
        last = meeting;
        TradeRule byDay = meeting.refusalByDay();
        if (byDay == null) {
            partners.add(meeting);
            return;
        }
        count(byDay)[0]++;
        if (open) {
            nearest.meet(offer, want, byDay);
        }
    }

    /** Returns the work of visiting {@code visited} others and evaluating them, counted in pairs examined. */
    long work(int visited) {
        return visited + (long) A_PARTNER * partners.size() + (long) A_REFUSED * nearest.size();
    }

    private long[] count(TradeRule rule) {
        return Objects.requireNonNull(counts.get(rule));
    }

    /** Returns the partners. */
    List<Meeting> partners() {
        return partners;
    }

    /** Returns the refused parties that a single change might turn into partners, nearest first. */
    List<Nearest.Refused> refused() {
        return nearest.pairs();
    }

    Meeting meeting(Nearest.Refused refused) {
        return new Meeting(policy, refused.offer(), refused.want());
    }

    /** Returns the number of parties that each rule refuses; rules that refuse none are absent. */
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
