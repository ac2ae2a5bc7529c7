package org.duijie.core.match.internal.explain;

/**
 * A delivery that a plan makes, in figures.
 *
 * @param meeting the pair
 * @param day its day
 * @param heads how many
 * @param value v on its day
 * @param measure what a head of it counts for against the demand
 */
record Given(Meeting meeting, long day, long heads, long value, long measure) {
    static Given of(Meeting meeting, long day, long heads) {
        return new Given(meeting, day, heads, meeting.value(day), meeting.measure(day));
    }

    /** The heads over the least that a delivery of this pair may have. */
    long spare() {
        return heads - meeting.least(day);
    }

    /** v · heads − f. */
    long worth() {
        return value * heads - meeting.trip();
    }
}
