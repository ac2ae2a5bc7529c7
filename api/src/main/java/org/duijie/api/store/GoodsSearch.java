package org.duijie.api.store;

import java.util.Optional;

/**
 * What is looked for among listings or intents; what is empty does not matter.
 *
 * @param product this product and all under it
 * @param from the window reaches to this day or beyond
 * @param to the window begins on this day or before
 * @param text stands somewhere in the words, in any case
 * @param kind the buyer's kind; for intents
 * @param seenBy rows that are not open are shown to this party alone; empty for a liaison, who sees all
 */
public record GoodsSearch(
        Optional<String> status,
        Optional<String> party,
        Optional<String> product,
        Optional<String> from,
        Optional<String> to,
        Optional<String> text,
        Optional<String> kind,
        Optional<Box> box,
        Optional<String> seenBy) {

    /** Degrees, both ends included. */
    public record Box(double south, double west, double north, double east) {}
}
