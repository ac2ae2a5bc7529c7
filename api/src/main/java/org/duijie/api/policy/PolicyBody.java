package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.duijie.api.file.PolicyReader;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.MarketPolicy;

/** A policy in a request. It has the fields of {@code policy} in a market file. */
final class PolicyBody {
    private PolicyBody() {}

    public static Decoded<MarketPolicy> read(byte[] json) {
        return Body.read(json, PolicyReader.SHAPE, PolicyReader::read);
    }

    /** Reads a stored policy. */
    public static MarketPolicy kept(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8))
                .result()
                .orElseThrow(() -> new IllegalStateException("a policy that was kept is none"));
    }

    /** Returns all fields of a policy, including those with default values. */
    public static ObjectNode json(MarketPolicy policy) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("haulPerTonneKm", policy.haulPerTonneKm().toString())
                .put("trip", policy.trip().toString())
                .put("tripPerKm", policy.tripPerKm().toString())
                .put("detour", policy.detour())
                .put("agreedPrice", policy.agreedPrice().word());
    }
}
