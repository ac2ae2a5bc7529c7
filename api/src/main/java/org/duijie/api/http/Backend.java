package org.duijie.api.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.api.feature.Once;
import org.duijie.api.feature.Once.ServedAnswer;
import org.duijie.api.feature.Once.StoredAnswer;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;

/** The operations of the service that the HTTP layer calls. */
public interface Backend {
    /** Returns whether the database can be used now. */
    boolean isReady();

    /** Returns the principal of a token; empty when the token is unknown, expired or revoked. */
    Optional<Principal> principal(String token);

    /**
     * Returns the principal of a session, by its cookie; empty when the session is unknown, idle for too long or
     * ended.
     */
    Optional<Principal> session(String cookie);

    /**
     * Returns {@code principal} with what it owes: the digits of a second factor, if the service wants them of it and
     * it gave none.
     *
     * @param code the digits that it gave
     * @param key the Idempotency-Key of the request
     * @throws Refused when the digits are wrong
     */
    Principal confirmed(Principal principal, Optional<String> code, Optional<String> key);

    /** Notes that the session of {@code principal} is in use. */
    void seen(Principal principal);

    /**
     * Runs {@code effect}, or returns the stored answer of an earlier request with the same key.
     *
     * @param request identifies the request: its method, path and body
     * @throws Refused when the key was used for a different request
     */
    ServedAnswer once(Principal principal, String key, byte[] request, Supplier<StoredAnswer> effect);

    /**
     * Does the parts of a request, each in a transaction of its own, or returns the stored answer of an earlier request
     * with the same key. If an earlier request with the key was interrupted, does only the parts that it has not done.
     *
     * @param request identifies the request: its method, path and body
     * @throws Refused when the key was used for a different request
     */
    ServedAnswer inParts(Principal principal, String key, byte[] request, Function<Once, StoredAnswer> parts);

    /** Returns the metrics for operators. */
    List<Metric> watched();

    /** Returns all resources except those of the HTTP layer itself. */
    List<Resource> resources();

    /**
     * A metric for operators.
     *
     * @param name its name in Prometheus, with dots
     * @param meaning what it measures, in a few words
     * @param labels the labels that distinguish it from other metrics of the same name
     * @param value returns the current value at every scrape; NaN when unknown
     */
    record Metric(String name, String meaning, Map<String, String> labels, DoubleSupplier value) {
        public Metric {
            labels = Map.copyOf(labels);
        }
    }
}
