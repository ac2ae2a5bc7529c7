package org.duijie.core.quantity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalises names for comparison, so that names that look the same are equal. Parties, people, products and bureaus
 * all use it.
 */
public final class Folded {
    private Folded() {}

    /**
     * Returns {@code name} in compatibility forms (Unicode NFKC), lower case, with white space folded: none at the ends
     * or beside an ideograph, one space elsewhere. Characters that {@link Hidden} lists are dropped, because stored
     * names may contain them. Equal names give equal texts.
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean isAfterSpace = false;
        int[] points = plain.codePoints()
                .filter(each -> isSpace(each) || !Hidden.is(each))
                .toArray();
        for (int each : points) {
            if (isSpace(each)) {
                isAfterSpace = true;
                continue;
            }
            if (isAfterSpace
                    && folded.length() > 0
                    && !isIdeograph(each)
                    && !isIdeograph(folded.codePointBefore(folded.length()))) {
                folded.append(' ');
            }
            folded.appendCodePoint(each);
            isAfterSpace = false;
        }
        // ẞ is ß in lower case, which is SS in upper case.
        String upper = folded.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isIdeograph(int codePoint) {
        return Character.isIdeographic(codePoint);
    }
}
