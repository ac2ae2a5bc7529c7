package org.duijie.api.listing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.market.WeightRange;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Weight;

/**
 * Calculates the weights of stock that has grown since it was weighed. The number of heads stays, and each head (or
 * pack) weighs more.
 */
final class Grown {
    private Grown() {}

    /**
     * Returns {@code listing} with its weights on {@code day}; empty when a head would then weigh nothing, or more than
     * the limit.
     */
    public static Optional<Listing> on(LocalDate day, Listing listing, LocalDate weighedOn) {
        long days = ChronoUnit.DAYS.between(weighedOn, day);
        long gain = listing.dailyGain().grams() * days;
        try {
            return Optional.of(gain == 0 ? listing : listing.withStock(grown(listing.stock(), gain)));
        } catch (InvalidValueException | ArithmeticException beyondWhatAHeadMayWeigh) {
            return Optional.empty();
        }
    }

    private static Stock grown(Stock stock, long gain) {
        if (stock instanceof Stock.ByCount counted) {
            WeightRange weights = counted.unitWeight();
            return new Stock.ByCount(
                    counted.stated(),
                    new WeightRange(heavier(weights.min(), gain), heavier(weights.max(), gain)),
                    counted.each());
        }
        Weight pack = heavier(stock.meanWeight(), gain);
        Stock.ByWeight onePack = new Stock.ByWeight(Weight.NONE, pack);
        return new Stock.ByWeight(
                Weight.ofGrams(
                        Math.multiplyExact(stock.heads().count(), onePack.pack().grams())),
                pack);
    }

    private static Weight heavier(Weight weight, long gain) {
        return Weight.ofGrams(weight.grams() + gain);
    }
}
