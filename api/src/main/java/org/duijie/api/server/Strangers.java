package org.duijie.api.server;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;

/**
 * Limits the rate of requests without a valid token, by a token bucket for each address. For IPv6, each /64 network
 * counts as one address. Requests with a valid token are never counted. When there are too many addresses, the others
 * share one bucket.
 */
final class Strangers {
    /** The maximum number of addresses with a bucket of their own. */
    static final int MOST = 10_000;

    private static final Duration FILLED_IN = Duration.ofMinutes(1);
    private static final int NETWORK_BYTES = 8;
    private static final String OTHERS = "";

    private final long perMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * Makes the limit.
     *
     * @param perMinute the maximum number of requests of one address in a minute; 0 for no limit
     */
    Strangers(long perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts a request without a valid token from {@code address}.
     *
     * @throws ProblemException when there were too many such requests from the address
     */
    void count(String address) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe = bucket(network(address)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            String wait = Long.toString(seconds(probe.getNanosToWaitForRefill()));
            String policy = "\"address\";q=" + perMinute + ";w=" + FILLED_IN.toSeconds();
            String left = "\"address\";r=0;t=" + seconds(probe.getNanosToWaitForReset());
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    wait,
                    Map.of("Retry-After", wait, "RateLimit-Policy", policy, "RateLimit", left));
        }
    }

    /** Uncounts one request of {@code address}, after it has succeeded. */
    void forgive(String address) {
        if (perMinute > 0) {
            bucket(network(address)).addTokens(1);
        }
    }

    /** Returns the number of addresses that have a bucket now. */
    int kept() {
        return buckets.size();
    }

    /** Returns the key of {@code address}: itself, or the network of an IPv6 address. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_BYTES
                    ? Arrays.toString(bytes)
                    : Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return OTHERS;
        }
    }

    private Bucket bucket(String network) {
        if (buckets.size() >= MOST && !buckets.containsKey(network)) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == perMinute);
        }
        String kept = buckets.size() < MOST || buckets.containsKey(network) ? network : OTHERS;
        return buckets.computeIfAbsent(kept, each -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, FILLED_IN))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
