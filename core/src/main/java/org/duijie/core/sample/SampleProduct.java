package org.duijie.core.sample;

import org.duijie.core.product.ProductPath;

/**
 * The products of sample markets. Their figures are illustrative and plausible in China, but neither quotations nor a
 * standard. The first product is the one of the Lingbao case.
 */
enum SampleProduct {
    BROILER("poultry/broiler", 3_000, 20, 480, 85, 250),
    YELLOW("poultry/yellow", 1_850, 20, 850, 25, 150),
    HEN("poultry/hen", 2_000, 15, 560, 5, 100),
    DUCK("poultry/duck", 3_000, 15, 450, 90, 150),
    GOOSE("poultry/goose", 4_200, 18, 1_100, 60, 50),
    PIG("livestock/pig", 110_000, 12, 850, 850, 5),
    GOAT("livestock/goat", 35_000, 25, 1_600, 150, 8),
    RABBIT("livestock/rabbit", 2_500, 20, 900, 35, 60),
    HEN_EGG("egg/chicken", 5_000, 0, 480, 0, 100),
    DUCK_EGG("egg/duck", 5_000, 0, 700, 0, 60),
    POTATO("vegetable/potato", 20_000, 0, 90, 0, 100),
    TOMATO("vegetable/tomato", 10_000, 0, 190, 0, 60),
    CABBAGE("vegetable/cabbage", 20_000, 0, 70, 0, 100),
    CHINESE_CABBAGE("vegetable/chinese-cabbage", 20_000, 0, 60, 0, 120),
    RADISH("vegetable/radish", 20_000, 0, 65, 0, 100),
    APPLE("fruit/apple", 10_000, 0, 300, 0, 80),
    PEAR("fruit/pear", 10_000, 0, 220, 0, 80),
    MANDARIN("fruit/mandarin", 10_000, 0, 200, 0, 80),
    CARP("aquatic/carp", 10_000, 0, 620, 0, 30),
    GRASS_CARP("aquatic/grass-carp", 10_000, 0, 700, 0, 30);

    private final String slug;
    private final int grams;
    private final int spreadPercent;
    private final int fenPerJin;
    private final int dailyGain;
    private final int smallLot;

    SampleProduct(String slug, int grams, int spreadPercent, int fenPerJin, int dailyGain, int smallLot) {
        this.slug = slug;
        this.grams = grams;
        this.spreadPercent = spreadPercent;
        this.fenPerJin = fenPerJin;
        this.dailyGain = dailyGain;
        this.smallLot = smallLot;
    }

    ProductPath path() {
        return ProductPath.of(slug);
    }

    /** Returns the group it belongs to: {@code poultry}. */
    ProductPath family() {
        return path().parent().orElseThrow();
    }

    /** Returns the usual weight of a head or a pack, in grams. */
    int grams() {
        return grams;
    }

    /** Returns whether it is counted by the head and the weight of a head differs from lot to lot. */
    boolean isLive() {
        return spreadPercent > 0;
    }

    /** Returns the weight of a head in the lightest lot, in grams. */
    int lightest() {
        return grams * (100 - spreadPercent) / 100;
    }

    /** Returns the weight of a head in the heaviest lot, in grams. */
    int heaviest() {
        return grams * (100 + spreadPercent) / 100;
    }

    /** Returns the usual price, in fen per jin. */
    int fenPerJin() {
        return fenPerJin;
    }

    /** Returns the weight that a head gains per day, in grams. */
    int dailyGain() {
        return dailyGain;
    }

    /** Returns the size of a small lot, in heads or packs. */
    int smallLot() {
        return smallLot;
    }
}
