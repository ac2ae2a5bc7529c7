package org.duijie.api.cli;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Adds up quantities, heads by the word that counts them, beyond the range that one of them may have. */
final class Tally {
    private long parties;
    private final Map<String, Long> heads = new TreeMap<>();
    private BigInteger grams = BigInteger.ZERO;

    /** The amount that a number of heads or packs of {@code stock} stands for: heads, or weight. */
    static Quantity of(Stock stock, Heads heads) {
        return stock instanceof Stock.ByWeight byWeight
                ? Weight.ofGrams(
                        Math.multiplyExact(heads.count(), byWeight.pack().grams()))
                : Heads.of(Math.multiplyExact(heads.count(), stock.each()));
    }

    /** Adds a quantity in its own kind. */
    Tally add(Quantity quantity, String headWord) {
        return add(
                quantity.isCount() ? quantity.held() : 0,
                headWord,
                BigInteger.valueOf(quantity.isCount() ? 0 : quantity.held()));
    }

    /** Adds heads and what they weigh. */
    Tally add(long moreHeads, String headWord, BigInteger moreGrams) {
        parties++;
        if (moreHeads > 0) {
            heads.merge(headWord, moreHeads, Math::addExact);
        }
        grams = grams.add(moreGrams);
        return this;
    }

    long parties() {
        return parties;
    }

    BigInteger grams() {
        return grams;
    }

    /** The heads for a column of them: by their words, {@code 800 只、30 头}. */
    String headCell(Voice voice) {
        return heads.isEmpty()
                ? Table.NONE
                : heads.entrySet().stream()
                        .map(each -> voice.figures().headCell(each.getValue(), each.getKey()))
                        .collect(Collectors.joining(voice.words().say("list.comma")));
    }

    /** The same where heads of one word were added; what is counted by several words has no sum. */
    String sumCell(Voice voice) {
        return heads.size() > 1 ? Table.NONE : headCell(voice);
    }

    String jinCell() {
        return grams.signum() == 0 ? Table.NONE : Figures.jin(grams, 0);
    }

    /** {@code 20,950 head and 3,000 jin}. */
    String text(Voice voice) {
        String counted = heads.isEmpty()
                ? voice.figures().heads(0, voice.words().say("figure.head"))
                : heads.entrySet().stream()
                        .map(each -> voice.figures().heads(each.getValue(), each.getKey()))
                        .collect(Collectors.joining(voice.words().say("list.comma")));
        String weighed = voice.figures().weightOfAll(grams);
        if (grams.signum() == 0) {
            return counted;
        }
        return heads.isEmpty() ? weighed : voice.words().say("list.and", counted, weighed);
    }
}
