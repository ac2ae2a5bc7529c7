package org.duijie.api.app;

import java.time.Duration;

/**
 * How much of the service a bureau's match rounds may take.
 *
 * @param waiting how many rounds of one bureau may wait, 1 or more
 * @param time how long one round may be worked on; with its time over it ends with the best plan that it has
 * @param steps how many steps one round may ask for
 */
public record RoundLimits(long waiting, Duration time, long steps) {
    /** What is usual. */
    public static final RoundLimits USUAL = new RoundLimits(20, Duration.ofMinutes(5), 1_000_000);
}
