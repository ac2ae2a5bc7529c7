package org.duijie.core.match;

import java.util.stream.LongStream;

/** The seeds that random cases run with: the thorough profile has 100, {@code -Dduijie.seeds=10000} is for a long night. */
final class Seeds {
    private static final int FEW = 30;

    private Seeds() {}

    static LongStream all() {
        return LongStream.range(0, Integer.getInteger("duijie.seeds", FEW));
    }
}
