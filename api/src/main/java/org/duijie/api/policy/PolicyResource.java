package org.duijie.api.policy;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/policy}: the policy of a bureau's matching. */
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
