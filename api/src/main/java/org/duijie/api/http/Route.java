package org.duijie.api.http;

import java.util.Set;

/**
 * One method on one path.
 *
 * @param path with its parameters in braces, as in the contract
 * @param parameters the query parameters that it knows; others are refused
 */
record Route(String method, String path, Right right, Set<String> parameters, Handling handling) {
    /** What a route does. */
    interface Handling {
        Answer handle(Call call);
    }

    /** Whether it takes a body. */
    boolean takesBody() {
        return !method.equals("GET");
    }
}
