package org.duijie.api.offering;

import org.duijie.api.db.SearchText;

/**
 * The keys by which listings and intents are searched. Amounts are whole numbers.
 *
 * @param by the measure in which the stock or demand was stated
 * @param pricePer {@code gram}, {@code head} or {@code pack}
 * @param priceMicros millionths of a yuan for {@code priceFor} units
 * @param priceFor the number of grams, heads or packs that the price is for
 * @param fromDay the first day, ISO 8601
 * @param words the words of a text search, {@linkplain SearchText#folded folded}
 * @param remarks the words that are neither in the names of a known product nor in the party's name
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
