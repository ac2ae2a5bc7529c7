package org.duijie.api.http;

import org.duijie.api.app.Policies;
import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;

/** {@code /v1/policy}: what a bureau's matching reckons with. */
final class PolicyResource implements Resource {
    private static final String PATH = "/v1/policy";

    private final Policies policies;

    PolicyResource(Policies policies) {
        this.policies = policies;
    }

    @Override
    public void register(Routes routes) {
        routes.get(PATH, Right.every(Scope.READ), call -> Answer.of(policies.get(call.principal())));
        routes.patch(
                PATH,
                Right.of(Scope.WRITE, Role.LIAISON),
                call -> Answer.of(policies.change(call.principal(), call.version(), call.body())));
    }
}
