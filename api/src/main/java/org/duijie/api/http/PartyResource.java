package org.duijie.api.http;

import java.util.Optional;
import java.util.Set;
import org.duijie.api.app.Parties;
import org.duijie.api.app.Role;
import org.duijie.api.app.Scope;

/** {@code /v1/parties}: cooperatives and buyers. */
final class PartyResource implements Resource {
    private static final String PATH = "/v1/parties";

    private static final Set<String> KINDS = Set.of("cooperative", "buyer", "bureau");

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
        return Answer.page(call, parties.list(call.principal(), kind(call), call.cursor("pty")));
    }

    private static Optional<String> kind(Call call) {
        Optional<String> kind = call.query("kind");
        if (kind.isPresent() && !KINDS.contains(kind.get())) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "kind");
        }
        return kind;
    }
}
