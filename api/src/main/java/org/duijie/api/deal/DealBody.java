package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.api.file.Common;
import org.duijie.api.file.SoldWords;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * A request to propose a deal without a match round.
 *
 * @param listing the listing
 * @param intent the intent; empty to enter a new intent for this deal
 * @param buyer the buyer of the new intent; empty for the principal's own party
 * @param at the place of delivery in the new intent; empty for the buyer's own place
 * @param price the price for a head, or by weight
 * @param conditions changes to the default conditions
 * @param holdUntil the end of the hold; empty for the default
 * @param writtenPrice the price as the request has it
 */
record DealBody(
        String listing,
        Optional<String> intent,
        Optional<String> buyer,
        Optional<Place> at,
        Heads heads,
        DealPrice price,
        LocalDate pickUpOn,
        UnaryOperator<Conditions> conditions,
        Optional<Instant> holdUntil,
        String writtenPrice) {
    private static final Shape SHAPE = Shape.of(
            needed("listing", Kind.NAME),
            optional("intent", Kind.NAME),
            optional("buyer", Kind.NAME),
            optionalObject("at", Common.PLACE),
            needed("heads", Kind.AMOUNT),
            needed("price", Kind.AMOUNT),
            optional("dressedPerMille", Kind.WHOLE),
            optional("delivery", Kind.NAME),
            needed("pickUpOn", Kind.DATE),
            optionalObject("conditions", ConditionsBody.SHAPE),
            optional("holdUntil", Kind.NAME));

    private static final long WHOLE = 1000;

    /** Reads a proposal; heads and price may use the counting words of {@code words}. */
    public static Decoded<DealBody> read(byte[] json, SoldWords words, LikelyDays days) {
        return Body.read(json, SHAPE, fields -> {
            days.refuseOthers(fields, "pickUpOn");
            return read(fields, words);
        });
    }

    private static Part<DealBody> read(Fields fields, SoldWords words) {
        Part<String> listing = fields.part("listing", Name::require);
        Part<Optional<String>> intent = named(fields, "intent");
        Part<Optional<String>> buyer = named(fields, "buyer");
        Part<Optional<Place>> at = fields.has("at") ? Common.optionalPlace(fields) : Part.of(Optional.empty());
        Part<Heads> heads = fields.part("heads", words::count);
        Part<DealPrice> price = price(fields, words);
        Part<LocalDate> pickUpOn = fields.part("pickUpOn", Window::parseDay);
        Part<UnaryOperator<Conditions>> conditions = fields.has("conditions")
                ? fields.inner("conditions").map(ConditionsBody::read).orElse(Part.unread())
                : Part.of(UnaryOperator.identity());
        Part<Optional<Instant>> holdUntil = Common.time(fields, "holdUntil");
        if (fields.has("intent") && (fields.has("buyer") || fields.has("at"))) {
            fields.complain(Fault.NOT_BOTH, "intent", fields.has("buyer") ? "buyer" : "at");
        }
        return fields.built(
                "listing",
                () -> new DealBody(
                        listing.get(),
                        intent.get(),
                        buyer.get(),
                        at.get(),
                        heads.get(),
                        price.get(),
                        pickUpOn.get(),
                        conditions.get(),
                        holdUntil.get(),
                        fields.written("price")),
                listing,
                intent,
                buyer,
                at,
                heads,
                price,
                pickUpOn,
                conditions,
                holdUntil);
    }

    private static Part<DealPrice> price(Fields fields, SoldWords words) {
        Part<UnitPrice> price = fields.part("price", words::price);
        Part<Long> dressed = fields.partOr("dressedPerMille", WHOLE, text -> Common.whole(text, 1, WHOLE));
        Part<Delivery> delivery = fields.partOr("delivery", Delivery.AT_FARM, Delivery::parse);
        if (!Part.allRead(price, dressed, delivery)) {
            return Part.unread();
        }
        if (price.get().basis() == Basis.HEAD && dressed.get() != WHOLE) {
            fields.complain(Fault.NOT_BOTH, "dressedPerMille", "price a head");
            return Part.unread();
        }
        return Part.of(new DealPrice(price.get(), dressed.get().intValue(), delivery.get()));
    }

    private static Part<Optional<String>> named(Fields fields, String field) {
        return fields.partOr(field, Optional.empty(), text -> Optional.of(Name.require(text)));
    }

    /** Reads a body that only names a campaign. */
    static Decoded<String> campaign(byte[] json) {
        return Body.read(
                json, Shape.of(needed("campaign", Kind.NAME)), fields -> fields.part("campaign", Name::require));
    }
}
