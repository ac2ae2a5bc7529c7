package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.Name;

/** Reads a pair that must not trade. */
public final class BarredPairReader {
    public static final Shape SHAPE =
            Shape.of(needed("listing", Kind.NAME), needed("intent", Kind.NAME), optional("reason", Kind.NAME));

    private BarredPairReader() {}

    public static Part<BarredPair> read(Fields fields) {
        Part<String> listing = fields.part("listing", Name::require);
        Part<String> intent = fields.part("intent", Name::require);
        Part<String> reason = fields.partOr("reason", "", Name::require);
        return fields.built(
                "reason", () -> new BarredPair(listing.get(), intent.get(), reason.get()), listing, intent, reason);
    }
}
