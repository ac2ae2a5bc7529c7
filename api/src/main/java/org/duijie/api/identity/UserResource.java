package org.duijie.api.identity;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/users}: the users of the bureau, for liaisons with the {@code admin} scope. */
final class UserResource implements Resource {
    private static final String PATH = "/v1/users";
    private static final Right ADMIN = Right.of(Scope.ADMIN, Role.LIAISON);

    private final Users users;

    UserResource(Users users) {
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                PATH,
                ADMIN,
                call -> Answer.page(call, users.list(call.principal(), call.cursor("usr"))),
                "cursor",
                "limit");
        routes.post(PATH, ADMIN, call -> Answer.created(PATH, users.invite(call.principal(), call.body())));
        routes.get(PATH + "/{id}", ADMIN, call -> Answer.of(users.get(call.principal(), call.id())));
        routes.patch(
                PATH + "/{id}",
                ADMIN,
                call -> Answer.of(users.change(call.principal(), call.id(), call.version(), call.body())));
        routes.post(
                PATH + "/{id}/block",
                ADMIN,
                call -> Answer.of(users.block(call.principal(), call.id(), call.version())));
    }
}
