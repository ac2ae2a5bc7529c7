package org.duijie.api.deal;

import java.time.Duration;

/**
 * How much a buyer may hold by its own word, before the cooperative has answered. A cooperative's own proposals and a
 * liaison's have no such limits.
 *
 * @param longest how long one proposal holds heads at most, and without another word
 * @param perMille how many of a thousand heads that are free of a listing all its proposals may hold together, rounded
 *     up
 * @param open how many of its proposals may wait for an answer
 */
public record HoldLimits(Duration longest, int perMille, int open) {
    /** A day, half of a lot, ten proposals. */
    public static final HoldLimits USUAL = new HoldLimits(Duration.ofHours(24), 500, 10);

    /**
     * How long no buyer proposes again on a listing whose cooperative has refused it, or that a proposal of its own
     * held for nothing.
     */
    static final Duration PAUSE = Duration.ofDays(1);

    /** How soon a buyer withdraws what it proposed by mistake. */
    static final Duration SLIP = Duration.ofHours(1);

    private static final int WHOLE = 1000;

    /** Returns how many heads of a lot a buyer may hold when {@code free} are free or its own. */
    long heads(long free) {
        return Math.floorDiv(Math.multiplyExact(free, perMille) + WHOLE - 1, WHOLE);
    }
}
