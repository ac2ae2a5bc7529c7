package org.duijie.api.store;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What listings and intents are both searched by, in whole numbers.
 *
 * @param by {@code count} or {@code weight}
 * @param pricePer {@code gram}, {@code head} or {@code pack}
 * @param priceMicros millionths of a yuan …
 * @param priceFor … for so many grams, heads or packs
 * @param fromDay the first day, ISO 8601
 * @param words what a search for text looks into, {@linkplain #folded folded}
 * @param remarks those words that are neither a known product's nor the party's name
 */
public record Goods(
        String by,
        String pricePer,
        long priceMicros,
        long priceFor,
        String fromDay,
        String toDay,
        double latitude,
        double longitude,
        String words,
        String remarks) {

    /** {@code text} as it is searched: without case and width (Unicode NFKC). */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
