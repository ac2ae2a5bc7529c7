package org.duijie.api.campaign;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/**
 * {@code /v1/campaigns/{id}/barred-pairs}: the pairs that the match rounds of a campaign must not match, and the
 * reasons.
 */
final class BarredPairResource implements Resource {
    private static final String PATH = "/v1/campaigns/{id}/barred-pairs";

    private final Barring pairs;

    BarredPairResource(Barring pairs) {
        this.pairs = pairs;
    }

    @Override
    public void register(Routes routes) {
        Right write = Right.of(Scope.WRITE, Role.LIAISON);
        routes.get(PATH, Right.of(Scope.READ, Role.LIAISON), this::list, "cursor", "limit");
        routes.post(
                PATH,
                write,
                call -> Answer.of(BarredPairJson.write(pairs.bar(call.principal(), call.id(), call.body()))));
        routes.post(
                PATH + "/lift",
                write,
                call -> Answer.of(BarredPairJson.write(pairs.lift(call.principal(), call.id(), call.body()))));
    }

    private Answer list(Call call) {
        return Answer.page(call, pairs.list(call.principal(), call.id(), call.cursor("bar")));
    }
}
