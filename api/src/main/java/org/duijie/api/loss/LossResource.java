package org.duijie.api.loss;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/listings/ID/losses}: losses on the farm. */
final class LossResource implements Resource {
    private static final String PATH = "/v1/listings/{id}/losses";

    private final Losses losses;

    LossResource(Losses losses) {
        this.losses = losses;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                PATH,
                Right.of(Scope.READ, Role.COOPERATIVE, Role.LIAISON),
                call -> Answer.page(call, losses.list(call.principal(), call.id(), call.cursor("los"))),
                "cursor",
                "limit");
        routes.post(
                PATH,
                Right.of(Scope.WRITE, Role.COOPERATIVE, Role.LIAISON),
                call -> Answer.of(losses.enter(call.principal(), call.id(), call.version(), call.body())));
    }
}
