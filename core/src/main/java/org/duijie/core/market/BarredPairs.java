package org.duijie.core.market;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** The pairs that must not trade in a market, each once. A look-up takes constant time. */
public final class BarredPairs {
    /** No pair is barred. */
    public static final BarredPairs NONE = new BarredPairs(List.of());

    private final List<BarredPair> pairs;
    private final Map<String, Set<String>> listingsOfIntent = new HashMap<>();

    private BarredPairs(Collection<BarredPair> pairs) {
        this.pairs = List.copyOf(pairs);
        for (BarredPair pair : pairs) {
            if (!listingsOfIntent
                    .computeIfAbsent(pair.intent(), none -> new HashSet<>())
                    .add(pair.listing())) {
                throw new InvalidValueException(Reason.DUPLICATE, pair.listing() + " -> " + pair.intent());
            }
        }
    }

    /**
     * Collects pairs.
     *
     * @throws InvalidValueException when a pair occurs twice
     */
    public static BarredPairs of(Collection<BarredPair> pairs) {
        return pairs.isEmpty() ? NONE : new BarredPairs(pairs);
    }

    /** Returns the pairs, in the order in which they were given. */
    public List<BarredPair> pairs() {
        return pairs;
    }

    /** Returns whether the two must not trade. */
    public boolean bar(String listing, String intent) {
        return !pairs.isEmpty() && listingsFor(intent).contains(listing);
    }

    /** Returns the ids of the listings that must not trade with {@code intent}. */
    public Set<String> listingsFor(String intent) {
        return listingsOfIntent.getOrDefault(intent, Set.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BarredPairs barred && pairs.equals(barred.pairs);
    }

    @Override
    public int hashCode() {
        return pairs.hashCode();
    }

    @Override
    public String toString() {
        return pairs.toString();
    }
}
