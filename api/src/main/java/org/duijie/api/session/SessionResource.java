package org.duijie.api.session;

import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Browser;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.identity.WhoJson;
import org.duijie.api.session.Sessions.Begun;

/** {@code /v1/sessions}: signs people in and out, and lists their sessions. */
final class SessionResource implements Resource {
    private static final String PATH = "/v1/sessions";
    private static final String COOKIE = "Set-Cookie";

    private final Sessions sessions;

    SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void register(Routes routes) {
        routes.post(PATH, Right.open(), this::begin);
        routes.get(
                PATH,
                Right.every(Scope.READ),
                call -> Answer.page(call, sessions.list(call.principal(), call.cursor("tok"))),
                "cursor",
                "limit");
        routes.post(PATH + "/end", Right.every(Scope.READ), this::end);
        routes.get(
                "/v1/doors",
                Right.open(),
                call -> Answer.list(
                        sessions.doors().stream().map(SessionJson::write).toList()));
    }

    private Answer begin(Call call) {
        Browser browser = call.browser();
        browser.requireOwnSite();
        browser.requirePrivate();
        Begun begun = sessions.begin(call.body(), browser.isLocal());
        return Answer.of(WhoJson.write(begun.who(), begun.token().token())
                        .put("language", call.language().getLanguage()))
                .with(COOKIE, browser.cookie(begun.token().cookie(), begun.seconds()));
    }

    private Answer end(Call call) {
        sessions.end(call.principal());
        return Answer.of(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode())
                .with(COOKIE, call.browser().cookie("", 0));
    }
}
