package org.duijie.api.session;

import org.duijie.api.http.ServerTest;
import org.duijie.api.http.ServerTest.Got;

/** A browser in tests: it sends its cookie, and says that our own page asks. */
final class SignedIn {
    static final String[] OWN_SITE = {"Sec-Fetch-Site", "same-origin"};

    private final ServerTest server;
    private final String cookie;

    private SignedIn(ServerTest server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    static Got signIn(ServerTest server, String body) {
        return server.send("POST", "/v1/sessions", "", body, OWN_SITE);
    }

    static SignedIn by(ServerTest server, String body) {
        Got got = signIn(server, body);
        server.made(got);
        return new SignedIn(server, cookie(got));
    }

    /** What the browser sends from now on: name and value. */
    static String cookie(Got got) {
        return got.header("Set-Cookie").split(";", -1)[0];
    }

    String cookie() {
        return cookie;
    }

    Got get(String path) {
        return server.send("GET", path, "", null, "Cookie", cookie);
    }

    Got post(String path, String body) {
        return server.send("POST", path, "", body, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    }
}
