package org.duijie.api.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The text of a cell, as a person would read it. */
public final class CellText {
    /** Excel computes with 15 significant digits; what is beyond is noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final long LAST_DAY = 109_573; // 2199-12-31
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\u200B\\uFEFF]+|[\\s\\p{Z}\\u200B\\uFEFF]+$");
    /** A text that was marked so that no spreadsheet takes it for a formula. */
    private static final Pattern GUARDED = Pattern.compile("'[=+@＝＋－＠\\t-]");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern DAY_LETTER = Pattern.compile("[ydYD年日]");
    private static final int FIRST_DATE = 14;
    private static final int LAST_DATE = 22;
    private static final int FIRST_EAST_ASIAN = 27;
    private static final int LAST_EAST_ASIAN = 36;
    private static final int FIRST_EAST_ASIAN_2 = 50;
    private static final int LAST_EAST_ASIAN_2 = 58;

    private CellText() {}

    /** Returns {@code text} without spaces of any kind at its ends. */
    static String of(String text) {
        String bare = EDGES.matcher(text).replaceAll("");
        return GUARDED.matcher(bare).lookingAt() ? bare.substring(1) : bare;
    }

    /**
     * Returns the text of a cell. A number in a date's format becomes a day such as {@code 2026-12-19}. A formula gives
     * its stored result, or itself if no result is stored.
     */
    static String of(Cell cell, boolean isDate1904) {
        String raw = cell.getRawValue();
        boolean isFormula = cell.getType() == CellType.FORMULA;
        if (raw == null) {
            return isFormula ? "=" + of(String.valueOf(cell.getFormula())) : "";
        }
        if (cell.getType() == CellType.NUMBER || (isFormula && isNumber(raw))) {
            return number(raw, isDay(cell.getDataFormatId(), cell.getDataFormatString()), isDate1904);
        }
        return cell.getType() == CellType.STRING ? of(String.valueOf(cell.getText())) : of(raw);
    }

    /** Returns the day with an Excel number; empty text when there is none. */
    public static String day(BigDecimal serial, boolean isDate1904) {
        long days = serial.longValue();
        if (serial.signum() <= 0 || serial.precision() - serial.scale() > 6 || days > LAST_DAY) {
            return "";
        }
        return (isDate1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days).toString();
    }

    private static String number(String raw, boolean isDay, boolean isDate1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw).round(SHOWN);
        } catch (NumberFormatException e) {
            return of(raw);
        }
        String day = isDay ? day(number, isDate1904) : "";
        if (!day.isEmpty()) {
            return day;
        }
        boolean isShort = Math.abs((long) number.scale()) < SHOWN.getPrecision() * 2L;
        return number.signum() == 0
                ? "0"
                : isShort ? number.stripTrailingZeros().toPlainString() : raw;
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?(E[+-]?[0-9]{1,3})?");
    }

    private static boolean isDay(@Nullable Integer id, @Nullable String format) {
        if (id == null) {
            return false;
        }
        boolean isBuiltIn = (id >= FIRST_DATE && id <= LAST_DATE)
                || (id >= FIRST_EAST_ASIAN && id <= LAST_EAST_ASIAN)
                || (id >= FIRST_EAST_ASIAN_2 && id <= LAST_EAST_ASIAN_2);
        return isBuiltIn
                || (format != null
                        && DAY_LETTER
                                .matcher(LITERAL.matcher(format.replace("General", ""))
                                        .replaceAll(""))
                                .find());
    }
}
