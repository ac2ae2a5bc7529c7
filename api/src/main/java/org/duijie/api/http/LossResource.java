package org.duijie.api.http;

import org.duijie.api.app.Losses;
import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;

/** {@code /v1/listings/ID/losses}: what was lost on the farm. */
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
