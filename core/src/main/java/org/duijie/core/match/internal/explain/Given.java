package org.duijie.core.match.internal.explain;

import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.plan.Stop;

/**
 * A delivery of a plan, as plain numbers.
 *
 * @param meeting the pair
 * @param day the day of delivery
 * @param heads the number of heads
 * @param value v, the worth of a head on that day, in µCNY
 * @param measure how much one head counts towards the demand, in heads or grams
 * @param isLocked whether it must stay unchanged
 */
record Given(Meeting meeting, long day, long heads, long value, long measure, boolean isLocked) {
    static Given of(Meeting meeting, long day, long heads, boolean isLocked) {
        return new Given(meeting, day, heads, meeting.value(day), meeting.measure(day), isLocked);
    }

    /** Returns what prevents more heads in this delivery when no other limit applies. */
    Stop stop() {
        return isLocked ? Stop.LOCKED : Stop.UNDECIDED;
    }

    /** Returns the number of heads above the minimum of a delivery of this pair. */
    long spare() {
        return heads - meeting.least(day);
    }

    /** Returns the worth of the delivery, v · heads − f, in µCNY. */
    long worth() {
        return value * heads - meeting.trip();
    }
}
