package org.duijie.api.json;

import org.duijie.core.quantity.Hidden;

/** Makes text from a file safe to print, so that it cannot move the cursor or end a line. */
final class Printable {
    private static final int LONGEST = 60;

    private Printable() {}

    /**
     * Returns {@code text} with invisible characters, line ends and broken surrogates written as
     * {@code \}{@code u001b}.
     */
    static String of(String text) {
        if (text.codePoints().noneMatch(Hidden::is)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (Hidden.is(each)) {
                printable.append(String.format("\\u%04x", each));
            } else {
                printable.appendCodePoint(each);
            }
        });
        return printable.toString();
    }

    /** Returns the first 60 characters of {@code text}, made printable, followed by … if there are more. */
    static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return of(text);
        }
        return of(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…";
    }
}
