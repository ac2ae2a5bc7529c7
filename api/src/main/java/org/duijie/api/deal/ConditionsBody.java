package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.api.file.Common;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.Shrink;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.deal.terms.Tolerance.Outside;
import org.duijie.core.deal.terms.WeighingPoint;

/**
 * Reads the conditions of a deal in a request, apart from heads, day and price. Missing conditions have the defaults of
 * {@link Conditions#usual}.
 */
final class ConditionsBody {
    private static final Shape SHRINK = Shape.of(needed("perMille", Kind.WHOLE), needed("bornBy", Kind.NAME));
    private static final Shape TOLERANCE = Shape.of(needed("perMille", Kind.WHOLE), needed("outside", Kind.NAME));
    static final Shape SHAPE = Shape.of(
            optional("weighedAt", Kind.NAME),
            optionalObject("shrink", SHRINK),
            optional("deathsBornBy", Kind.NAME),
            optionalObject("tolerance", TOLERANCE),
            optional("overDelivery", Kind.WHOLE));

    private static final int WHOLE = 1000;

    private ConditionsBody() {}

    /** Returns the changes to the default conditions that {@code fields} contains. */
    static Part<UnaryOperator<Conditions>> read(Fields fields) {
        Part<Optional<WeighingPoint>> weighedAt =
                fields.partOr("weighedAt", Optional.empty(), text -> Optional.of(WeighingPoint.parse(text)));
        Part<Optional<Side>> deaths =
                fields.partOr("deathsBornBy", Optional.empty(), text -> Optional.of(Side.parse(text)));
        Part<Optional<Shrink>> shrink = shrink(fields);
        Part<Optional<Tolerance>> tolerance = tolerance(fields);
        Part<Optional<Integer>> over = fields.partOr(
                "overDelivery",
                Optional.empty(),
                text -> Optional.of((int) Common.whole(text, 0, Conditions.MOST_OVER_DELIVERY)));
        return fields.built(
                "weighedAt",
                () -> usual -> {
                    Conditions changed = weighedAt.get().map(usual::weighedAt).orElse(usual);
                    changed = shrink.get().map(changed::withShrink).orElse(changed);
                    changed = deaths.get().map(changed::withDeathsBornBy).orElse(changed);
                    changed = over.get().map(changed::withOverDelivery).orElse(changed);
                    return tolerance.get().map(changed::withTolerance).orElse(changed);
                },
                weighedAt,
                deaths,
                shrink,
                tolerance,
                over);
    }

    private static Part<Optional<Shrink>> shrink(Fields fields) {
        if (!fields.has("shrink")) {
            return Part.of(Optional.empty());
        }
        return fields.inner("shrink")
                .map(inner -> {
                    Part<Long> perMille = inner.part("perMille", text -> Common.whole(text, 0, WHOLE));
                    Part<Side> bornBy = inner.part("bornBy", Side::parse);
                    return inner.built(
                            "perMille",
                            () -> Optional.of(new Shrink(perMille.get().intValue(), bornBy.get())),
                            perMille,
                            bornBy);
                })
                .orElse(Part.unread());
    }

    private static Part<Optional<Tolerance>> tolerance(Fields fields) {
        if (!fields.has("tolerance")) {
            return Part.of(Optional.empty());
        }
        return fields.inner("tolerance")
                .map(inner -> {
                    Part<Long> perMille = inner.part("perMille", text -> Common.whole(text, 0, WHOLE));
                    Part<Outside> outside = inner.part("outside", Outside::parse);
                    return inner.built(
                            "perMille",
                            () -> Optional.of(new Tolerance(perMille.get().intValue(), outside.get())),
                            perMille,
                            outside);
                })
                .orElse(Part.unread());
    }
}
