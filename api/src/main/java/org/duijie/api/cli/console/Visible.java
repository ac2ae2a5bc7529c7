package org.duijie.api.cli.console;

import java.util.Locale;
import org.duijie.core.quantity.Hidden;

/**
 * Makes invisible characters visible by the escapes that JSON has for them: those that act on a terminal, turn the
 * direction of writing, or make two texts look the same.
 */
final class Visible {
    /** The marks that the program itself sets around a name that is written from right to left. */
    private static final String OWN_MARKS = "\u2068\u2069";

    private static final String LAYOUT = "\n\t";

    private Visible() {}

    /** Returns {@code text} with an escape for each invisible character, except line ends, tabs and isolating marks. */
    static String text(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (!Hidden.is(each) || LAYOUT.indexOf(each) >= 0 || OWN_MARKS.indexOf(each) >= 0) {
                visible.appendCodePoint(each);
            } else {
                for (char unit : Character.toChars(each)) {
                    visible.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                }
            }
        });
        return visible.toString();
    }
}
