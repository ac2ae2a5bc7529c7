package org.duijie.api.factor;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/second-factor}: the authenticator app of a liaison. */
final class FactorResource implements Resource {
    private static final String PATH = "/v1/second-factor";

    private final SecondFactors factors;

    FactorResource(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    public void register(Routes routes) {
        Right write = Right.of(Scope.WRITE, Role.LIAISON);
        routes.get(
                PATH,
                Right.of(Scope.READ, Role.LIAISON),
                call -> Answer.of(FactorJson.write(factors.of(call.principal()))));
        routes.post(PATH, write, call -> Answer.created(PATH, factors.begin(call.principal())));
        routes.post(
                PATH + "/confirm",
                write,
                call -> Answer.of(FactorJson.write(factors.confirm(call.principal(), call.body()))));
        routes.post(
                "/v1/users/{id}/second-factor/reset",
                Right.of(Scope.ADMIN, Role.LIAISON),
                call -> Answer.of(FactorJson.write(factors.reset(call.principal(), call.id()))));
    }
}
