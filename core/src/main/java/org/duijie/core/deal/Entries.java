package org.duijie.core.deal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Verb;

/** Finds the entry that an action applies to: the named entry or, if none is named, the only valid one. */
final class Entries {
    private Entries() {}

    /**
     * Returns the entry named, or the only one if none is named.
     *
     * <p>Refusals: {@code ENTRY_UNKNOWN}, {@code ENTRY_NOT_NAMED}.
     *
     * @param standing the valid entries, at least one
     * @param shown how a refusal names an entry: by its id and what else tells it from others
     */
    static <E> Outcome<E> one(
            Verb verb, Optional<String> named, List<E> standing, Function<E, String> id, Function<E, String> shown) {
        String all = standing.stream().map(shown).collect(Collectors.joining(", "));
        if (named.isEmpty()) {
            return standing.size() == 1
                    ? Outcome.done(standing.get(0))
                    : Outcome.refused(Refusal.of(Refusal.Code.ENTRY_NOT_NAMED, verb.code(), all, field(verb)));
        }
        return standing.stream()
                .filter(entry -> id.apply(entry).equals(named.get()))
                .findFirst()
                .<Outcome<E>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Code.ENTRY_UNKNOWN, named.get(), all)));
    }

    /** Returns the name of the field that names an entry. */
    private static String field(Verb verb) {
        return verb == Verb.REVERSE ? "settlement" : "payment";
    }
}
