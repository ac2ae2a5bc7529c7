package org.duijie.api.round;

import java.time.Duration;

/**
 * How much of the service a bureau's match rounds may use.
 *
 * @param waiting the maximum number of waiting rounds of one bureau, 1 or more
 * @param time the maximum time of a round; it then ends with the best plan found
 * @param steps the maximum number of steps that a request may ask for
 * @param memory the maximum memory of a round in bytes, by the estimate of {@link RoundSize}; a larger round is not
 *     started
 */
public record RoundLimits(long waiting, Duration time, long steps, long memory) {
    /** The share of this server's memory that one round may use; the rest is for answering requests. */
    private static final long MEMORY = Runtime.getRuntime().maxMemory() / 10 * 7;

    /** The default limits. */
    public static final RoundLimits USUAL = new RoundLimits(20, Duration.ofMinutes(5), 1_000_000);

    /** Makes limits in which a round may use most of this server's memory. */
    public RoundLimits(long waiting, Duration time, long steps) {
        this(waiting, time, steps, MEMORY);
    }
}
