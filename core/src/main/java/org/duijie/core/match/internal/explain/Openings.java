package org.duijie.core.match.internal.explain;

import org.duijie.core.market.TradeRule;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.remedy.Bids;
import org.duijie.core.match.internal.explain.remedy.LeastChanges;
import org.duijie.core.match.internal.explain.remedy.RankedRemedy;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Stop;
import org.jspecify.annotations.Nullable;

/**
 * Finds changes that would let a pair trade that does not trade in the plan. Only changes that improve the plan are
 * kept.
 */
final class Openings {
    private final Standing standing;

    Openings(Standing standing) {
        this.standing = standing;
    }

    /**
     * Returns the nearest change for a pair that can trade, but does not because of the plan's limits or the cost of
     * the trip.
     */
    @Nullable
    RankedRemedy ofPartner(Meeting meeting) {
        RankedRemedy nearest = raise(meeting);
        for (Parcel parcel : Parcel.atEnds(meeting, meeting.days(), standing)) {
            nearest = RankedRemedy.nearer(nearest, LimitRemedies.loosened(parcel));
        }
        return nearest;
    }

    /** Returns the nearest change for a pair that {@code rule} refuses. */
    @Nullable
    RankedRemedy ofRefused(Meeting meeting, TradeRule rule, @Nullable RankedRemedy nearest) {
        boolean byDay = rule.compareTo(TradeRule.DISTANCE) > 0;
        RankedRemedy best = byDay ? RankedRemedy.nearer(nearest, raise(meeting)) : nearest;
        for (RankedRemedy change : LeastChanges.otherThanBid(meeting, byDay ? null : rule)) {
            boolean nearer = best == null || change.share() < best.share();
            best = nearer && opens(meeting, change.remedy()) ? change : best;
        }
        return best;
    }

    /**
     * Returns the smallest raise of the bid with which a parcel is worth its trip; null when another limit stops it.
     */
    private @Nullable RankedRemedy raise(Meeting meeting) {
        RankedRemedy nearest = null;
        for (Parcel parcel : Parcel.atEnds(meeting, meeting.accepted(meeting.common()), standing)) {
            if (parcel.heads() > 0 && parcel.reachesLeast() && parcel.reachesMinimum() && parcel.welcome()) {
                long needed = Bids.needed(meeting, parcel.day(), parcel.heads(), meeting.trip());
                nearest = RankedRemedy.nearer(nearest, Bids.raise(meeting, needed));
            }
        }
        return nearest;
    }

    private boolean opens(Meeting meeting, Remedy remedy) {
        if (remedy instanceof Remedy.DemandByWeight
                && !standing.to(meeting.want).isEmpty()) {
            return false;
        }
        Meeting changed = meeting.with(meeting.offer.changed(remedy.applyTo(meeting.offer.listing)))
                .with(meeting.want.changed(remedy.applyTo(meeting.want.intent)));
        return Parcel.atEnds(changed, changed.days(), standing).stream()
                .anyMatch(parcel -> parcel.stop() == Stop.UNDECIDED);
    }
}
