package org.duijie.core.match.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongFunction;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.WeightUnit;

/**
 * Writes unit prices exactly.
 *
 * @param packWord returns the word for a number of packs
 */
record PriceWords(Sentences words, LongFunction<String> packWord) {
    /** µCNY per gram. */
    private static final long ONE_YUAN_A_JIN = Money.MICROS_PER_YUAN / WeightUnit.JIN.grams();

    /**
     * Returns a price such as {@code 5.10 CNY/jin}, {@code 19.00 CNY for 9 kg}, {@code 28.00 CNY for 30 head} or
     * {@code 190.00 CNY/pack}.
     *
     * @param where the prefix of the sentences: {@code figure.} or {@code cell.}
     */
    String say(String where, UnitPrice price, String headWord) {
        if (!price.isForOne() || price.basis() == Basis.PACK) {
            return forMany(where, price.basis(), price.micros(), price.per(), headWord);
        }
        return price.basis() == Basis.GRAM
                ? words.say(where + "pricePerJin", Decimals.exact(ofJin(price)))
                : words.say(where + "pricePerHead", Decimals.exactYuan(price.micros()), headWord);
    }

    /** Returns {@code price} as a price for {@code many} units. */
    String sayFor(UnitPrice price, long many, String headWord) {
        return many == price.per()
                ? say("figure.", price, headWord)
                : forMany("figure.", price.basis(), Math.multiplyExact(price.micros(), many), many, headWord);
    }

    private String forMany(String where, Basis basis, long micros, long per, String headWord) {
        String yuan = Decimals.exactYuan(micros);
        String word = basis == Basis.PACK ? packWord.apply(per) : headWord;
        if (per == 1) {
            return words.say(where + "pricePerHead", yuan, word);
        }
        String many = basis == Basis.GRAM
                ? words.say("figure.jin", Figures.jin(BigInteger.valueOf(per), 0))
                : Figures.count(per) + " " + word;
        return words.say(where + "priceForMany", yuan, many);
    }

    private static BigDecimal ofJin(UnitPrice price) {
        return BigDecimal.valueOf(price.micros()).divide(BigDecimal.valueOf(ONE_YUAN_A_JIN));
    }
}
