package org.duijie.api.trial;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/match-rounds/{id}/trial}: matches the market of a round once more with one change. Stores nothing. */
final class TrialResource implements Resource {
    private final Trials trials;

    TrialResource(Trials trials) {
        this.trials = trials;
    }

    @Override
    public void register(Routes routes) {
        routes.reading(
                "/v1/match-rounds/{id}/trial",
                Right.of(Scope.READ, Role.LIAISON),
                call -> Answer.of(TrialJson.of(trials.tried(call.principal(), call.id(), call.body()))));
    }
}
