package org.duijie.api.identity;

import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/tokens}: the user's own tokens or, for liaisons, all tokens. */
final class TokenResource implements Resource {
    private static final String PATH = "/v1/tokens";

    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                PATH,
                Right.every(Scope.READ),
                call -> Answer.page(call, tokens.list(call.principal(), call.cursor("tok"))),
                "cursor",
                "limit");
        routes.post(
                PATH,
                Right.every(Scope.WRITE),
                call -> Answer.created(PATH, tokens.create(call.principal(), call.body())));
        routes.post(
                PATH + "/{id}/revoke",
                Right.every(Scope.WRITE),
                call -> Answer.of(tokens.revoke(call.principal(), call.id(), call.body())));
    }
}
