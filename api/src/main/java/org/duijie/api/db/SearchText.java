package org.duijie.api.db;

import java.text.Normalizer;
import java.util.Locale;

/** Normalises text for searches. */
public final class SearchText {
    private SearchText() {}

    /** Returns {@code text} in lower case and normal width (Unicode NFKC). */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
