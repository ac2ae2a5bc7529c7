package org.duijie.core.sample;

import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;

/** Draws sample markets. */
public final class SampleMarkets {
    private SampleMarkets() {}

    /**
     * Returns the market of this size, class and seed. It is the same on every machine and JDK. Every amount in it can
     * be written to a market file and read back exactly. Its ids are {@code l0001…} and {@code i0001…}. Everything in
     * it is illustrative.
     *
     * <p>{@link SampleSize#NATIONAL} takes some ten seconds and less than 1 GB; the other sizes take a few seconds at
     * most.
     */
    public static Market generate(SampleSize size, SampleClass kind, long seed) {
        Dice dice = Dice.of(size, kind, seed);
        Scene scene = Scene.draw(size, kind, dice);
        int offered = size.drawListings(dice);
        int wanted = size.drawIntents(dice);
        SampleAmounts amounts = SampleAmounts.of(size, scene.mix(), offered);
        List<Listing> listings = new ListingDraw(scene, amounts, dice).draw(offered);
        List<IntentDraft> drafts = new IntentDraw(scene, amounts, dice).draw(wanted);
        Market frame = new Market(scene.season().asOf(), scene.policy(), List.of(), List.of());
        List<PurchaseIntent> intents = SampleReach.limited(frame, listings, drafts, size.pairs(offered, wanted));
        return new Market(frame.asOf(), frame.policy(), listings, intents);
    }
}
