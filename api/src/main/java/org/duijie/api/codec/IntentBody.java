package org.duijie.api.codec;

import static org.duijie.api.codec.Shape.optional;

import java.util.Optional;
import org.duijie.api.codec.Shape.Kind;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Name;
import org.duijie.core.market.PurchaseIntent;

/**
 * A purchase intent as a request gives it: the market file's fields, and what people settle beside them.
 *
 * @param intent what the matcher sees of it; its buyer's kind is the party's, not this one's
 * @param party whose it is; empty for the buyer that asks
 * @param priceFor whether the bid is for the animal alive or dressed
 * @param priceAt whether the bid is at the farm or delivered
 * @param note what else there is to say; empty for nothing
 */
public record IntentBody(PurchaseIntent intent, Optional<String> party, String priceFor, String priceAt, String note) {
    private static final Shape SHAPE = IntentReader.SHAPE
            .without("id", "buyer", "kind")
            .and(
                    optional("party", Kind.NAME),
                    optional("priceFor", Kind.NAME),
                    optional("priceAt", Kind.NAME),
                    optional("note", Kind.NAME));

    /** Reads an intent that will have this id and owner. */
    public static Decoded<IntentBody> read(byte[] json, String id, String owner) {
        return Body.read(json, SHAPE, fields -> read(fields, id, owner));
    }

    private static Part<IntentBody> read(Fields fields, String id, String owner) {
        Part<PurchaseIntent> intent = IntentReader.read(Part.of(id), Part.of(owner), Part.of(BuyerKind.OTHER), fields);
        Part<Optional<String>> party =
                fields.partOr("party", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<String> priceFor = fields.partOr("priceFor", "live", text -> Common.oneOf(text, "live", "dressed"));
        Part<String> priceAt = fields.partOr("priceAt", "farm", text -> Common.oneOf(text, "farm", "delivered"));
        Part<String> note = fields.partOr("note", "", Name::require);
        return fields.built(
                "products",
                () -> new IntentBody(intent.get(), party.get(), priceFor.get(), priceAt.get(), note.get()),
                intent,
                party,
                priceFor,
                priceAt,
                note);
    }
}
