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
 * New deliveries to an intent that has none, chosen to reach its minimum: the greatest first, each as large as stock
 * left and demand allow, until the minimum is reached.
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

    /** Gathers from as many of {@code partners} as it accepts. */
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
     * Returns what is left at as many of {@code partners} as it accepts, those that have most, at the weight of the day
     * on which it is most.
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

    /** Returns what stops it; null when it has no delivery. */
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
     * Returns the change that would let it be delivered, if it needs one. One more supplier, the smallest of them all,
     * is never a smaller share of the suppliers than what it brings is of the minimum; so it is not looked for.
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

    /** Returns the least raise with which it is worth its trips. */
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
