package org.duijie.api.purchase;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.PatchBody;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Money;

/**
 * A buyer's purchases in a request.
 *
 * @param party the buyer; empty for the principal's own party
 * @param period at most 366 days
 * @param total whole fen, more than 0
 */
record PurchaseBody(Optional<String> party, Window period, Money total, Optional<String> note) {
    /** The maximum number of days of a period. */
    static final int MOST_DAYS = 366;

    private static final Shape SHAPE = Shape.of(
            optional("party", Kind.NAME),
            needed("from", Kind.DATE),
            needed("to", Kind.DATE),
            needed("total", Kind.AMOUNT),
            optional("note", Kind.NAME));

    static Decoded<PurchaseBody> read(byte[] json) {
        return Body.read(json, SHAPE, PurchaseBody::read);
    }

    /**
     * Reads a change.
     *
     * @throws Refused with all errors in the form of the patch
     */
    static PurchasePatch patch(byte[] json) {
        return new PurchasePatch(Refused.orRefused(PatchBody.read(json, SHAPE)));
    }

    private static Part<PurchaseBody> read(Fields fields) {
        Part<Optional<String>> party =
                fields.partOr("party", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<Window> period = Common.window(fields);
        Part<Money> total = fields.part("total", Common::wholeFen);
        Part<Optional<String>> note = fields.partOr("note", Optional.empty(), text -> Optional.of(Name.require(text)));
        if (period.isRead() && days(period.get()) > MOST_DAYS) {
            fields.complain(Fault.PERIOD_TOO_LONG, "to", Integer.toString(MOST_DAYS));
            return Part.unread();
        }
        return fields.built(
                "total",
                () -> new PurchaseBody(party.get(), period.get(), total.get(), note.get()),
                party,
                period,
                total,
                note);
    }

    private static long days(Window period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }
}
