package org.duijie.api.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.api.feature.Feed;
import org.duijie.api.feature.Once;
import org.duijie.api.http.Routes.Route.Background;
import org.duijie.api.http.Routes.Route.Handling;
import org.duijie.api.http.Routes.Route.InParts;
import org.duijie.api.http.Routes.Route.Page;
import org.duijie.api.http.Routes.Route.Preparing;
import org.duijie.api.http.Routes.Route.Reading;
import org.duijie.api.http.Routes.Route.Shared;
import org.duijie.api.http.Routes.Route.Streaming;

/** Collects the routes of all resources. Each route must declare who may use it, so nothing is open by mistake. */
public final class Routes {
    private final List<Route> all = new ArrayList<>();

    public void get(String path, Right right, Handling handling, String... parameters) {
        all.add(new Route("GET", path, right, Set.of(parameters), 0, handling));
    }

    /** Adds a GET route for people, not programs: it ignores query parameters, which chats add to links. */
    public void page(String path, Right right, Page handling) {
        get(path, right, handling);
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

    /** Adds a GET route that anybody may ask, by a link that was shared. How often one address asks is limited. */
    public void shared(String path, Shared handling) {
        get(path, Right.open(), handling);
    }

    /** Adds a GET route that pages ask by themselves: it does not count as use of a session. */
    public void background(String path, Right right, Background handling, String... parameters) {
        get(path, right, handling, parameters);
    }

    /** Adds a GET route whose answer goes on, as a stream of events. */
    public void stream(String path, Right right, Streaming handling, String... parameters) {
        get(path, right, handling, parameters);
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

    /**
     * One method on one path.
     *
     * @param path the path, with parameters in braces as in the contract
     * @param parameters the query parameters it accepts; others are refused, unless it is a {@link Page}
     * @param fileBytes the maximum size of the file that it takes as its body; 0 if its body is JSON
     */
    public record Route(
            String method, String path, Right right, Set<String> parameters, int fileBytes, Handling handling) {
        /** The action of a route. */
        public interface Handling {
            Answer handle(Call call);

            /**
             * Does the part of the work that needs no database before the transaction, so that other writers do not
             * wait for it. The rest is done in the transaction, which also throws all refusals.
             */
            default Supplier<Answer> prepared(Call call) {
                return () -> handle(call);
            }
        }

        /** The action of a route whose work begins before the transaction. */
        public interface Preparing extends Handling {
            @Override
            Supplier<Answer> prepared(Call call);

            @Override
            default Answer handle(Call call) {
                return prepared(call).get();
            }
        }

        /** The action of a route that changes several things, each in a transaction of its own. */
        public interface InParts extends Handling {
            /** Refuses the request as a whole, or returns the work on its parts. */
            Function<Once, Answer> read(Call call);

            @Override
            default Answer handle(Call call) {
                return read(call).apply((part, effect) -> effect.get());
            }
        }

        /** The action of a route that changes and stores nothing, not even its answer. */
        public interface Reading extends Handling {}

        /** The action of a route that anybody may ask, by a link that was shared. */
        public interface Shared extends Handling {}

        /** The action of a route that pages ask by themselves, without a person. */
        public interface Background extends Handling {}

        /** The action of a route whose answer goes on as a stream of events. Its first answer has the first event. */
        public interface Streaming extends Background {
            /** Returns what the stream sends after the first answer; empty when that is all. */
            Optional<Feed> feed(Call call);
        }

        /** The action of a route for people. The route ignores all query parameters. */
        public interface Page extends Handling {}

        /** Returns whether the route accepts the query parameter {@code name}. */
        public boolean takes(String name) {
            return handling instanceof Page || parameters.contains(name);
        }

        /** Returns whether a request for it shows that a person uses the session. */
        public boolean isUse() {
            return !(handling instanceof Background) && !right.takesTokenInQuery();
        }

        /**
         * Returns whether the route's answers are stored for requests that are sent again with the same idempotency
         * key.
         */
        public boolean keepsAnswers() {
            return method.equals("POST") && !right.isOpen() && !(handling instanceof Reading);
        }

        /**
         * Returns whether a short request can cause a long computation. The number of such requests that run at once is
         * limited.
         */
        public boolean isHeavy() {
            return fileBytes > 0 || handling instanceof Reading;
        }

        /** Returns whether clients without a token may send a body to the route. */
        public boolean hearsStrangers() {
            return right.isOpen() && takesBody();
        }

        /** Returns whether the route takes a body. */
        public boolean takesBody() {
            return !method.equals("GET");
        }
    }
}
