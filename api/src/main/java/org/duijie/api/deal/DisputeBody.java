package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.dealbook.SpokenFor;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.market.Name;

/**
 * An objection of one side, before or after settlement.
 *
 * @param note free text, needed when the reason code is too general
 */
record DisputeBody(DisputeReason reason, Optional<String> note, SpokenFor voice) {
    private static final Shape SHAPE = SpokenFor.SHAPE.and(needed("reason", Kind.NAME), optional("note", Kind.NAME));

    public static Decoded<DisputeBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<DisputeReason> reason = fields.part("reason", DisputeReason::parse);
            Part<Optional<String>> note =
                    fields.partOr("note", Optional.empty(), text -> Optional.of(Name.require(text)));
            Part<SpokenFor> voice = SpokenFor.read(fields);
            return fields.built(
                    "reason", () -> new DisputeBody(reason.get(), note.get(), voice.get()), reason, note, voice);
        });
    }
}
