package org.duijie.core.sample;

import java.util.stream.Stream;
import org.duijie.core.market.BuyerKind;

/**
 * The buyers of sample markets, by kind: how many there are, how much they take, and from how far. The figures are
 * illustrative.
 */
enum SampleBuyer {
    SUPERMARKET(BuyerKind.SUPERMARKET, 30, 150, 8, 16, 40, ""),
    SCHOOL(BuyerKind.SCHOOL, 20, 40, 5, 10, 70, "第%中学"),
    FACTORY(BuyerKind.FACTORY, 12, 150, 6, 12, 20, "第%工厂"),
    CANTEEN(BuyerKind.CANTEEN, 14, 60, 5, 10, 40, "机关第%食堂"),
    RESTAURANT(BuyerKind.RESTAURANT, 10, 20, 3, 8, 10, "第%餐馆"),
    WHOLESALER(BuyerKind.WHOLESALER, 6, 600, 12, 30, 20, "第%批发行"),
    PROCESSOR(BuyerKind.PROCESSOR, 4, 500, 10, 25, 30, "第%食品加工厂"),
    RESIDENTS(BuyerKind.RESIDENTS, 4, 10, 2, 6, 0, "第%社区团购");

    private static final int[] SHARES =
            Stream.of(values()).mapToInt(buyer -> buyer.share).toArray();

    private final BuyerKind kind;
    private final int share;
    private final int sizePercent;
    private final int nearest;
    private final int farthest;
    private final int percentStrict;
    private final String name;

    SampleBuyer(BuyerKind kind, int share, int sizePercent, int nearest, int farthest, int percentStrict, String name) {
        this.kind = kind;
        this.share = share;
        this.sizePercent = sizePercent;
        this.nearest = nearest;
        this.farthest = farthest;
        this.percentStrict = percentStrict;
        this.name = name;
    }

    static SampleBuyer draw(Dice dice) {
        return values()[dice.share(SHARES)];
    }

    BuyerKind kind() {
        return kind;
    }

    /** Returns the lower end of its demand, in heads or packs. */
    int smallDemand(SampleProduct product) {
        return Math.max(1, product.smallLot() * sizePercent / 100);
    }

    /** Draws its maximum distance relative to other buyers. {@link SampleReach} sets the metres per unit of reach. */
    int drawReach(Dice dice) {
        return dice.between(nearest, farthest);
    }

    /** Returns the percentage of cases in which it asks for certificates. */
    int percentStrict() {
        return percentStrict;
    }

    String drawName(County county, Dice dice) {
        return this == SUPERMARKET
                ? dice.pick(Shops.NAMES) + county.name() + "店"
                : county.name() + name.replace("%", String.valueOf(dice.between(1, 60)));
    }
}
