package org.duijie.api.cli.plan;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Stock;
import org.duijie.core.match.words.Figures;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * Adds up weights and heads; heads are added for each kind separately. Sums may exceed the range of a single quantity.
 */
final class Tally {
    private static final int WIDEST_CELL = 40;

    private long parties;
    private final Map<String, Counted> heads = new TreeMap<>();
    private BigInteger grams = BigInteger.ZERO;

    /** The number of heads of one kind, and their counting word, used when the tally has no other kind. */
    private record Counted(long count, String headWord) {
        Counted plus(Counted more) {
            return new Counted(Math.addExact(count, more.count), headWord);
        }
    }

    /**
     * Returns the quantity that a number of heads or packs of {@code stock} amounts to: a number of heads, or a weight.
     */
    static Quantity of(Stock stock, Heads heads) {
        return stock instanceof Stock.ByWeight byWeight
                ? Weight.ofGrams(
                        Math.multiplyExact(heads.count(), byWeight.pack().grams()))
                : Heads.of(Math.multiplyExact(heads.count(), stock.each()));
    }

    /** Adds a quantity of one kind. */
    Tally add(Quantity quantity, String headWord, String sumWord) {
        return add(
                quantity.isCount() ? quantity.held() : 0,
                headWord,
                sumWord,
                BigInteger.valueOf(quantity.isCount() ? 0 : quantity.held()));
    }

    /**
     * Adds heads and their weight.
     *
     * @param sumWord the name of these heads in a sum of several kinds; heads with different names are never added up
     */
    Tally add(long moreHeads, String headWord, String sumWord, BigInteger moreGrams) {
        parties++;
        if (moreHeads > 0) {
            heads.merge(sumWord, new Counted(moreHeads, headWord), Counted::plus);
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

    /** Returns the heads of each kind for a table cell, such as {@code 800 只、30 头}; empty when they do not fit. */
    String headCell(Voice voice) {
        if (heads.size() < 2) {
            return sumCell(voice);
        }
        String kinds = counted(voice);
        return DisplayWidth.of(kinds) > WIDEST_CELL ? TextTable.NONE : kinds;
    }

    /**
     * Returns the number of heads if all are of one kind; empty otherwise, because heads of several kinds have no sum.
     */
    String sumCell(Voice voice) {
        return heads.size() == 1
                ? heads.values().stream()
                        .map(each -> voice.figures().headCell(each.count(), each.headWord()))
                        .findFirst()
                        .orElseThrow()
                : TextTable.NONE;
    }

    String jinCell() {
        return grams.signum() == 0 ? TextTable.NONE : Figures.jin(grams, 0);
    }

    /** Returns the text, such as {@code 20,950 head and 3,000 jin} or {@code 47 birds, 2 pigs and 3,000 jin}. */
    String text(Voice voice) {
        String counted = counted(voice);
        String weighed = voice.figures().weightOfAll(grams);
        if (grams.signum() == 0) {
            return counted;
        }
        return heads.isEmpty() ? weighed : voice.figures().both(counted, weighed);
    }

    private String counted(Voice voice) {
        if (heads.isEmpty()) {
            return voice.figures().heads(0, voice.figures().head());
        }
        boolean alone = heads.size() == 1;
        return voice.figures()
                .list(heads.entrySet().stream()
                        .map(each -> voice.figures()
                                .heads(
                                        each.getValue().count(),
                                        alone ? each.getValue().headWord() : each.getKey()))
                        .toList());
    }
}
