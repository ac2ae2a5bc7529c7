package org.duijie.core.match.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.duijie.core.quantity.Weight;
import org.duijie.core.quantity.WeightUnit;

/** Writes bare numbers, with commas between thousands. */
final class Decimals {
    /** The maximum number of decimals of an exact number of yuan or jin. */
    static final int EXACT = 6;

    private static final int FEN = 2;

    private Decimals() {}

    /** Returns yuan, rounded half up to the fen. */
    static String yuan(long micros) {
        return grouped(BigDecimal.valueOf(micros, EXACT), FEN, FEN);
    }

    /** Returns yuan, exact, with at least two decimals. */
    static String exactYuan(long micros) {
        return exact(BigDecimal.valueOf(micros, EXACT));
    }

    /** Returns {@code yuan} with two to six decimals. */
    static String exact(BigDecimal yuan) {
        return grouped(yuan, FEN, EXACT);
    }

    static BigDecimal jin(Weight weight) {
        return jin(BigInteger.valueOf(weight.grams()));
    }

    static BigDecimal jin(BigInteger grams) {
        return new BigDecimal(grams).divide(BigDecimal.valueOf(WeightUnit.JIN.grams()));
    }

    /** Returns {@code number}, rounded half up to {@code mostDecimals}. */
    static String grouped(BigDecimal number, int leastDecimals, int mostDecimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        return format.format(number);
    }
}
