package org.duijie.api.codec;

import static org.duijie.api.codec.Shape.needed;
import static org.duijie.api.codec.Shape.optional;
import static org.duijie.api.codec.Shape.optionalObjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.codec.Shape.Kind;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;

/**
 * A listing as a request gives it: the market file's fields, and what people settle beside them.
 *
 * @param listing what the matcher sees of it
 * @param party whose it is; empty for the cooperative that asks
 * @param priceFor whether the price is for the animal alive or dressed
 * @param priceAt whether the price is at the farm or delivered
 * @param permits what allows it to leave the farm, and when
 * @param note what else there is to say; empty for nothing
 */
public record ListingBody(
        Listing listing, Optional<String> party, String priceFor, String priceAt, List<Permit> permits, String note) {
    private static final String LISTED = "permits";
    private static final Shape PERMIT = Shape.of(
            needed("kind", Kind.NAME), needed("number", Kind.NAME), needed("from", Kind.DATE), needed("to", Kind.DATE));
    private static final Shape SHAPE = ListingReader.SHAPE
            .without("id", "cooperative")
            .and(
                    optional("party", Kind.NAME),
                    optional("priceFor", Kind.NAME),
                    optional("priceAt", Kind.NAME),
                    optionalObjects(LISTED, PERMIT),
                    optional("note", Kind.NAME));

    /**
     * A certificate without which live stock may not leave the farm.
     *
     * @param kind what it is called
     * @param number what stands on it
     * @param window the days on which it holds
     */
    public record Permit(String kind, String number, Window window) {}

    /** Reads a listing that will have this id and owner. */
    public static Decoded<ListingBody> read(byte[] json, String id, String owner) {
        List<Part<Permit>> permits = new ArrayList<>();
        return Body.read(
                json,
                SHAPE,
                (list, index, fields) -> permits.add(permit(fields)),
                fields -> read(fields, id, owner, permits));
    }

    private static Part<ListingBody> read(Fields fields, String id, String owner, List<Part<Permit>> permits) {
        Part<Listing> listing = ListingReader.read(Part.of(id), Part.of(owner), fields);
        Part<Optional<String>> party =
                fields.partOr("party", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<String> priceFor = fields.partOr("priceFor", "live", text -> Common.oneOf(text, "live", "dressed"));
        Part<String> priceAt = fields.partOr("priceAt", "farm", text -> Common.oneOf(text, "farm", "delivered"));
        Part<String> note = fields.partOr("note", "", Name::require);
        if (!Part.allRead(permits.toArray(new Part<?>[0]))) {
            return Part.unread();
        }
        List<Permit> read = permits.stream().map(Part::get).toList();
        return fields.built(
                "product",
                () -> new ListingBody(listing.get(), party.get(), priceFor.get(), priceAt.get(), read, note.get()),
                listing,
                party,
                priceFor,
                priceAt,
                note);
    }

    private static Part<Permit> permit(Fields fields) {
        Part<String> kind = fields.part("kind", Name::require);
        Part<String> number = fields.part("number", Name::require);
        Part<Window> window = Common.window(fields);
        return fields.built("number", () -> new Permit(kind.get(), number.get(), window.get()), kind, number, window);
    }
}
