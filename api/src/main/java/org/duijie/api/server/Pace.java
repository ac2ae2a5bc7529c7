package org.duijie.api.server;

import java.util.concurrent.TimeUnit;

/**
 * How slow a client may be. A slower one is disconnected, so that it does not block others.
 *
 * @param patienceMillis how long a body or an answer may take, whatever its size, in milliseconds
 * @param leastRate the minimum rate in bytes a second: a body or an answer gets one more second for each
 *     {@code leastRate} bytes
 * @param connections how many connections one address may have at once; 0 for any number
 * @param allConnections how many all addresses together may have; 0 for any number
 */
public record Pace(long patienceMillis, long leastRate, int connections, int allConnections) {
    /** The default: ten seconds, plus one second for each kilobyte. */
    public static final Pace USUAL = new Pace(10_000, 1_000, 2_000, 5_000);

    /** Returns whether a transfer that began {@code nanos} ago is too slow if it has moved only {@code bytes}. */
    boolean isTooSlow(long nanos, long bytes) {
        long seconds = bytes / leastRate;
        return nanos > TimeUnit.MILLISECONDS.toNanos(patienceMillis) + TimeUnit.SECONDS.toNanos(seconds);
    }
}
