package org.duijie.api.intake;

/** The texts of cells in answers. */
final class RowTexts {
    private static final int MOST = 60;

    private RowTexts() {}

    /** Returns the first 60 characters of a text, without control characters. */
    static String shortened(String text) {
        String plain = text.codePoints()
                .limit(MOST)
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() < text.length() ? plain + "…" : plain;
    }
}
