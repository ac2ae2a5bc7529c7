package org.duijie.api.cli.plan;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.api.cli.console.DisplayWidth;
import org.duijie.api.cli.console.Figures;
import org.duijie.api.cli.console.TextTable;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Adds up quantities, heads kind by kind, beyond the range that one of them may have. */
final class Tally {
    private static final int WIDEST_CELL = 40;

    private long parties;
    private final Map<String, Counted> heads = new TreeMap<>();
    private BigInteger grams = BigInteger.ZERO;

    /** Heads of a kind, and the word that counts them where no other kind stands beside them. */
    private record Counted(long count, String headWord) {
        Counted plus(Counted more) {
            return new Counted(Math.addExact(count, more.count), headWord);
        }
    }

    /** Returns the amount that a number of heads or packs of {@code stock} stands for: heads, or weight. */
    static Quantity of(Stock stock, Heads heads) {
        return stock instanceof Stock.ByWeight byWeight
                ? Weight.ofGrams(
                        Math.multiplyExact(heads.count(), byWeight.pack().grams()))
                : Heads.of(Math.multiplyExact(heads.count(), stock.each()));
    }

    /** Adds a quantity in its own kind. */
    Tally add(Quantity quantity, String headWord, String sumWord) {
        return add(
                quantity.isCount() ? quantity.held() : 0,
                headWord,
                sumWord,
                BigInteger.valueOf(quantity.isCount() ? 0 : quantity.held()));
    }

    /**
     * Adds heads and what they weigh.
     *
     * @param sumWord what heads of this kind are called beside those of another: heads of two such words are never
     *     added up
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

    /**
     * Returns the heads for a column of them: by their kinds, {@code 800 只、30 头}; none where that does not fit a
     * column.
     */
    String headCell(Voice voice) {
        if (heads.size() < 2) {
            return sumCell(voice);
        }
        String kinds = counted(voice);
        return DisplayWidth.of(kinds) > WIDEST_CELL ? TextTable.NONE : kinds;
    }

    /** Returns the same where heads of one kind were added; what is of several kinds has no sum. */
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

    /** {@code 20,950 head and 3,000 jin}, {@code 47 birds, 2 pigs and 3,000 jin}. */
    String text(Voice voice) {
        String counted = counted(voice);
        String weighed = voice.figures().weightOfAll(grams);
        if (grams.signum() == 0) {
            return counted;
        }
        return heads.isEmpty() ? weighed : voice.words().say("list.and", counted, weighed);
    }

    private String counted(Voice voice) {
        if (heads.isEmpty()) {
            return voice.figures().heads(0, voice.words().say("figure.head"));
        }
        boolean alone = heads.size() == 1;
        return heads.entrySet().stream()
                .map(each -> voice.figures()
                        .heads(each.getValue().count(), alone ? each.getValue().headWord() : each.getKey()))
                .collect(Collectors.joining(voice.words().say("list.comma")));
    }
}
