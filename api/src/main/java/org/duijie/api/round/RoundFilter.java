package org.duijie.api.round;

import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.file.Products;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Distance;

/**
 * Selects the stock and demand of a round's market; empty fields do not restrict it.
 *
 * @param product selects stock of this product or one below it, and intents for any of these
 * @param division selects stock of cooperatives in this administrative division
 * @param at selects stock near this place
 * @param within the maximum distance from {@code at}; given exactly when {@code at} is
 * @param from selects windows that include this day or a later one
 * @param to selects windows that begin on this day or before
 * @param listings selects only these listings
 * @param intents selects only these intents
 */
record RoundFilter(
        Optional<ProductPath> product,
        Optional<String> division,
        Optional<Place> at,
        Optional<Distance> within,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> listings,
        List<String> intents) {
    /** Selects everything that is open. */
    static final RoundFilter NONE = new RoundFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    static final Shape SHAPE = Shape.of(
            optional("product", Kind.NAME),
            optional("division", Kind.NAME),
            optionalObject("at", Common.PLACE),
            optional("within", Kind.AMOUNT),
            optional("from", Kind.DATE),
            optional("to", Kind.DATE),
            optional("listings", Kind.NAMES),
            optional("intents", Kind.NAMES));

    static Part<RoundFilter> read(Fields fields) {
        Part<Optional<ProductPath>> product =
                fields.partOr("product", Optional.empty(), text -> Optional.of(Products.STANDARD.named(text)));
        Part<Optional<String>> division =
                fields.partOr("division", Optional.empty(), text -> Optional.of(Common.division(text)));
        Part<Optional<Place>> at = fields.has("at") ? Common.optionalPlace(fields) : Part.of(Optional.empty());
        Part<Optional<Distance>> within =
                fields.partOr("within", Optional.empty(), text -> Optional.of(Distance.parse(text)));
        Part<Optional<LocalDate>> from = day(fields, "from");
        Part<Optional<LocalDate>> to = day(fields, "to");
        Part<List<String>> listings = fields.parts("listings", Name::require);
        Part<List<String>> intents = fields.parts("intents", Name::require);
        if (fields.has("at") != fields.has("within")) {
            fields.complain(Fault.MISSING_FIELD, fields.has("at") ? "within" : "at");
        }
        return fields.built(
                "to",
                () -> ordered(new RoundFilter(
                        product.get(),
                        division.get(),
                        at.get(),
                        within.get(),
                        from.get(),
                        to.get(),
                        listings.get(),
                        intents.get())),
                product,
                division,
                at,
                within,
                from,
                to,
                listings,
                intents);
    }

    private static RoundFilter ordered(RoundFilter filter) {
        filter.from().ifPresent(from -> filter.to().ifPresent(to -> new Window(from, to)));
        return filter;
    }

    private static Part<Optional<LocalDate>> day(Fields fields, String field) {
        return fields.partOr(field, Optional.empty(), text -> Optional.of(Window.parseDay(text)));
    }
}
