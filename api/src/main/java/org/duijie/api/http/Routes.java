package org.duijie.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duijie.api.http.Route.Handling;
import org.duijie.api.http.Route.Preparing;

/** Collects the routes of all resources. Each must declare its right: deny by default. */
public final class Routes {
    private final List<Route> all = new ArrayList<>();

    public void get(String path, Right right, Handling handling, String... parameters) {
        all.add(new Route("GET", path, right, Set.of(parameters), handling));
    }

    public void post(String path, Right right, Handling handling, String... parameters) {
        all.add(new Route("POST", path, right, Set.of(parameters), handling));
    }

    /** Adds a POST route whose work begins before the transaction. */
    public void prepared(String path, Right right, Preparing handling, String... parameters) {
        post(path, right, handling, parameters);
    }

    public void patch(String path, Right right, Handling handling) {
        all.add(new Route("PATCH", path, right, Set.of(), handling));
    }

    public List<Route> all() {
        return List.copyOf(all);
    }
}
