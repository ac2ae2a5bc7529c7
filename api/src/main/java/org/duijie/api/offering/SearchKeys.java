package org.duijie.api.offering;

import org.duijie.api.db.SearchText;

/**
 * What listings and intents are both searched by, in whole numbers.
 *
 * @param by {@code count} or {@code weight}
 * @param pricePer {@code gram}, {@code head} or {@code pack}
 * @param priceMicros millionths of a yuan …
 * @param priceFor … for so many grams, heads or packs
 * @param fromDay the first day, ISO 8601
 * @param words what a search for text looks into, {@linkplain SearchText#folded folded}
 * @param remarks those words that are neither a known product's nor the party's name
 */
public record SearchKeys(
        String by,
        String pricePer,
        long priceMicros,
        long priceFor,
        String fromDay,
        String toDay,
        double latitude,
        double longitude,
        String words,
        String remarks) {}
