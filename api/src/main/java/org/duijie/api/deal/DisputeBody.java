package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.market.Name;

/**
 * An objection of one side, before or after settlement.
 *
 * @param load the number of the load whose weigh-in is contested; empty for the only load that can be contested
 * @param settlement the id or the number of the settlement to reverse; empty for the only valid settlement
 * @param note free text, needed when the reason code is too general
 */
record DisputeBody(
        OptionalInt load,
        Optional<String> settlement,
        DisputeReason reason,
        Optional<String> note,
        Spoken.Claim voice) {
    private static final Shape REASON =
            Spoken.Claim.SHAPE.and(needed("reason", Kind.NAME), optional("note", Kind.NAME));
    private static final Shape OF_LOAD = REASON.and(LoadField.ONE);
    private static final Shape OF_SETTLEMENT = REASON.and(optional("settlement", Kind.NAME));

    /** Reads an objection to a weigh-in. */
    static Decoded<DisputeBody> ofLoad(byte[] json) {
        return Body.read(json, OF_LOAD, DisputeBody::read);
    }

    /** Reads the reversal of a settlement. */
    static Decoded<DisputeBody> ofSettlement(byte[] json) {
        return Body.read(json, OF_SETTLEMENT, DisputeBody::read);
    }

    private static Part<DisputeBody> read(Fields fields) {
        Part<OptionalInt> load = LoadField.one(fields);
        Part<Optional<String>> settlement =
                fields.partOr("settlement", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<DisputeReason> reason = fields.part("reason", DisputeReason::parse);
        Part<Optional<String>> note = fields.partOr("note", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<Spoken.Claim> voice = Spoken.Claim.read(fields);
        return fields.built(
                "reason",
                () -> new DisputeBody(load.get(), settlement.get(), reason.get(), note.get(), voice.get()),
                load,
                settlement,
                reason,
                note,
                voice);
    }
}
