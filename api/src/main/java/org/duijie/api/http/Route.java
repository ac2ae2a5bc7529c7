package org.duijie.api.http;

import java.util.Set;
import java.util.function.Supplier;

/**
 * One method on one path.
 *
 * @param path with its parameters in braces, as in the contract
 * @param parameters the query parameters that it knows; others are refused
 */
public record Route(String method, String path, Right right, Set<String> parameters, Handling handling) {
    /** What a route does. */
    public interface Handling {
        Answer handle(Call call);

        /**
         * Does beforehand what needs no database, so that nobody waits for it; what is left, refusals too, is for the
         * transaction.
         */
        default Supplier<Answer> prepared(Call call) {
            return () -> handle(call);
        }
    }

    /** What a route does that has something to prepare. */
    public interface Preparing extends Handling {
        @Override
        Supplier<Answer> prepared(Call call);

        @Override
        default Answer handle(Call call) {
            return prepared(call).get();
        }
    }

    /** Whether it takes a body. */
    public boolean takesBody() {
        return !method.equals("GET");
    }
}
