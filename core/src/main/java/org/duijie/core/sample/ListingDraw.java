package org.duijie.core.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.Listing;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.WeightRange;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Draws the listings. */
final class ListingDraw {
    /** The spread of farms: 0.32 degrees, so that they are within some 35 km of the county seat. */
    private static final int RADIUS = 32_000;

    private static final int LIANG = 50;
    private static final int PERCENT_SOLD_BY_WEIGHT = 20;

    private static final Map<ProductPath, String> TRADES = Map.of(
            SampleProduct.POTATO.family(), "蔬菜",
            SampleProduct.APPLE.family(), "果品",
            SampleProduct.CARP.family(), "水产");

    private final Scene scene;
    private final SampleAmounts amounts;
    private final Dice dice;

    ListingDraw(Scene scene, SampleAmounts amounts, Dice dice) {
        this.scene = scene;
        this.amounts = amounts;
        this.dice = dice;
    }

    List<Listing> draw(int count) {
        List<Listing> drawn = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            drawn.add(next(Numbered.id('l', i, count)));
        }
        return drawn;
    }

    private Listing next(String id) {
        County county = dice.pick(scene.counties());
        SampleProduct product = scene.mix().next(dice);
        Stock stock = stock(product);
        Weight gain = dailyGain(product, stock);
        return new Listing(
                id,
                cooperative(county, product),
                product.path(),
                stock,
                gain,
                terms(product, stock, gain),
                scene.season().offered(dice),
                county.placeWithin(RADIUS, dice),
                SamplePapers.held(product, dice));
    }

    private String cooperative(County county, SampleProduct product) {
        String trade = TRADES.getOrDefault(product.family(), "养殖");
        return county.name() + "第" + dice.between(1, 60) + trade + "合作社";
    }

    private Stock stock(SampleProduct product) {
        int heads = amounts.offered(product, dice);
        if (scene.kind() == SampleClass.FLOW) {
            Weight each = Weight.ofGrams(product.grams());
            return new Stock.ByCount(Heads.of(heads), new WeightRange(each, each));
        }
        if (product.isLive() && !dice.chance(PERCENT_SOLD_BY_WEIGHT)) {
            return new Stock.ByCount(Heads.of(heads), unitWeight(product));
        }
        return new Stock.ByWeight(Weight.ofGrams((long) heads * product.grams()), pack(product));
    }

    /**
     * Draws the range from the lightest to the heaviest head of a flock, in whole liang. It is narrower than the range
     * between flocks.
     */
    private WeightRange unitWeight(SampleProduct product) {
        int width = product.grams() * dice.between(4, 16) / 100;
        int min = dice.between(product.lightest(), product.heaviest() - width) / LIANG * LIANG;
        return new WeightRange(Weight.ofGrams(min), Weight.ofGrams(min + width / LIANG * LIANG));
    }

    private Weight pack(SampleProduct product) {
        boolean single = scene.size() == SampleSize.TINY || dice.chance(60);
        return Weight.ofGrams(single ? product.grams() : 2L * product.grams());
    }

    private Weight dailyGain(SampleProduct product, Stock stock) {
        boolean grows = scene.kind() == SampleClass.AGED && stock instanceof Stock.ByCount;
        return grows ? Weight.ofGrams(product.dailyGain() * dice.between(80, 120) / 100) : Weight.NONE;
    }

    private SellerTerms terms(SampleProduct product, Stock stock, Weight gain) {
        int fen = product.fenPerJin() * dice.between(78, 110) / 100;
        boolean aHead = stock instanceof Stock.ByCount && dice.chance(20);
        UnitPrice ask = aHead ? SamplePrices.perHead(fen, stock.meanWeight().grams()) : SamplePrices.perJin(fen);
        return new SellerTerms(ask, salvage(ask), holdingCost(product, stock, gain), minimumPickup(stock));
    }

    /**
     * Draws the salvage price, which a nearby trader would pay: nothing, a part of the ask, or even more than the ask.
     */
    private UnitPrice salvage(UnitPrice ask) {
        int part = scene.kind() == SampleClass.AGED ? 65 : 20;
        return switch (dice.share(12, part, 88 - part)) {
            case 0 -> SamplePrices.share(ask, dice.between(100, 110));
            case 1 -> SamplePrices.share(ask, dice.between(30, 80));
            default -> UnitPrice.FREE;
        };
    }

    /**
     * Draws the holding cost. The cost of feed is about the value of the weight gained, so waiting pays for some
     * listings and not for others. Produce that does not grow spoils instead.
     */
    private Money holdingCost(SampleProduct product, Stock stock, Weight gain) {
        if (scene.kind() != SampleClass.AGED) {
            return Money.ZERO;
        }
        return gain.grams() > 0
                ? SamplePrices.keep(product.fenPerJin(), gain.grams(), dice.between(200, 1_300))
                : SamplePrices.keep(product.fenPerJin(), stock.meanWeight().grams(), dice.between(3, 20));
    }

    private Quantity minimumPickup(Stock stock) {
        long heads = stock.heads().count() * dice.between(2, 12) / 100;
        if (!scene.kind().hasDeliveryTerms() || heads < 1 || dice.chance(45)) {
            return SellerTerms.ONE_HEAD;
        }
        return dice.chance(70)
                ? Heads.of(heads)
                : Weight.ofGrams(heads * stock.meanWeight().grams());
    }
}
