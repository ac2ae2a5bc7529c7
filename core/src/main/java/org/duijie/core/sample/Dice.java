package org.duijie.core.sample;

import java.util.List;
import java.util.Random;

/**
 * Seeded draws. {@link Random}'s algorithm is part of its specification, so the same seed draws the same on every JDK;
 * its seeds are scrambled first, because those next to each other would begin alike.
 */
final class Dice {
    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(SampleSize size, SampleClass kind, long seed) {
        return new Dice(scrambled(scrambled(seed) + (size + " " + kind).hashCode()));
    }

    /** A whole number, {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True {@code percent} times in a hundred. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The number of the share that is hit, each as often as it is large. */
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
     * A number of {@code least} to {@code least · 2^octaves}: each doubling is as likely, so that small ones abound.
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
