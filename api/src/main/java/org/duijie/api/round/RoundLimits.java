package org.duijie.api.round;

import java.time.Duration;

/**
 * How much of the service a bureau's match rounds may use.
 *
 * @param waiting how many rounds of one bureau may wait, 1 or more
 * @param time how long one round may take; it then ends with the best plan it has
 * @param steps how many steps one round may ask for
 * @param memory how many bytes one round may need, by the estimate of {@link RoundSize}; a larger one is not started
 */
public record RoundLimits(long waiting, Duration time, long steps, long memory) {
    /** The share of this server's memory for one round; the rest is for answering requests. */
    private static final long MEMORY = Runtime.getRuntime().maxMemory() / 10 * 7;

    /** The default limits. */
    public static final RoundLimits USUAL = new RoundLimits(20, Duration.ofMinutes(5), 1_000_000);

    /** Makes limits with most of this server's memory. */
    public RoundLimits(long waiting, Duration time, long steps) {
        this(waiting, time, steps, MEMORY);
    }
}
