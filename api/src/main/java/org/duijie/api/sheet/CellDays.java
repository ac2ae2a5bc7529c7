package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;
import org.duijie.api.workbook.SheetTabs.Tab;
import org.duijie.core.quantity.PlainForm;

/** Reads days from cells. They may be Excel's numbers for days, or texts in many forms. */
final class CellDays {
    private static final Pattern SERIAL = Pattern.compile("[2-9][0-9]{4}(\\.[0-9]+)?");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]+0{1,2}:00(?::00)?(?:\\.0+)?$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:至|到|~|—+|–|\\s-+\\s|--+)\\s*");
    private static final Pattern DASHED =
            Pattern.compile("(.*[0-9日号]) *- *([0-9]{4}[年/.].*|[0-9]{8}|[0-9]{1,2}[月/.].*|[0-9]{1,2}[日号]?)");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})([-/.年]).*");
    private static final Pattern MONTH = Pattern.compile("(?:[0-9]{4}[-/.年])?([0-9]{1,2})([-/.月]).*");
    private static final Pattern NO_YEAR = Pattern.compile("[0-9]{1,2}[-/.月][0-9]{1,2}[日号]?");
    private static final Pattern DAY_ALONE = Pattern.compile("[0-9]{1,2}[日号]?");

    private static final Pattern SINCE = Pattern.compile("(?<=[0-9日号天])\\s*(?:起|开始)$");
    private static final Pattern UNTIL = Pattern.compile("(?<=[0-9日号天])\\s*(?:止|截止|为止|之前|以前|前)$");

    private static final Pattern NEXT_YEAR = Pattern.compile("(?:次年|来年|翌年)(?:的)?([0-9]{1,2}月[0-9]{1,2}[日号]?)");
    private static final Pattern BEFORE = Pattern.compile("(?:[^至到~]*[0-9日号]|元旦)\\s*(?:之前|以前|前)");
    private static final Pattern NEW_YEAR = Pattern.compile("元旦(?:之前|以前|前)");
    private static final Pattern OPEN_HEADING = Pattern.compile("[供售销]");

    private CellDays() {}

    /**
     * Puts the first and the last day into {@code body}, from two columns, or from one column with both. If the column
     * of the first day has a period and there is no last day elsewhere, the period gives both.
     *
     * @param isOpenHeading whether a single day is only the first day, because the heading asks from when goods are
     *     available
     */
    static void window(SheetCells cells, ObjectNode body, boolean isOpenHeading, List<Complaint> complaints) {
        String both = cells.has("from") ? cells.normal("from") : cells.normal("window");
        String last = cells.normal("to");
        if (both.isEmpty()) {
            CellAmounts.put(body, "to", day(last, UNTIL));
            return;
        }
        if (BEFORE.matcher(both).matches() && last.isEmpty()) {
            body.put("from", "今天");
            body.put("to", day(both, UNTIL));
            return;
        }
        String[] parts = parts(both);
        boolean isPeriod = !parts[0].equals(parts[1]);
        if (last.isEmpty() || !cells.has("from")) {
            body.put("from", day(parts[0], SINCE));
            boolean isOpen = !isPeriod
                    && !cells.has("from")
                    && ((isOpenHeading && !CellFaults.isVague(both))
                            || SINCE.matcher(parts[0]).find());
            last = last.isEmpty() && (isPeriod || (!cells.has("from") && !isOpen))
                    ? completed(parts[0], parts[1])
                    : last;
        } else {
            body.put("from", isPeriod ? both : day(both, SINCE));
        }
        if (last.isEmpty()) {
            complaints.add(Refusals.at(SheetFault.LAST_DAY_NEEDED, "/to", both));
        } else {
            body.put("to", day(last, UNTIL));
        }
    }

    /**
     * Returns whether the heading asks from when goods are available, such as 供应时间, and not on which day they leave.
     */
    static boolean isOpenHeading(SheetCells cells) {
        return OPEN_HEADING.matcher(cells.heading("window")).find();
    }

    private static String day(String text, Pattern mark) {
        String bare = mark.matcher(text).replaceFirst("");
        String named = NEW_YEAR.matcher(bare).matches() ? "12月31日" : bare;
        return named.equals("即日") ? "今天" : day(named);
    }

    /**
     * Returns a day in the form {@code 2026-12-19} if the text is certainly a day; otherwise returns the text
     * unchanged.
     */
    static String day(String text) {
        if (SERIAL.matcher(text).matches()) {
            String day = Tab.Row.day(new BigDecimal(text));
            return day.isEmpty() ? text : day;
        }
        String bare = MIDNIGHT.matcher(text).replaceFirst("").replace("元月", "1月");
        return PlainForm.day(bare, Optional.empty());
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

    /** Returns the last day of a period. If it lacks the month or the year, adds that of the first day. */
    private static String completed(String first, String last) {
        Matcher next = NEXT_YEAR.matcher(last.strip());
        Matcher begun = YEAR.matcher(first);
        if (next.matches()) {
            return begun.matches() ? (Integer.parseInt(begun.group(1)) + 1) + "年" + next.group(1) : next.group(1);
        }
        String text = last.strip();
        Matcher month = MONTH.matcher(first);
        if (DAY_ALONE.matcher(text).matches() && month.matches()) {
            text = month.group(1) + month.group(2) + text;
        }
        Matcher year = YEAR.matcher(first);
        return NO_YEAR.matcher(text).matches() && year.matches() ? year.group(1) + year.group(2) + text : text;
    }
}
