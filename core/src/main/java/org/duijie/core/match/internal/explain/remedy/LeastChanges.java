package org.duijie.core.match.internal.explain.remedy;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.jspecify.annotations.Nullable;

/** Finds, for each kind of change, the smallest change that alone lets a refused pair trade on some day. */
public final class LeastChanges {
    private final Meeting meeting;
    private final List<RankedRemedy> found = new ArrayList<>();

    private LeastChanges(Meeting meeting) {
        this.meeting = meeting;
    }

    /** Returns all these changes, in the order in which {@link org.duijie.core.match.plan.Remedy} declares them. */
    public static List<RankedRemedy> of(Meeting meeting) {
        LeastChanges changes = new LeastChanges(meeting);
        TradeRule outright = meeting.want.refusal(meeting.offer);
        if (outright == null) {
            changes.add(Bids.least(meeting));
        }
        if (outright != TradeRule.PRODUCT && outright != TradeRule.BARRED) {
            changes.addOthers(outright);
        }
        return changes.found;
    }

    /**
     * Returns all except a raise of the bid, where {@code outright} is the first rule that fails on every day, other
     * than the product.
     */
    public static List<RankedRemedy> otherThanBid(Meeting meeting, @Nullable TradeRule outright) {
        LeastChanges changes = new LeastChanges(meeting);
        changes.addOthers(outright);
        return changes.found;
    }

    private void addOthers(@Nullable TradeRule outright) {
        if (outright != null && !meeting.want.refusesOnlyFor(outright, meeting.offer)) {
            return;
        }
        if (outright == TradeRule.DISTANCE) {
            add(Outright.reachFurther(meeting));
        } else if (outright == TradeRule.CERTIFICATE) {
            add(Outright.obtainCertificates(meeting));
        } else if (outright == TradeRule.UNIT) {
            add(Outright.demandByWeight(meeting));
        } else if (outright == null || outright == TradeRule.WINDOW) {
            add(Dates.earlier(meeting));
            add(Dates.longer(meeting));
            add(outright == null ? Weights.least(meeting) : null);
        }
    }

    private void add(@Nullable RankedRemedy change) {
        if (change != null) {
            found.add(change);
        }
    }
}
