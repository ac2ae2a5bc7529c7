package org.duijie.api.server;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;

/**
 * Limits the request rate of each user; all access tokens of a user count together. The limit is a token bucket for
 * each user. It starts full, with the requests of one minute, and refills evenly. Answers have the remaining number in
 * {@code RateLimit} and {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers). Each server counts for itself.
 */
final class Rates {
    private static final Duration FILLED_IN = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final long perMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Makes the limit.
     *
     * @param perMinute the maximum number of requests of one user in a minute; 0 for no limit
     */
    Rates(long perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts a request of {@code user}, an id that is unique across bureaus.
     *
     * @throws ProblemException when the user has made too many requests
     */
    void count(String user, Context context) {
        if (perMinute == 0) {
            return;
        }
        forgetTheIdle();
        ConsumptionProbe probe = buckets.computeIfAbsent(user, each -> full()).tryConsumeAndReturnRemaining(1);
        context.header("RateLimit-Policy", "\"user\";q=" + perMinute + ";w=" + FILLED_IN.toSeconds());
        context.header(
                "RateLimit",
                "\"user\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            String wait = Long.toString(seconds(probe.getNanosToWaitForRefill()));
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, wait, Map.of("Retry-After", wait));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, FILLED_IN))
                .build();
    }

    /** Removes full buckets. A user without a bucket gets a new one, which is also full. */
    private void forgetTheIdle() {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == perMinute);
        }
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
