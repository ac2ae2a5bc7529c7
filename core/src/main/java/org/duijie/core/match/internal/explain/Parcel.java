package org.duijie.core.match.internal.explain;

import java.util.List;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Span;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.plan.Stop;
import org.jspecify.annotations.Nullable;

/**
 * The largest new delivery of a pair on a day that the stock left and the unmet demand allow. The rest of the plan
 * stays unchanged.
 *
 * @param meeting the pair
 * @param day the day
 * @param heads the number of heads; 0 when not even one fits
 * @param left the number of heads that the offer has left
 * @param got what the intent already gets, in its measure
 * @param welcome whether the intent accepts another supplier
 */
record Parcel(Meeting meeting, long day, long heads, long left, long got, boolean welcome) {

    static Parcel of(Meeting meeting, long day, Standing standing) {
        Want want = meeting.want;
        long room = standing.missing(want) / meeting.measure(day);
        long left = standing.left(meeting.offer);
        return new Parcel(meeting, day, Math.min(left, room), left, standing.got(want), standing.acceptsAnother(want));
    }

    /**
     * Makes the parcels of the first and the last of {@code days}. These two days suffice, because v, w and the minimum
     * of a delivery are linear in the day.
     */
    static List<Parcel> atEnds(Meeting meeting, Span days, Standing standing) {
        if (days.isEmpty()) {
            return List.of();
        }
        Parcel first = of(meeting, days.first(), standing);
        return days.first() == days.last() ? List.of(first) : List.of(first, of(meeting, days.last(), standing));
    }

    /** Returns how much the parcel counts towards the demand, in heads or grams. */
    long measure() {
        return heads * meeting.measure(day);
    }

    /** Returns the worth of the parcel, v · heads − f, in µCNY. */
    long worth() {
        return meeting.value(day) * heads - meeting.trip();
    }

    boolean reachesLeast() {
        return heads >= meeting.least(day);
    }

    boolean reachesMinimum() {
        return got + measure() >= meeting.want.minimum;
    }

    /** Returns whether all the stock left would reach the minimum if the demand had no upper limit. */
    private boolean leftWouldReachMinimum() {
        return Ceil.sumOrMost(got, left, meeting.measure(day)) >= meeting.want.minimum;
    }

    boolean pays() {
        return worth() > 0;
    }

    /**
     * Returns the first limit that prevents the parcel; {@link Stop#UNDECIDED} when none does; null when no head can be
     * delivered.
     */
    @Nullable
    Stop stop() {
        if (heads < 1) {
            return null;
        }
        if (!reachesLeast()) {
            return Stop.PICKUP_MINIMUM;
        }
        if (!reachesMinimum()) {
            return leftWouldReachMinimum() ? Stop.NO_WHOLE_NUMBER : Stop.MINIMUM;
        }
        if (!pays()) {
            return Stop.NOT_WORTH_THE_TRIP;
        }
        return welcome ? Stop.UNDECIDED : Stop.SUPPLIER_LIMIT;
    }
}
