package org.duijie.api.db;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is searched. */
public final class SearchText {
    private SearchText() {}

    /** {@code text} without case and width (Unicode NFKC). */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
