package org.duijie.api.offering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.SearchText;
import org.duijie.api.place.Circle;

/**
 * A search for listings or intents; empty fields do not restrict it.
 *
 * @param product finds this product and everything below it
 * @param takes finds intents that name this product or one above it
 * @param from finds windows that include this day or a later one
 * @param to finds windows that begin on this day or before
 * @param words words that must all occur somewhere
 * @param kind the buyer's kind; for intents
 * @param campaign the campaign that it must be in
 * @param seenBy the only party whose rows are found if they are not open; empty for a liaison, who sees all
 */
public record OfferingSearch(
        Optional<OfferingRow.Status> status,
        Optional<String> party,
        Optional<String> product,
        Optional<String> takes,
        Optional<String> from,
        Optional<String> to,
        List<Word> words,
        Optional<String> kind,
        Optional<String> campaign,
        Optional<Circle.Box> box,
        Optional<String> seenBy) {
    /** Finds everything on the market. */
    public static final OfferingSearch OPEN = new OfferingSearch(
            Optional.of(OfferingRow.Status.OPEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * A search word.
     *
     * @param text {@linkplain SearchText#folded folded}, not empty
     * @param products the products with a name that contains the word
     */
    public record Word(String text, List<String> products) {}

    /** Divides this search into searches of one status each, without {@code seenBy}. No row is found by two of them. */
    List<OfferingSearch> parts() {
        List<OfferingSearch> parts = new ArrayList<>();
        for (OfferingRow.Status each : status.map(List::of).orElse(List.of(OfferingRow.Status.values()))) {
            if (each == OfferingRow.Status.OPEN || seenBy.isEmpty()) {
                parts.add(with(each, party));
            } else if (party.isEmpty() || party.equals(seenBy)) {
                parts.add(with(each, seenBy));
            }
        }
        return parts;
    }

    private OfferingSearch with(OfferingRow.Status oneStatus, Optional<String> ofParty) {
        return new OfferingSearch(
                Optional.of(oneStatus),
                ofParty,
                product,
                takes,
                from,
                to,
                words,
                kind,
                campaign,
                box,
                Optional.empty());
    }
}
