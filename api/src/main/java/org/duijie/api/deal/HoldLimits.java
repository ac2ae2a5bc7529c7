package org.duijie.api.deal;

import java.time.Duration;

/**
 * How much a buyer may hold by proposals of its own before the cooperative has answered. Proposals of a cooperative or
 * a liaison have no such limits.
 *
 * @param longest the longest hold of one proposal, which is also the default
 * @param perMille the share of a listing's free heads that all its proposals may hold together, rounded up
 * @param open how many of its proposals may await an answer
 */
public record HoldLimits(Duration longest, int perMille, int open) {
    /** The default: a day, half of a listing, ten proposals. */
    public static final HoldLimits USUAL = new HoldLimits(Duration.ofHours(24), 500, 10);

    /**
     * How long a buyer must wait to propose again on a listing whose cooperative declined, or that its own proposal
     * held for nothing.
     */
    static final Duration PAUSE = Duration.ofDays(1);

    /** For how long after proposing a buyer can withdraw a proposal as a mistake. */
    static final Duration SLIP = Duration.ofHours(1);

    private static final int WHOLE = 1000;

    /** Returns how many heads a buyer may hold when {@code free} are free or held by itself. */
    long heads(long free) {
        return Math.floorDiv(Math.multiplyExact(free, perMille) + WHOLE - 1, WHOLE);
    }
}
