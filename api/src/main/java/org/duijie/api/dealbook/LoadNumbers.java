package org.duijie.api.dealbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Loaded;
import org.jspecify.annotations.Nullable;

/** The numbers of loads that a transition is about. */
final class LoadNumbers {
    private LoadNumbers() {}

    /** Returns the loads that are new in {@code after}, or have another state or weigh-in than in {@code before}. */
    static List<Integer> changed(Optional<Deal> before, Deal after) {
        return after instanceof Loaded loaded
                ? IntStream.rangeClosed(1, loaded.loads().count())
                        .filter(number -> !isSame(number, before, loaded))
                        .boxed()
                        .toList()
                : List.of();
    }

    private static boolean isSame(int number, Optional<Deal> before, Loaded after) {
        return before.filter(deal -> deal instanceof Loaded loaded
                        && number <= loaded.loads().count()
                        && isSame(number, loaded, after))
                .isPresent();
    }

    private static boolean isSame(int number, Loaded before, Loaded after) {
        var was = before.loads().list().get(number - 1);
        var is = after.loads().list().get(number - 1);
        return was.equals(is) && before.stateOf(was) == after.stateOf(is);
    }

    /** Returns the numbers in the form of a row; empty for none. */
    static Optional<String> text(List<Integer> loads) {
        return loads.isEmpty()
                ? Optional.empty()
                : Optional.of(loads.stream().map(Object::toString).collect(Collectors.joining(",")));
    }

    static List<Integer> parse(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}
