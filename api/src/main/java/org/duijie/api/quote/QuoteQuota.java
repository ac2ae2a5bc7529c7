package org.duijie.api.quote;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;

/** Limits the quotes of each user, in each server. The bucket is full at first, and fills evenly. */
final class QuoteQuota {
    /** How many quotes a user may ask for in an hour. */
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
     * @throws Refused when there were too many
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
