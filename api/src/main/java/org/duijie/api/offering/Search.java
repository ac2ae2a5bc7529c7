package org.duijie.api.offering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.db.SearchText;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Slice;
import org.duijie.api.offering.OfferingSearch.Word;
import org.duijie.api.place.Circle;
import org.duijie.core.market.Place;

/**
 * A search for listings or intents; empty fields do not restrict it.
 *
 * @param status whether it is on the market
 * @param party the owner
 * @param product finds this product and everything below it
 * @param takes finds intents that name this product or one above it
 * @param from finds windows that include this day or a later one
 * @param to finds windows that begin on this day or before
 * @param text words that must all occur in the product's names, the party's name or the note
 * @param kind the buyer's kind; for intents
 * @param campaign the campaign that it must be in
 * @param box an area in degrees: south, west, north, east
 * @param circle an area around a place
 */
record Search(
        Optional<OfferingRow.Status> status,
        Optional<String> party,
        Optional<String> product,
        Optional<String> takes,
        Optional<String> from,
        Optional<String> to,
        Optional<String> text,
        Optional<String> kind,
        Optional<String> campaign,
        Optional<double[]> box,
        Optional<Circle> circle) {

    /** Returns the search for rows. For a circle, it searches the box around the circle. */
    OfferingSearch rows(Principal principal) {
        return new OfferingSearch(
                status,
                party,
                product,
                takes,
                from,
                to,
                text.map(Search::words).orElse(List.of()),
                kind,
                campaign,
                circle.map(Circle::box).or(() -> box.map(each -> new Circle.Box(each[0], each[1], each[2], each[3]))),
                principal.isLiaison() ? Optional.empty() : Optional.of(principal.party()));
    }

    /** Returns how many rows to read at first to fill a page. A circle has π/4 of the area of the box around it. */
    int rowsFor(Slice.Cursor cursor) {
        int enough = cursor.limit() + 1;
        return circle.isEmpty() ? enough : enough * 3 / 2;
    }

    private static List<Word> words(String text) {
        return Stream.of(SearchText.folded(text).strip().split("\\s+", -1))
                .map(word -> new Word(word, ProductNames.holding(word)))
                .toList();
    }

    /**
     * Returns whether an entry in the box around the circle is also in the circle; true for every entry if the search
     * has no circle.
     */
    boolean holds(SearchKeys goods) {
        return circle.isEmpty() || circle.get().holds(new Place(goods.latitude(), goods.longitude()));
    }
}
