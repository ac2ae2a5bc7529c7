package org.duijie.api.campaign;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Part;
import org.duijie.api.json.PatchBody;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;

/**
 * A campaign in a request. Division and note are only checked here, then stored as entered.
 *
 * @param period its days
 * @param at the place where it is held; empty when not given
 */
public record CampaignBody(String name, Window period, Optional<Place> at) {
    private static final Shape SHAPE = Shape.of(
            needed("name", Kind.NAME),
            needed("from", Kind.DATE),
            needed("to", Kind.DATE),
            optionalObject("division", Common.DIVISION),
            optionalObject("at", Common.PLACE),
            optional("note", Kind.NAME));

    /**
     * Reads a change of a campaign.
     *
     * @throws Refused with all errors in the form of the patch
     */
    static CampaignPatch patch(byte[] json) {
        return new CampaignPatch(Refused.orRefused(PatchBody.read(json, SHAPE)));
    }

    public static Decoded<CampaignBody> read(byte[] json, LikelyDays days) {
        return Body.read(json, SHAPE, fields -> {
            days.refuseOthers(fields, "from", "to");
            return read(fields);
        });
    }

    /** Reads a stored campaign. */
    public static CampaignBody kept(String json) {
        return Body.readKept(
                        json.getBytes(StandardCharsets.UTF_8), SHAPE, (list, index, element) -> {}, CampaignBody::read)
                .result()
                .orElseThrow(() -> new IllegalStateException("a campaign that was kept is none"));
    }

    private static Part<CampaignBody> read(Fields fields) {
        Part<String> name = fields.part("name", Name::require);
        Part<Window> period = Common.window(fields);
        Part<String> division = Common.division(fields);
        Part<Optional<Place>> at = fields.has("at") ? Common.optionalPlace(fields) : Part.of(Optional.empty());
        Part<String> note = fields.partOr("note", "", Name::require);
        return fields.built(
                "name", () -> new CampaignBody(name.get(), period.get(), at.get()), name, period, division, at, note);
    }
}
