package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.market.Name;

/**
 * A request to reverse a payment.
 *
 * @param payment the id of the payment; empty for the only valid payment
 * @param note free text, needed when the reason code is too general
 */
record ReverseBody(Optional<String> payment, DisputeReason reason, Optional<String> note) {
    private static final Shape SHAPE =
            Shape.of(optional("payment", Kind.NAME), needed("reason", Kind.NAME), optional("note", Kind.NAME));

    static Decoded<ReverseBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<Optional<String>> payment =
                    fields.partOr("payment", Optional.empty(), text -> Optional.of(Name.require(text)));
            Part<DisputeReason> reason = fields.part("reason", DisputeReason::parse);
            Part<Optional<String>> note =
                    fields.partOr("note", Optional.empty(), text -> Optional.of(Name.require(text)));
            return fields.built(
                    "reason", () -> new ReverseBody(payment.get(), reason.get(), note.get()), payment, reason, note);
        });
    }
}
