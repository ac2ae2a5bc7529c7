package org.duijie.core.sample;

/**
 * The sizes of lots and demands, in heads or packs. A lot is about three times a demand, as there are three intents for
 * each listing.
 */
final class SampleAmounts {
    private static final int LOT_OCTAVES = 6;
    private static final int DEMAND_OCTAVES = 3;
    private static final int TINY_LEAST = 2;
    private static final int TINY_MOST_WANTED = 16;
    /**
     * The maximum size of a lot in a tiny market, by the number of lots. More lots are smaller, so that an exhaustive
     * search has few states.
     */
    private static final int[] TINY_MOST_OF = {0, 0, 0, 14, 11, 7};

    private final ProductMix mix;
    private final int tinyMost;

    private SampleAmounts(ProductMix mix, int tinyMost) {
        this.mix = mix;
        this.tinyMost = tinyMost;
    }

    static SampleAmounts of(SampleSize size, ProductMix mix, int listings) {
        return new SampleAmounts(mix, size == SampleSize.TINY ? TINY_MOST_OF[listings] : 0);
    }

    int offered(SampleProduct product, Dice dice) {
        if (tinyMost > 0) {
            return dice.between(TINY_LEAST, tinyMost);
        }
        int heads = dice.skewed(product.smallLot(), LOT_OCTAVES);
        return heads < 100 ? heads : heads / 10 * 10;
    }

    int wanted(SampleProduct product, SampleBuyer buyer, Dice dice) {
        return tinyMost > 0
                ? dice.between(TINY_LEAST, TINY_MOST_WANTED)
                : round(dice.skewed(buyer.smallDemand(product), DEMAND_OCTAVES) * mix.wantedPercentOf(product) / 100);
    }

    /** Rounds to a number that people would ask for, at least one head. */
    private static int round(int heads) {
        int step = heads < 20 ? 1 : heads < 100 ? 5 : heads < 1_000 ? 10 : 100;
        return Math.max(1, heads / step * step);
    }
}
