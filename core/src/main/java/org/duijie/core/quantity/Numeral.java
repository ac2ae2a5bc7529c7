package org.duijie.core.quantity;

import java.math.BigDecimal;

/**
 * A number that was read in a text: {@code 30,000}, {@code 2.4万}, {@code 六百五}, {@code 七八百}.
 *
 * @param end the place after its last character, in {@link Written#plain}
 * @param low the number, or the lower of two: 700
 * @param high the number, or the higher of two: 800
 * @param isAbout whether its words say that it is about so much: 两千来, 十几
 */
public record Numeral(int end, BigDecimal low, BigDecimal high, boolean isAbout) {

    /** Returns whether it is one number and not two. */
    public boolean isOne() {
        return low.compareTo(high) == 0;
    }

    Numeral times(BigDecimal factor) {
        return new Numeral(end, low.multiply(factor), high.multiply(factor), isAbout);
    }
}
