package org.duijie.api.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.ProblemType;
import org.duijie.api.http.Routes.Route;

/** Finds the methods that each path supports. */
final class Paths {
    private record Known(Pattern path, String methods) {}

    private record Filed(Pattern path, int bytes) {}

    private record Heavy(Pattern path, String route) {}

    private final List<Known> all;
    private final List<Filed> files;
    private final List<Heavy> heavy;
    private final List<Pattern> open;

    Paths(Collection<Route> routes) {
        Map<String, TreeSet<String>> methods = routes.stream()
                .collect(Collectors.groupingBy(
                        Route::path,
                        Collectors.mapping(
                                route -> route.method().equals("GET") ? "GET, HEAD" : route.method(),
                                Collectors.toCollection(TreeSet::new))));
        this.all = methods.entrySet().stream()
                .map(each -> new Known(pattern(each.getKey()), String.join(", ", each.getValue())))
                .toList();
        this.files = routes.stream()
                .filter(route -> route.fileBytes() > 0)
                .map(route -> new Filed(pattern(route.path()), route.fileBytes()))
                .toList();
        this.heavy = routes.stream()
                .filter(Route::isHeavy)
                .map(route -> new Heavy(pattern(route.path()), route.path()))
                .toList();
        this.open = routes.stream()
                .filter(Route::hearsStrangers)
                .map(route -> pattern(route.path()))
                .toList();
    }

    /**
     * Returns the path of the route that serves {@code path}, if its requests can cause a long computation; empty
     * otherwise.
     */
    Optional<String> heavy(String path) {
        return heavy.stream()
                .filter(each -> each.path().matcher(path).matches())
                .map(Heavy::route)
                .findFirst();
    }

    /** Returns whether clients without a token may send a body to {@code path}. */
    boolean hearsStrangers(String path) {
        return open.stream().anyMatch(each -> each.matcher(path).matches());
    }

    /** Returns the maximum size in bytes of a file that can be sent to {@code path}; empty when no file can be sent. */
    OptionalInt fileBytes(String path) {
        return files.stream()
                .filter(each -> each.path().matcher(path).matches())
                .mapToInt(Filed::bytes)
                .findFirst();
    }

    /** Returns the methods of {@code path} in the form of the Allow header; empty when there is no such path. */
    String allowed(String path) {
        return all.stream()
                .filter(each -> each.path().matcher(path).matches())
                .map(Known::methods)
                .findFirst()
                .orElse("");
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    /** Returns the problem for a method that {@code path} does not support. */
    ProblemDocument refusal(String path) {
        String allowed = allowed(path);
        return allowed.isEmpty()
                ? Problems.ofStatus(404)
                : new ProblemDocument(ProblemType.METHOD_NOT_ALLOWED, "", List.of(), Map.of("Allow", allowed));
    }
}
