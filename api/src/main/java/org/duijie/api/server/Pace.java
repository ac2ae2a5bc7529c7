package org.duijie.api.server;

import java.util.concurrent.TimeUnit;

/**
 * What the service waits for. Whoever is slower is cut off, so that nobody keeps what others need.
 *
 * @param patienceMillis how long a body or an answer may take, whatever its size, in milliseconds
 * @param leastRate a second more for each of so many bytes
 * @param connections how many connections one address may have at once; 0 for any number
 * @param allConnections how many all addresses together may have; 0 for any number
 */
public record Pace(long patienceMillis, long leastRate, int connections, int allConnections) {
    /** What is usual: ten seconds and a second a kilobyte. */
    public static final Pace USUAL = new Pace(10_000, 1_000, 2_000, 5_000);

    /** Returns whether what began {@code nanos} ago should have got further than {@code bytes}. */
    boolean isTooSlow(long nanos, long bytes) {
        long seconds = bytes / leastRate;
        return nanos > TimeUnit.MILLISECONDS.toNanos(patienceMillis) + TimeUnit.SECONDS.toNanos(seconds);
    }
}
