package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Money;

/**
 * A payment.
 *
 * @param amount in whole fen, more than 0; empty for everything still to be paid
 * @param kind what the payment is for; empty for the kind that fits the state of the deal
 */
record PayBody(LocalDate paidOn, Optional<Money> amount, Optional<PaymentKind> kind) {
    private static final Shape SHAPE =
            Shape.of(needed("paidOn", Kind.DATE), optional("amount", Kind.AMOUNT), optional("kind", Kind.NAME));

    static Decoded<PayBody> read(byte[] json) {
        return Body.read(json, SHAPE, PayBody::read);
    }

    private static Part<PayBody> read(Fields fields) {
        Part<LocalDate> day = fields.part("paidOn", Window::parseDay);
        Part<Optional<Money>> amount =
                fields.partOr("amount", Optional.empty(), text -> Optional.of(Common.wholeFen(text)));
        Part<Optional<PaymentKind>> kind =
                fields.partOr("kind", Optional.empty(), text -> Optional.of(PaymentKind.parse(text)));
        if (fields.has("kind") && !fields.has("amount")) {
            fields.complain(Fault.MISSING_FIELD, "amount");
            return Part.unread();
        }
        return fields.built("paidOn", () -> new PayBody(day.get(), amount.get(), kind.get()), day, amount, kind);
    }
}
