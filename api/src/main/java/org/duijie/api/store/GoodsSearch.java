package org.duijie.api.store;

import java.util.Optional;

/**
 * What is looked for among listings or intents; what is empty does not matter.
 *
 * @param product this product and all under it
 * @param takes one of the products at or above this one; for intents
 * @param from the window reaches to this day or beyond
 * @param to the window begins on this day or before
 * @param text each of its words stands somewhere, in any case and width
 * @param kind the buyer's kind; for intents
 * @param seenBy rows that are not open are shown to this party alone; empty for a liaison, who sees all
 */
public record GoodsSearch(
        Optional<String> status,
        Optional<String> party,
        Optional<String> product,
        Optional<String> takes,
        Optional<String> from,
        Optional<String> to,
        Optional<String> text,
        Optional<String> kind,
        Optional<Box> box,
        Optional<String> seenBy) {
    /** All that is on the market. */
    public static final GoodsSearch OPEN = new GoodsSearch(
            Optional.of("open"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Degrees, both ends included. */
    public record Box(double south, double west, double north, double east) {}
}
