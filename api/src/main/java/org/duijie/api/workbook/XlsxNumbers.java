package org.duijie.api.workbook;

/** Reads whole numbers and truth values from attributes of an XLSX file. */
final class XlsxNumbers {
    private static final int LONGEST = 9;

    private XlsxNumbers() {}

    /** Returns a number of up to nine digits; -1 when the text is something else. */
    static int whole(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || digits.length() > LONGEST) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return digits.isEmpty() ? -1 : number;
    }

    /** Returns whether the value of an attribute means true. */
    static boolean isYes(String word) {
        return word.equals("1") || word.equals("true");
    }
}
