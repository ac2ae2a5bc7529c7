package org.duijie.api.workbook;

/**
 * Marks texts that a spreadsheet could take for a formula when they are edited or saved as CSV. The mark is an
 * apostrophe, as in Excel. A text that already begins with apostrophes before such a sign gets one more, so that
 * reading the marked text gives the original.
 */
final class FormulaGuard {
    private static final char MARK = '\'';
    private static final String SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫−\t\r";

    private FormulaGuard() {}

    /** Returns whether a spreadsheet could take a text for a formula. */
    static boolean isNeeded(String text) {
        return text.indexOf(MARK) == 0 ? isMarked(text) : isSign(text, 0);
    }

    /** Returns the text with a mark if it needs one. */
    static String added(String text) {
        return isNeeded(text) ? MARK + text : text;
    }

    /** Returns the text without the mark that {@link #added} adds. */
    static String removed(String text) {
        return isMarked(text) ? text.substring(1) : text;
    }

    private static boolean isMarked(String text) {
        int place = 0;
        while (place < text.length() && text.charAt(place) == MARK) {
            place++;
        }
        return place > 0 && isSign(text, place);
    }

    /** Returns whether the first visible character from {@code from} on is a sign that begins a formula. */
    private static boolean isSign(String text, int from) {
        int place = from;
        while (place < text.length() && isUnseen(text.charAt(place))) {
            place++;
        }
        return place < text.length() && SIGNS.indexOf(text.charAt(place)) >= 0;
    }

    private static boolean isUnseen(char each) {
        return Character.isSpaceChar(each)
                || each == '\n'
                || Character.getType(each) == Character.FORMAT
                || (Character.getType(each) == Character.CONTROL && SIGNS.indexOf(each) < 0);
    }
}
