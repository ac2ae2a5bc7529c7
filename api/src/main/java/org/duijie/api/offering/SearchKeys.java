package org.duijie.api.offering;

import org.duijie.api.db.SearchText;

/**
 * The keys by which both listings and intents are searched, as whole numbers.
 *
 * @param by what the stock or demand was stated in
 * @param pricePer {@code gram}, {@code head} or {@code pack}
 * @param priceMicros millionths of a yuan for {@code priceFor} units
 * @param priceFor how many grams, heads or packs the price is for
 * @param fromDay the first day, ISO 8601
 * @param words the words of a text search, {@linkplain SearchText#folded folded}
 * @param remarks those words that are neither a known product's nor the party's name
 */
public record SearchKeys(
        Measure by,
        String pricePer,
        long priceMicros,
        long priceFor,
        String fromDay,
        String toDay,
        double latitude,
        double longitude,
        String words,
        String remarks) {}
