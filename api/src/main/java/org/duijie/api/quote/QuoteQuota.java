package org.duijie.api.quote;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;

/**
 * Limits the number of quotes of each user by a token bucket. The bucket is full at first and refills evenly. Each
 * server counts for itself.
 */
final class QuoteQuota {
    /** The maximum number of quotes of a user in an hour. */
    static final long AN_HOUR = 30;

    private static final int MANY = 10_000;

    private final long anHour;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    QuoteQuota(long anHour) {
        this.anHour = anHour;
    }

    /**
     * Counts a quote of {@code user}, an id that is unique across bureaus.
     *
     * @throws Refused when the user has reached the maximum number of quotes
     */
    void count(String user) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == anHour);
        }
        if (!buckets.computeIfAbsent(user, each -> full()).tryConsume(1)) {
            throw Refused.because(RefusalCode.TOO_MANY_QUOTES);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, Duration.ofHours(1)))
                .build();
    }
}
