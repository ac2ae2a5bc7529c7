package org.duijie.api.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/** The cells of a CSV file for a spreadsheet: plain exact numbers, and names that are not read as formulas. */
final class CsvCells {
    /** A byte order mark, by which spreadsheets detect UTF-8. */
    static final String UTF8_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private CsvCells() {}

    static String harmless(String name) {
        return FORMULA_STARTS.indexOf(name.charAt(0)) < 0 ? name : "'" + name;
    }

    static String kilograms(Weight weight) {
        return plain(BigDecimal.valueOf(weight.grams(), 3));
    }

    static String yuan(Money amount) {
        return plain(BigDecimal.valueOf(amount.micros(), 6));
    }

    /** Returns an amount that is computed from rounded prices: to the yuan, because it is no more exact. */
    static String aboutYuan(Money amount) {
        return plain(BigDecimal.valueOf(amount.micros(), 6).setScale(0, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
