package org.duijie.core.match;

import java.util.stream.LongStream;

/** The seeds that random cases run with: {@code -Dduijie.seeds=10000} for a long night. */
final class Seeds {
    private static final int FEW = 100;

    private Seeds() {}

    static LongStream all() {
        return LongStream.range(0, Integer.getInteger("duijie.seeds", FEW));
    }
}
