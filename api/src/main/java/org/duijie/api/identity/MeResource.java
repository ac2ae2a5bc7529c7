package org.duijie.api.identity;

import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/me}: the user who sends the request, the user's party, and the language of the answers. */
final class MeResource implements Resource {
    private final Users users;

    MeResource(Users users) {
        this.users = users;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                "/v1/me",
                Right.every(Scope.READ),
                call -> Answer.of(WhoJson.write(
                                users.who(call.principal()), call.principal().token())
                        .put("language", call.language().getLanguage())));
    }
}
