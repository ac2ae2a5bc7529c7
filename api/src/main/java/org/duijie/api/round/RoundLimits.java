package org.duijie.api.round;

import java.time.Duration;

/**
 * How much of the service a bureau's match rounds may take.
 *
 * @param waiting how many rounds of one bureau may wait, 1 or more
 * @param time how long one round may be worked on; with its time over it ends with the best plan that it has
 * @param steps how many steps one round may ask for
 * @param memory how many bytes one round may need, as {@link RoundSize} estimates them; one that needs more is not
 *     begun
 */
public record RoundLimits(long waiting, Duration time, long steps, long memory) {
    /** Of this server's memory, what is left to answer requests with is the rest. */
    private static final long MEMORY = Runtime.getRuntime().maxMemory() / 10 * 7;

    /** What is usual. */
    public static final RoundLimits USUAL = new RoundLimits(20, Duration.ofMinutes(5), 1_000_000);

    /** With most of this server's memory. */
    public RoundLimits(long waiting, Duration time, long steps) {
        this(waiting, time, steps, MEMORY);
    }
}
