package org.duijie.core.match;

import java.util.stream.LongStream;

/** The seeds that random cases run with: the thorough profile has 100, {@code -Dduijie.seeds=10000} is for a long night. */
public final class Seeds {
    private static final int FEW = 30;
    private static final int THOROUGH = 100;

    private Seeds() {}

    static LongStream all() {
        return atLeast(0);
    }

    /** Returns how much of something to run: {@code few} in a plain build, {@code all} in the thorough profile. */
    public static int count(int few, int all) {
        return Integer.getInteger("duijie.seeds", FEW) >= THOROUGH ? all : few;
    }

    /** All, and no fewer than a case needs that must meet everything there is. */
    static LongStream atLeast(int seeds) {
        return LongStream.range(0, Math.max(seeds, Integer.getInteger("duijie.seeds", FEW)));
    }
}
