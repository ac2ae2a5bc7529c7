package org.duijie.core.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.WeightRange;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Draws the purchase intents. */
final class IntentDraw {
    /** The spread of buyers: 0.12 degrees, because they are in town or near it. */
    private static final int RADIUS = 12_000;

    private static final int LIANG = 50;
    private static final int JIN = 500;

    private final Scene scene;
    private final SampleAmounts amounts;
    private final Dice dice;

    IntentDraw(Scene scene, SampleAmounts amounts, Dice dice) {
        this.scene = scene;
        this.amounts = amounts;
        this.dice = dice;
    }

    List<IntentDraft> draw(int count) {
        List<IntentDraft> drawn = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            drawn.add(next(Numbered.id('i', i, count)));
        }
        return drawn;
    }

    private IntentDraft next(String id) {
        County county = dice.pick(scene.counties());
        SampleBuyer buyer = SampleBuyer.draw(dice);
        SampleProduct product = scene.mix().next(dice);
        List<ProductPath> accepted = scene.mix().accepted(product, dice);
        Demand demand = demand(product, buyer);
        boolean exact = accepted.equals(List.of(product.path()));
        PurchaseIntent intent = new PurchaseIntent(
                id,
                buyer.drawName(county, dice),
                buyer.kind(),
                accepted,
                demand,
                suppliers(product, demand),
                terms(product, buyer, demand, exact),
                scene.season().received(dice),
                county.placeWithin(RADIUS, dice));
        return new IntentDraft(intent, dice.chance(scene.size().percentAnywhere()) ? 0 : buyer.drawReach(dice));
    }

    private Demand demand(SampleProduct product, SampleBuyer buyer) {
        int heads = amounts.wanted(product, buyer, dice);
        boolean byCount = switch (scene.kind()) {
            case FLOW -> true;
            case WEIGHT -> false;
            case FULL, AGED -> product.isLive() && dice.chance(55);
        };
        Quantity upTo = byCount ? Heads.of(heads) : Weight.ofGrams((long) heads * product.grams());
        boolean least = scene.kind().hasDeliveryTerms() && dice.chance(45);
        return least ? new Demand(upTo, share(upTo, dice.between(20, 80))) : Demand.upTo(upTo);
    }

    private SupplierLimits suppliers(SampleProduct product, Demand demand) {
        if (!scene.kind().hasDeliveryTerms()) {
            return SupplierLimits.NONE;
        }
        int most = dice.chance(65) ? 1 + dice.share(25, 35, 25, 15) : Integer.MAX_VALUE;
        return new SupplierLimits(most, dice.chance(35) ? each(product, demand) : SellerTerms.ONE_HEAD);
    }

    /** Chooses {@code minimumPerSupplier} at random, usually by count or by weight as the demand is. */
    private Quantity each(SampleProduct product, Demand demand) {
        Quantity part = share(demand.upTo(), dice.between(8, 40));
        if (dice.chance(80)) {
            return part;
        }
        return part.isCount()
                ? Weight.ofGrams(part.held() * product.grams())
                : Heads.of(Math.max(1, part.held() / product.grams()));
    }

    /** Returns a share of {@code whole}, in whole heads or jin, at least one. */
    private static Quantity share(Quantity whole, int percent) {
        long part = whole.held() * percent / 100;
        return whole.isCount() ? Heads.of(Math.max(1, part)) : Weight.ofGrams(Math.max(JIN, part / JIN * JIN));
    }

    private BuyerTerms terms(SampleProduct product, SampleBuyer buyer, Demand demand, boolean exact) {
        int fen = product.fenPerJin() * dice.between(92, 128) / 100;
        boolean aHead = exact && demand.byCount() && dice.chance(30);
        UnitPrice bid = aHead ? SamplePrices.perHead(fen, product.grams()) : SamplePrices.perJin(fen);
        boolean choosy = exact && product.isLive() && scene.kind() != SampleClass.FLOW && dice.chance(40);
        return new BuyerTerms(
                bid,
                choosy ? unitWeight(product) : WeightRange.ANY,
                Optional.empty(),
                SamplePapers.asked(product, buyer, dice));
    }

    /** Draws a minimum weight, a maximum weight, or neither, in whole liang. */
    private WeightRange unitWeight(SampleProduct product) {
        int span = product.heaviest() - product.lightest();
        int min = (product.lightest() + span * dice.between(5, 35) / 100) / LIANG * LIANG;
        int max = (product.heaviest() - span * dice.between(5, 35) / 100) / LIANG * LIANG;
        return switch (dice.between(0, 2)) {
            case 0 -> new WeightRange(Weight.ofGrams(min), WeightRange.ANY.max());
            case 1 -> new WeightRange(WeightRange.ANY.min(), Weight.ofGrams(max));
            default -> new WeightRange(Weight.ofGrams(min), Weight.ofGrams(max));
        };
    }
}
