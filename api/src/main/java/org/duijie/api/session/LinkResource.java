package org.duijie.api.session;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** The links and codes for signing in. Liaisons make and withdraw them for other people. */
final class LinkResource implements Resource {
    private static final String PATH = "/v1/sign-in-links";
    private static final String OF_USER = "/v1/users/{id}/sign-in-links";

    private final Links links;

    LinkResource(Links links) {
        this.links = links;
    }

    @Override
    public void register(Routes routes) {
        Right right = Right.of(Scope.ADMIN, Role.LIAISON);
        routes.get(
                PATH,
                right,
                call -> Answer.page(call, links.list(call.principal(), call.cursor("lnk"))),
                "cursor",
                "limit");
        routes.post(
                OF_USER,
                right,
                call -> Answer.created(PATH, links.create(call.principal(), call.id(), call.body(), call.address())));
        routes.post(
                OF_USER + "/revoke",
                right,
                call -> Answer.list(links.revoke(call.principal(), call.id()).stream()
                        .map(LinkJson::write)
                        .toList()));
    }
}
