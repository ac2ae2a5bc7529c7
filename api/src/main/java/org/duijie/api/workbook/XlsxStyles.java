package org.duijie.api.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows which formats of cells are for days.
 *
 * @param days the numbers of these formats
 */
record XlsxStyles(BitSet days) {
    static final XlsxStyles NONE = new XlsxStyles(new BitSet());

    private static final int FIRST_DATE = 14;
    private static final int LAST_DATE = 22;
    private static final int FIRST_EAST_ASIAN = 27;
    private static final int LAST_EAST_ASIAN = 36;
    private static final int FIRST_EAST_ASIAN_2 = 50;
    private static final int LAST_EAST_ASIAN_2 = 58;
    private static final String DAY_LETTERS = "ydYD年日";
    private static final String GENERAL = "General";

    /** Reads the formats. */
    static XlsxStyles read(XlsxText xml) throws IOException {
        Map<Integer, Boolean> own = new HashMap<>();
        BitSet days = new BitSet();
        boolean isOfCells = false;
        int next = 0;
        for (XlsxText.Event event = xml.next(); event != XlsxText.Event.DONE; event = xml.next()) {
            if (event == XlsxText.Event.TEXT) {
                continue;
            }
            boolean begins = event == XlsxText.Event.START;
            if (xml.is("cellXfs")) {
                isOfCells = begins;
            } else if (begins && xml.is("numFmt") && own.size() < SheetLimits.FORMATS) {
                own.put(XlsxNumbers.whole(xml.attribute("numFmtId")), isFormatOfDays(xml.attribute("formatCode")));
            } else if (begins && isOfCells && xml.is("xf") && next < SheetLimits.FORMATS) {
                int format = XlsxNumbers.whole(xml.attribute("numFmtId"));
                days.set(next, own.getOrDefault(format, isBuiltIn(format)));
                next++;
            }
        }
        return new XlsxStyles(days);
    }

    /** Returns whether the format with this number is for days. */
    boolean isDay(String style) {
        int number = XlsxNumbers.whole(style);
        return number >= 0 && days.get(number);
    }

    private static boolean isBuiltIn(int id) {
        return (id >= FIRST_DATE && id <= LAST_DATE)
                || (id >= FIRST_EAST_ASIAN && id <= LAST_EAST_ASIAN)
                || (id >= FIRST_EAST_ASIAN_2 && id <= LAST_EAST_ASIAN_2);
    }

    /**
     * Returns whether a number format is for days: outside of quotes and brackets, it has a letter for a part of a
     * date.
     */
    static boolean isFormatOfDays(String format) {
        String bare = format.substring(0, Math.min(format.length(), SheetLimits.FORMAT))
                .replace(GENERAL, "");
        char closing = 0;
        for (int i = 0; i < bare.length(); i++) {
            char each = bare.charAt(i);
            if (closing != 0) {
                closing = each == closing ? 0 : closing;
            } else if (each == '\\') {
                i++;
            } else if ((each == '"' || each == '[') && bare.indexOf(each == '"' ? '"' : ']', i + 1) > 0) {
                closing = each == '"' ? '"' : ']';
            } else if (DAY_LETTERS.indexOf(each) >= 0) {
                return true;
            }
        }
        return false;
    }
}
