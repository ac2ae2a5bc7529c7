package org.duijie.api.deal;

import java.time.Duration;

/**
 * The limits on what a buyer's own proposals may hold before the cooperative answers. Proposals of a cooperative or a
 * liaison have no such limits.
 *
 * @param longest the maximum time for which one proposal holds heads; it is also the default
 * @param perMille the maximum share of a listing's free heads that all proposals of the buyer hold together, in per
 *     mille, rounded up
 * @param open the maximum number of the buyer's proposals that await an answer
 */
public record HoldLimits(Duration longest, int perMille, int open) {
    /** The default: a day, half of a listing, ten proposals. */
    public static final HoldLimits USUAL = new HoldLimits(Duration.ofHours(24), 500, 10);

    /**
     * How long a buyer must wait to propose on a listing again after the cooperative declined, or after its own
     * proposal was withdrawn or expired.
     */
    static final Duration PAUSE = Duration.ofDays(1);

    /** For how long after proposing a buyer can withdraw a proposal as a mistake. */
    static final Duration SLIP = Duration.ofHours(1);

    private static final int WHOLE = 1000;

    /**
     * Returns the number of heads that a buyer may hold, if {@code free} heads are free or held by this buyer already.
     */
    long heads(long free) {
        return Math.floorDiv(Math.multiplyExact(free, perMille) + WHOLE - 1, WHOLE);
    }
}
