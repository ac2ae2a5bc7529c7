package org.duijie.api.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * How much of a costly test runs. A plain build runs a tenth of its cases, drawn by a fixed seed so that every kind is among them; the profile
 * {@code thorough}, which sets {@code -Dduijie.cases=all}, runs all of them.
 */
public final class Cases {
    private static final long SEED = 14;
    private static final int ONE_OF = 10;
    private static final boolean ARE_ALL =
            System.getProperty("duijie.cases", "some").equals("all");

    private Cases() {}

    /** Returns how many cases to run: {@code few} in a plain build, {@code all} in a thorough one. */
    public static int count(int few, int all) {
        return ARE_ALL ? all : few;
    }

    /**
     * Returns the cases to run, in their order.
     *
     * @param kinds what a case is an example of; each that occurs occurs among the cases that are run
     */
    public static <T> List<T> of(Collection<T> all, Function<T, Collection<?>> kinds) {
        return ARE_ALL ? List.copyOf(all) : some(all, kinds);
    }

    static <T> List<T> some(Collection<T> all, Function<T, Collection<?>> kinds) {
        List<T> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(SEED));
        Set<Object> seen = new HashSet<>();
        Set<T> some = new HashSet<>();
        for (T each : drawn) {
            if (seen.addAll(kinds.apply(each))) {
                some.add(each);
            }
        }
        for (T each : drawn) {
            if (some.size() * ONE_OF < all.size()) {
                some.add(each);
            }
        }
        return all.stream().filter(some::contains).toList();
    }
}
