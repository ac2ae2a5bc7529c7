package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.EndReason;
import org.duijie.core.market.Name;

/**
 * A request to decline or cancel a deal.
 *
 * @param note free text, needed when the reason code is too general
 */
record EndBody(EndReason reason, Optional<String> note, Spoken.Claim voice) {
    private static final Shape SHAPE = Spoken.Claim.SHAPE.and(needed("reason", Kind.NAME), optional("note", Kind.NAME));

    public static Decoded<EndBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<EndReason> reason = fields.part("reason", EndReason::parse);
            Part<Optional<String>> note =
                    fields.partOr("note", Optional.empty(), text -> Optional.of(Name.require(text)));
            Part<Spoken.Claim> voice = Spoken.Claim.read(fields);
            return fields.built(
                    "reason", () -> new EndBody(reason.get(), note.get(), voice.get()), reason, note, voice);
        });
    }
}
