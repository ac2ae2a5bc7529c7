package org.duijie.api.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Backend;
import org.duijie.api.http.ProblemException;
import org.duijie.api.http.ProblemType;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /healthz}, {@code /readyz}, {@code /metrics}: for operators. */
final class HealthResource implements Resource {
    private final Backend backend;
    private final Metrics metrics;

    HealthResource(Backend backend, Metrics metrics) {
        this.backend = backend;
        this.metrics = metrics;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/healthz", Right.open(), call -> said("up"));
        routes.get("/readyz", Right.open(), call -> ready());
        routes.get("/metrics", Right.open(), call -> new Answer(200, Map.of(), Metrics.TYPE, metrics.text()));
    }

    private Answer ready() {
        if (!backend.isReady()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "", Map.of("Retry-After", "2"));
        }
        return said("ready");
    }

    private static Answer said(String status) {
        return Answer.of(JsonNodeFactory.instance.objectNode().put("status", status));
    }
}
