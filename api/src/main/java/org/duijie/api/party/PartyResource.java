package org.duijie.api.party;

import java.util.List;
import java.util.Optional;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** {@code /v1/parties}: cooperatives and buyers. */
final class PartyResource implements Resource {
    private static final String PATH = "/v1/parties";

    private static final List<String> KINDS = List.of("cooperative", "buyer", "bureau");

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
        return call.query("kind", text -> {
            if (!KINDS.contains(text)) {
                throw new InvalidValueException(Reason.NOT_ONE_OF, text, String.join(" ", KINDS));
            }
            return text;
        });
    }
}
