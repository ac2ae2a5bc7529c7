package org.duijie.api.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** Converts the content of a cell to the text that a person would read. Takes time linear in the length of the text. */
final class CellText {
    /** The precision of Excel: 15 significant digits. Further digits are rounding errors of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final long LAST_DAY = 109_573; // 2199-12-31
    private static final int LONGEST_PLAIN = 30;

    private CellText() {}

    /**
     * Returns {@code text} without spaces of any kind at its ends, and without the apostrophe that marks it as a text.
     */
    static String of(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return FormulaGuard.removed(text.substring(start, end));
    }

    private static boolean isSpace(char each) {
        return Character.isSpaceChar(each) || (each >= '\t' && each <= '\r') || each == '\u200B' || each == '\uFEFF';
    }

    /** Returns the day for Excel's number of a day; an empty text when the number is not that of a day. */
    static String day(BigDecimal serial, boolean isDate1904) {
        boolean isShort = serial.precision() <= SheetLimits.NUMBER && Math.abs((long) serial.scale()) <= LONGEST_PLAIN;
        if (!isShort
                || serial.signum() <= 0
                || serial.precision() - serial.scale() > 6
                || serial.longValue() > LAST_DAY) {
            return "";
        }
        return (isDate1904 ? DAY_ZERO_1904 : DAY_ZERO)
                .plusDays(serial.longValue())
                .toString();
    }

    /**
     * Returns the text for a number: a day if {@code isDay}, otherwise its digits. If {@code raw} is not a number,
     * returns it as a text.
     */
    static String number(String raw, boolean isDay, boolean isDate1904) {
        if (raw.length() > SheetLimits.NUMBER) {
            return of(raw);
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip()).round(SHOWN);
        } catch (NumberFormatException | ArithmeticException e) {
            return of(raw);
        }
        String day = isDay ? day(number, isDate1904) : "";
        if (!day.isEmpty()) {
            return day;
        }
        boolean isShort = Math.abs((long) number.scale()) < LONGEST_PLAIN;
        return number.signum() == 0
                ? "0"
                : isShort ? number.stripTrailingZeros().toPlainString() : of(raw);
    }

    /** Returns whether the result of a formula is a number. */
    static boolean isNumber(String raw) {
        return raw.length() <= SheetLimits.NUMBER && raw.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?(E[+-]?[0-9]{1,3})?");
    }
}
