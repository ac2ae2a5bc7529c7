package org.duijie.core.match.internal.explain;

import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.plan.Stop;

/**
 * A delivery that a plan makes, in figures.
 *
 * @param meeting the pair
 * @param day its day
 * @param heads how many
 * @param value v on its day
 * @param measure what a head of it counts for against the demand
 * @param isLocked whether it has to stay as it is
 */
record Given(Meeting meeting, long day, long heads, long value, long measure, boolean isLocked) {
    static Given of(Meeting meeting, long day, long heads, boolean isLocked) {
        return new Given(meeting, day, heads, meeting.value(day), meeting.measure(day), isLocked);
    }

    /** Returns what keeps it from having more heads, if nothing else does. */
    Stop stop() {
        return isLocked ? Stop.LOCKED : Stop.UNDECIDED;
    }

    /** Returns the heads above the least that a delivery of this pair may have. */
    long spare() {
        return heads - meeting.least(day);
    }

    /** Returns v · heads − f. */
    long worth() {
        return value * heads - meeting.trip();
    }
}
