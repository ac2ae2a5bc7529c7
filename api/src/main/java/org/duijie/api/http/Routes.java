package org.duijie.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duijie.api.http.Route.Handling;
import org.duijie.api.http.Route.InParts;
import org.duijie.api.http.Route.Preparing;
import org.duijie.api.http.Route.Reading;

/** Collects the routes of all resources. Each must declare its right: deny by default. */
public final class Routes {
    private final List<Route> all = new ArrayList<>();

    public void get(String path, Right right, Handling handling, String... parameters) {
        all.add(new Route("GET", path, right, Set.of(parameters), 0, handling));
    }

    public void post(String path, Right right, Handling handling, String... parameters) {
        all.add(new Route("POST", path, right, Set.of(parameters), 0, handling));
    }

    /** Adds a POST route that changes and stores nothing, not even its answer. */
    public void reading(String path, Right right, Reading handling) {
        post(path, right, handling);
    }

    /** Adds a POST route whose work begins before the transaction. */
    public void prepared(String path, Right right, Preparing handling, String... parameters) {
        post(path, right, handling, parameters);
    }

    /** Adds a POST route that changes several things, each in a transaction of its own. */
    public void inParts(String path, Right right, InParts handling) {
        post(path, right, handling);
    }

    /** Adds a POST route that takes a file of at most {@code bytes} bytes. Its work begins before the transaction. */
    public void file(String path, Right right, int bytes, Preparing handling, String... parameters) {
        all.add(new Route("POST", path, right, Set.of(parameters), bytes, handling));
    }

    public void patch(String path, Right right, Handling handling) {
        all.add(new Route("PATCH", path, right, Set.of(), 0, handling));
    }

    public List<Route> all() {
        return List.copyOf(all);
    }
}
