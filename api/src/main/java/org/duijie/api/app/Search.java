package org.duijie.api.app;

import java.util.Optional;
import org.duijie.api.store.GoodsSearch;
import org.duijie.api.store.GoodsSearch.Box;

/**
 * What is looked for among listings or intents; what is empty does not matter.
 *
 * @param status {@code open} or {@code withdrawn}
 * @param party whose
 * @param product this product and all under it
 * @param from the window reaches to this day or beyond
 * @param to the window begins on this day or before
 * @param text stands in the product's names, the party's name or the note
 * @param kind the buyer's kind; for intents
 * @param box degrees: south, west, north, east
 */
public record Search(
        Optional<String> status,
        Optional<String> party,
        Optional<String> product,
        Optional<String> from,
        Optional<String> to,
        Optional<String> text,
        Optional<String> kind,
        Optional<double[]> box) {

    GoodsSearch rows(Principal principal) {
        return new GoodsSearch(
                status,
                party,
                product,
                from,
                to,
                text,
                kind,
                box.map(each -> new Box(each[0], each[1], each[2], each[3])),
                principal.isLiaison() ? Optional.empty() : Optional.of(principal.party()));
    }
}
