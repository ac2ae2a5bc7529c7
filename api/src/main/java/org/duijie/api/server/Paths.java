package org.duijie.api.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.http.ProblemDocument;
import org.duijie.api.http.ProblemType;
import org.duijie.api.http.Route;

/** Finds the methods that each path supports. */
final class Paths {
    private record Known(Pattern path, String methods) {}

    private final List<Known> all;

    Paths(Collection<Route> routes) {
        Map<String, TreeSet<String>> methods = routes.stream()
                .collect(Collectors.groupingBy(
                        Route::path,
                        Collectors.mapping(
                                route -> route.method().equals("GET") ? "GET, HEAD" : route.method(),
                                Collectors.toCollection(TreeSet::new))));
        this.all = methods.entrySet().stream()
                .map(each -> new Known(
                        Pattern.compile(each.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                        String.join(", ", each.getValue())))
                .toList();
    }

    /** Returns the methods of {@code path} in the form of the Allow header; empty when there is no such path. */
    String allowed(String path) {
        return all.stream()
                .filter(each -> each.path().matcher(path).matches())
                .map(Known::methods)
                .findFirst()
                .orElse("");
    }

    /** Returns the problem for a method that {@code path} does not support. */
    ProblemDocument refusal(String path) {
        String allowed = allowed(path);
        return allowed.isEmpty()
                ? Problems.ofStatus(404)
                : new ProblemDocument(ProblemType.METHOD_NOT_ALLOWED, "", List.of(), Map.of("Allow", allowed));
    }
}
