package org.duijie.api.campaign;

import static org.duijie.api.json.Shape.needed;

import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A request to bar a pair of a listing and an intent, or to lift the bar.
 *
 * @param reason the reason, in words
 */
record BarredPairBody(String listing, String intent, String reason) {
    private static final Shape SHAPE =
            Shape.of(needed("listing", Kind.NAME), needed("intent", Kind.NAME), needed("reason", Kind.NAME));

    public static Decoded<BarredPairBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<String> listing = fields.part("listing", Name::require);
            Part<String> intent = fields.part("intent", Name::require);
            Part<String> reason = fields.part("reason", Name::require);
            return fields.built(
                    "listing",
                    () -> new BarredPairBody(listing.get(), intent.get(), reason.get()),
                    listing,
                    intent,
                    reason);
        });
    }
}
