package org.duijie.api.cli;

import java.math.BigInteger;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Adds up quantities of both kinds, beyond the range that one of them may have. */
final class Tally {
    private long parties;
    private long heads;
    private BigInteger grams = BigInteger.ZERO;

    /** What so many that are sold of {@code stock} are to their owner: a count of heads, or the weight of so many packs. */
    static Quantity of(Stock stock, Heads heads) {
        return stock instanceof Stock.ByWeight byWeight
                ? Weight.ofGrams(
                        Math.multiplyExact(heads.count(), byWeight.pack().grams()))
                : Heads.of(Math.multiplyExact(heads.count(), stock.each()));
    }

    /** Adds a quantity in its own kind. */
    Tally add(Quantity quantity) {
        return add(
                quantity.isCount() ? quantity.held() : 0, BigInteger.valueOf(quantity.isCount() ? 0 : quantity.held()));
    }

    /** Adds heads and what they weigh. */
    Tally add(long moreHeads, BigInteger moreGrams) {
        parties++;
        heads = Math.addExact(heads, moreHeads);
        grams = grams.add(moreGrams);
        return this;
    }

    long parties() {
        return parties;
    }

    long heads() {
        return heads;
    }

    BigInteger grams() {
        return grams;
    }

    String headCell() {
        return heads == 0 ? Table.NONE : Figures.count(heads);
    }

    String jinCell() {
        return grams.signum() == 0 ? Table.NONE : Figures.jin(grams, 0);
    }

    /** {@code 20,950 head and 3,000 jin}. */
    String text(Voice voice) {
        String counted = voice.figures().heads(heads, voice.words().say("figure.head"));
        String weighed = voice.figures().weightOfAll(grams);
        if (grams.signum() == 0) {
            return counted;
        }
        return heads == 0 ? weighed : voice.words().say("list.and", counted, weighed);
    }
}
