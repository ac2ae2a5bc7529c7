package org.duijie.core.sample;

/**
 * The size of a sample market: listings, intents, and the number of pairs that can trade on some day, within a few per
 * cent.
 */
public enum SampleSize {
    /** 3 to 5 listings of 2 to 14 heads and 4 to 7 intents of up to 16 heads: small enough for trying every plan. */
    TINY(1, 6, 2, 0, 0, 0, 20),
    /** One county: 100 listings, 300 intents, about 4,600 pairs. */
    COUNTY(1, 6, 4, 100, 300, 4_600, 12),
    /** Ten counties of one prefecture and around it: 1,000 listings, 3,000 intents, about 94,000 pairs. */
    PREFECTURE(10, 4, 8, 1_000, 3_000, 94_000, 0),
    /** A hundred counties of one province and around it: 10,000 listings, 30,000 intents, about 1.4 million pairs. */
    PROVINCE(100, 2, 14, 10_000, 30_000, 1_400_000, 0),
    /** All counties: 100,000 listings, 300,000 intents, about 18 million pairs. */
    NATIONAL(Integer.MAX_VALUE, 0, 20, 100_000, 300_000, 18_000_000, 0);

    private static final int TINY_PAIRS_PERCENT = 40;

    private final int counties;
    private final int codeDigits;
    private final int products;
    private final int listings;
    private final int intents;
    private final int pairs;
    private final int percentAnywhere;

    SampleSize(int counties, int codeDigits, int products, int listings, int intents, int pairs, int percentAnywhere) {
        this.counties = counties;
        this.codeDigits = codeDigits;
        this.products = products;
        this.listings = listings;
        this.intents = intents;
        this.pairs = pairs;
        this.percentAnywhere = percentAnywhere;
    }

    /** Returns the maximum number of counties. */
    int counties() {
        return counties;
    }

    /** Returns how many leading digits of the code the counties of the market share. */
    int codeDigits() {
        return codeDigits;
    }

    /** Returns the maximum number of products that are traded. */
    int products() {
        return products;
    }

    /** Returns the percentage of buyers that accept any distance. */
    int percentAnywhere() {
        return percentAnywhere;
    }

    int drawListings(Dice dice) {
        return this == TINY ? dice.between(3, 5) : listings;
    }

    int drawIntents(Dice dice) {
        return this == TINY ? dice.between(4, 7) : intents;
    }

    /**
     * Returns the number of pairs that should be able to trade in a market with this number of listings and intents.
     */
    long pairs(int ofListings, int ofIntents) {
        return this == TINY ? (long) ofListings * ofIntents * TINY_PAIRS_PERCENT / 100 : pairs;
    }
}
