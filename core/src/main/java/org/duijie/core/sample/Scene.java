package org.duijie.core.sample;

import java.util.List;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.Money;

/**
 * The data that the listings and intents of one market share.
 *
 * @param size the market's size
 * @param kind the class of its rules
 * @param counties its counties
 * @param season its days
 * @param mix its products
 * @param policy the costs and rules that apply to every trade
 */
record Scene(
        SampleSize size, SampleClass kind, List<County> counties, Season season, ProductMix mix, MarketPolicy policy) {
    private static final int FEN = 10_000;

    static Scene draw(SampleSize size, SampleClass kind, Dice dice) {
        return new Scene(
                size,
                kind,
                Counties.draw(size, dice),
                Season.draw(kind, dice),
                ProductMix.draw(size, dice),
                policy(size, kind, dice));
    }

    /**
     * Draws the policy. In a tiny market, trips cost little. In a quarter of tiny markets the road costs nothing, so
     * that many plans are equally good.
     */
    private static MarketPolicy policy(SampleSize size, SampleClass kind, Dice dice) {
        boolean tiny = size == SampleSize.TINY;
        boolean flat = tiny && dice.chance(25);
        Money haul = fen(flat ? 0 : dice.between(10, 30) * 5);
        Money trip = fen(tiny ? dice.between(4, 40) * 100 : dice.between(16, 40) * 500);
        Money tripPerKm = fen(flat ? 0 : tiny ? dice.between(1, 5) * 10 : dice.between(20, 40) * 10);
        AgreedPrice agreed = dice.chance(80) ? AgreedPrice.MIDPOINT : dice.pick(List.of(AgreedPrice.values()));
        return kind.hasDeliveryTerms()
                ? new MarketPolicy(haul, trip, tripPerKm, MarketPolicy.DEFAULT_DETOUR, agreed)
                : new MarketPolicy(haul, Money.ZERO, Money.ZERO, MarketPolicy.DEFAULT_DETOUR, agreed);
    }

    private static Money fen(int fen) {
        return Money.ofMicros((long) fen * FEN);
    }
}
