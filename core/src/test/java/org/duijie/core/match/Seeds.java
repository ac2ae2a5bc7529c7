package org.duijie.core.match;

import java.util.stream.LongStream;

/** The seeds that random cases run with: the thorough profile has 100, {@code -Dduijie.seeds=10000} is for a long night. */
final class Seeds {
    private static final int FEW = 30;

    private Seeds() {}

    static LongStream all() {
        return atLeast(0);
    }

    /** All, and no fewer than a case needs that must meet everything there is. */
    static LongStream atLeast(int seeds) {
        return LongStream.range(0, Math.max(seeds, Integer.getInteger("duijie.seeds", FEW)));
    }
}
