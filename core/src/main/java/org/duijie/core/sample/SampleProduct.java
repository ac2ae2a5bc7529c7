package org.duijie.core.sample;

import org.duijie.core.product.ProductPath;

/**
 * Products of sample markets, with figures that are plausible in China and illustrative: no quotation, no standard. The
 * first is the founding case's.
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

    /** The group it belongs to: {@code poultry}. */
    ProductPath family() {
        return path().parent().orElseThrow();
    }

    /** What a head, or a pack, usually weighs. */
    int grams() {
        return grams;
    }

    /** Whether it is counted by the head and each lot has a weight of its own. */
    boolean isLive() {
        return spreadPercent > 0;
    }

    /** What a head of the lightest lot weighs. */
    int lightest() {
        return grams * (100 - spreadPercent) / 100;
    }

    /** What a head of the heaviest lot weighs. */
    int heaviest() {
        return grams * (100 + spreadPercent) / 100;
    }

    /** The usual price, in hundredths of a yuan a jin. */
    int fenPerJin() {
        return fenPerJin;
    }

    /** What a head gains a day, in grams. */
    int dailyGain() {
        return dailyGain;
    }

    /** A small lot, in heads or packs. */
    int smallLot() {
        return smallLot;
    }
}
