package org.duijie.core.sample;

import java.util.List;
import java.util.Random;

/**
 * Seeded random draws. The algorithm of {@link Random} is part of its specification, so the same seed gives the same
 * draws on every JDK. Seeds are scrambled first, because the draws of neighbouring seeds would begin in similar ways.
 */
final class Dice {
    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(SampleSize size, SampleClass kind, long seed) {
        return new Dice(scrambled(scrambled(seed) + (size + " " + kind).hashCode()));
    }

    /** Draws a whole number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Returns true in {@code percent} of 100 cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Draws the index of a share, with a probability proportional to the share. */
    int share(int... shares) {
        int all = 0;
        for (int share : shares) {
            all += share;
        }
        int hit = random.nextInt(all);
        int index = 0;
        while (hit >= shares[index]) {
            hit -= shares[index++];
        }
        return index;
    }

    /**
     * Draws a number from {@code least} to {@code least · 2^octaves}. Each doubling is equally likely, so that small
     * numbers are frequent.
     */
    int skewed(int least, int octaves) {
        int from = least << random.nextInt(octaves);
        return from + random.nextInt(from);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): each bit of the seed changes about half of the bits. */
    private static long scrambled(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
