package org.duijie.core.quantity;

import java.math.BigDecimal;

/**
 * A number that was read in a text: {@code 30,000}, {@code 2.4万}, {@code 六百五}, {@code 七八百}.
 *
 * @param end the position after its last character, in {@link Written#plain}
 * @param low the number, or the lower of two numbers: 700 for 七八百
 * @param high the number, or the higher of two numbers: 800 for 七八百
 * @param about the word that makes it approximate: 来 in 两千来, 几 in 十几; empty when it is exact
 */
public record Numeral(int end, BigDecimal low, BigDecimal high, String about) {

    /** Returns whether it is approximate. */
    public boolean isAbout() {
        return !about.isEmpty();
    }

    /** Returns whether this is a single number, not a range. */
    public boolean isOne() {
        return low.compareTo(high) == 0;
    }

    /** Returns this number qualified by a word such as 左右; an empty word makes it exact. */
    public Numeral about(String word) {
        return new Numeral(end, low, high, word);
    }

    Numeral times(BigDecimal factor) {
        return new Numeral(end, low.multiply(factor), high.multiply(factor), about);
    }
}
