package org.duijie.api.party;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/parties}: cooperatives and buyers. */
final class PartyResource implements Resource {
    private static final String PATH = "/v1/parties";

    private final Parties parties;

    PartyResource(Parties parties) {
        this.parties = parties;
    }

    @Override
    public void register(Routes routes) {
        routes.get(PATH, Right.every(Scope.READ), this::list, "kind", "cursor", "limit");
        routes.post(
                PATH,
                Right.of(Scope.WRITE, Role.LIAISON),
                call -> Answer.created(PATH, parties.create(call.principal(), call.body())));
        routes.get(
                PATH + "/{id}", Right.every(Scope.READ), call -> Answer.of(parties.get(call.principal(), call.id())));
        routes.patch(
                PATH + "/{id}",
                Right.every(Scope.WRITE),
                call -> Answer.of(parties.change(call.principal(), call.id(), call.version(), call.body())));
    }

    private Answer list(Call call) {
        return Answer.page(
                call, parties.list(call.principal(), call.query("kind", PartyKind::parse), call.cursor("pty")));
    }
}
