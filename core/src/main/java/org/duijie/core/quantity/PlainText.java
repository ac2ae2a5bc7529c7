package org.duijie.core.quantity;

import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds notations that are not accepted: full-width digits and signs, and commas between thousands. */
public final class PlainText {
    private static final int LONGEST = 60;
    private static final Pattern FULL_WIDTH = Pattern.compile("[\uff0b-\uff0f\uff10-\uff19\u3000]");
    private static final Pattern COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))");
    private static final Pattern IDEOGRAPHIC = Pattern.compile("[\uff0b-\uff0f\uff10-\uff5a\u3000]");

    private PlainText() {}

    /**
     * Refuses {@code text} if it would be valid in the accepted notation; the message shows that notation.
     *
     * @param fits whether a text is valid here
     * @throws InvalidValueException when the text has full-width digits or commas, and would be valid without them
     */
    public static void require(String text, Predicate<String> fits) {
        if (text.length() > LONGEST) {
            return;
        }
        String narrow = FULL_WIDTH.matcher(text).find() ? narrow(text) : text;
        String plain = COMMA.matcher(narrow).replaceAll("");
        if (!plain.equals(text) && fits.test(plain)) {
            String why = narrow.equals(text) ? "commas" : "full-width digits or signs";
            throw new InvalidValueException(Reason.NOT_PLAIN, text, why, plain);
        }
    }

    private static String narrow(String text) {
        return IDEOGRAPHIC
                .matcher(text)
                .replaceAll(wide -> Normalizer.normalize(wide.group(), Normalizer.Form.NFKC))
                .strip();
    }
}
