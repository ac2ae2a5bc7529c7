package org.duijie.api.workbook;

/** The letters by which Excel names columns. */
final class Letters {
    private static final int ALPHABET = 26;
    private static final int MOST = 3;

    private Letters() {}

    /** Returns the name of a column counted from 0: {@code A}, {@code B}, …, {@code AA}. */
    static String of(int column) {
        StringBuilder name = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / ALPHABET) {
            name.insert(0, (char) ('A' + (left - 1) % ALPHABET));
        }
        return name.toString();
    }

    /**
     * Returns the column of an address such as {@code AB12}, counted from 0; the maximum number if the address has more
     * letters than any column.
     */
    static int column(String address) {
        int column = 0;
        int length = 0;
        while (length < address.length() && Character.isLetter(address.charAt(length))) {
            if (length == MOST) {
                return Integer.MAX_VALUE;
            }
            column = column * ALPHABET + (Character.toUpperCase(address.charAt(length)) - 'A') + 1;
            length++;
        }
        return column - 1;
    }

    /** Returns the row of an address such as {@code AB12}; 0 if the address has no row. */
    static int row(String address) {
        String digits = address.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }
}
