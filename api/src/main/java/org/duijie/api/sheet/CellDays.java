package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.workbook.CellText;
import org.duijie.core.quantity.PlainForm;

/** CellDays as sheets have them: Excel's numbers, and written in many ways. */
final class CellDays {
    private static final Pattern SERIAL = Pattern.compile("[2-9][0-9]{4}(\\.[0-9]+)?");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]+0{1,2}:00(?::00)?(?:\\.0+)?$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:至|到|~|—+|–|\\s-+\\s|--+)\\s*");
    private static final Pattern DASHED =
            Pattern.compile("(.*[0-9日号]) *- *([0-9]{4}[年/.].*|[0-9]{1,2}[月/.].*|[0-9]{1,2}[日号]?)");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})([-/.年]).*");
    private static final Pattern MONTH = Pattern.compile("(?:[0-9]{4}[-/.年])?([0-9]{1,2})([-/.月]).*");
    private static final Pattern NO_YEAR = Pattern.compile("[0-9]{1,2}[-/.月][0-9]{1,2}[日号]?");
    private static final Pattern DAY_ALONE = Pattern.compile("[0-9]{1,2}[日号]?");

    private CellDays() {}

    /** Puts the first and last day into {@code body}, from two columns or from one with both. */
    static void window(SheetCells cells, ObjectNode body) {
        CellAmounts.put(body, "from", day(cells.normal("from")));
        CellAmounts.put(body, "to", day(cells.normal("to")));
        String both = cells.normal("window");
        if (both.isEmpty() || body.has("from")) {
            return;
        }
        String[] parts = parts(both);
        body.put("from", day(parts[0]));
        if (!body.has("to")) {
            body.put("to", day(completed(parts[0], parts[1])));
        }
    }

    /** Returns a day as {@code 2026-12-19} if it is surely one; else the text as it is. */
    static String day(String text) {
        if (SERIAL.matcher(text).matches()) {
            String day = CellText.day(new BigDecimal(text), false);
            return day.isEmpty() ? text : day;
        }
        return PlainForm.day(MIDNIGHT.matcher(text).replaceFirst(""), Optional.empty());
    }

    private static String[] parts(String both) {
        Matcher separator = SEPARATOR.matcher(both);
        if (separator.find() && separator.start() > 0) {
            return new String[] {both.substring(0, separator.start()), both.substring(separator.end())};
        }
        if (ISO.matcher(day(both)).matches()) {
            return new String[] {both, both};
        }
        Matcher dashed = DASHED.matcher(both);
        return dashed.matches() ? new String[] {dashed.group(1), dashed.group(2)} : new String[] {both, both};
    }

    /** Returns the last day with the year and month of the first, where it leaves them out. */
    private static String completed(String first, String last) {
        String text = last.strip();
        Matcher month = MONTH.matcher(first);
        if (DAY_ALONE.matcher(text).matches() && month.matches()) {
            text = month.group(1) + month.group(2) + text;
        }
        Matcher year = YEAR.matcher(first);
        return NO_YEAR.matcher(text).matches() && year.matches() ? year.group(1) + year.group(2) + text : text;
    }
}
