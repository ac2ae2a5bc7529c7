package org.duijie.api.codec;

import static org.duijie.api.codec.Shape.needed;
import static org.duijie.api.codec.Shape.optional;

import org.duijie.api.codec.Shape.Kind;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.Name;

/** A pair that may not trade. */
final class BarredPairReader {
    static final Shape SHAPE =
            Shape.of(needed("listing", Kind.NAME), needed("intent", Kind.NAME), optional("reason", Kind.NAME));

    private BarredPairReader() {}

    static Part<BarredPair> read(Fields fields) {
        Part<String> listing = fields.part("listing", Name::require);
        Part<String> intent = fields.part("intent", Name::require);
        Part<String> reason = fields.partOr("reason", "", Name::require);
        return fields.built(
                "reason", () -> new BarredPair(listing.get(), intent.get(), reason.get()), listing, intent, reason);
    }
}
