package org.duijie.api.serve;

import org.duijie.api.http.Backend;

/** What the HTTP layer is given, for tests that start a server of their own. */
public final class ServedApp {
    private ServedApp() {}

    public static Backend of(App app) {
        return new AppBackend(app);
    }
}
