package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Span;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.explain.remedy.Bids;
import org.duijie.core.match.internal.explain.remedy.RankedRemedy;
import org.duijie.core.match.plan.Stop;
import org.jspecify.annotations.Nullable;

/**
 * New deliveries to an intent without any, chosen to reach its minimum. The largest are taken first, each as large as
 * the stock left and the demand allow, until the minimum is reached.
 */
final class Gathering {
    private final Want want;
    private final List<Parcel> parcels = new ArrayList<>();
    private final long left;
    private long measure;

    private Gathering(Want want, long left) {
        this.want = want;
        this.left = left;
    }

    /** Gathers deliveries from {@code partners}, at most as many as the intent accepts as suppliers. */
    static Gathering of(Want want, List<Meeting> partners, Standing standing) {
        Gathering gathering = new Gathering(want, left(want, partners, standing));
        List<Parcel> greatestFirst = partners.stream()
                .flatMap(partner -> Parcel.atEnds(partner, partner.days(), standing).stream())
                .filter(parcel -> parcel.heads() > 0 && parcel.reachesLeast())
                .sorted(Comparator.comparingLong(Parcel::measure).reversed())
                .toList();
        for (Parcel parcel : greatestFirst) {
            if (gathering.parcels.size() == want.most || gathering.reachesMinimum()) {
                break;
            }
            gathering.add(parcel);
        }
        return gathering;
    }

    /**
     * Returns the stock left at the partners with the most stock, as many as the intent accepts. Weights are those of
     * the day on which a head counts most towards the demand.
     */
    private static long left(Want want, List<Meeting> partners, Standing standing) {
        return partners.stream()
                .map(partner -> Ceil.sumOrMost(0, standing.left(partner.offer), heaviest(partner)))
                .sorted(Comparator.reverseOrder())
                .limit(want.most)
                .reduce(0L, (sum, each) -> Ceil.sumOrMost(sum, each, 1));
    }

    private static long heaviest(Meeting partner) {
        Span days = partner.days();
        return Math.max(partner.measure(days.first()), partner.measure(days.last()));
    }

    private void add(Parcel whole) {
        long aHead = whole.meeting().measure(whole.day());
        long heads = Math.min(whole.heads(), (want.demand - measure) / aHead);
        Parcel parcel = new Parcel(whole.meeting(), whole.day(), heads, whole.left(), measure, true);
        if (heads > 0
                && parcel.reachesLeast()
                && parcels.stream().noneMatch(other -> other.meeting() == whole.meeting())) {
            parcels.add(parcel);
            measure += parcel.measure();
        }
    }

    boolean reachesMinimum() {
        return measure >= want.minimum;
    }

    /** Returns what prevents these deliveries; null when there is no delivery. */
    @Nullable
    Stop stop() {
        if (parcels.isEmpty()) {
            return null;
        }
        if (!reachesMinimum()) {
            return left < want.minimum ? Stop.MINIMUM : Stop.NO_WHOLE_NUMBER;
        }
        return worth() > 0 ? Stop.UNDECIDED : Stop.NOT_WORTH_THE_TRIP;
    }

    private long worth() {
        return parcels.stream().mapToLong(Parcel::worth).sum();
    }

    /**
     * Returns the change that would allow these deliveries, if one is needed. Raising the supplier limit is not
     * considered: lowering the minimum is always the smaller change in proportion.
     */
    @Nullable
    RankedRemedy needed() {
        if (parcels.isEmpty()) {
            return null;
        }
        Meeting greatest = parcels.get(0).meeting();
        if (reachesMinimum()) {
            return worth() > 0 ? null : raise(greatest);
        }
        return worth() > 0 ? LimitRemedies.smallerMinimum(greatest, measure) : null;
    }

    /** Returns the smallest raise of the bid with which the deliveries are worth their trips. */
    private @Nullable RankedRemedy raise(Meeting greatest) {
        long units = 0;
        long heads = 0;
        for (Parcel parcel : parcels) {
            heads += parcel.heads();
            units = Ceil.sumOrMost(units, parcel.heads(), parcel.meeting().bidUnits(parcel.day()));
        }
        return Bids.raise(greatest, Bids.raisedBy(want, 1 - worth(), units, heads));
    }
}
