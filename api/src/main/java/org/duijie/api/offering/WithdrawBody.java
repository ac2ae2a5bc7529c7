package org.duijie.api.offering;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A request to withdraw an offering.
 *
 * @param reason {@code soldElsewhere}, {@code diseased}, {@code priceTooLow}, {@code noLongerNeeded},
 *     {@code enteredWrongly} or {@code other}
 * @param note a free text; may be empty
 */
record WithdrawBody(String reason, String note) {
    private static final Shape SHAPE = Shape.of(needed("reason", Kind.NAME), optional("note", Kind.NAME));
    private static final String[] REASONS = {
        "soldElsewhere", "diseased", "priceTooLow", "noLongerNeeded", "enteredWrongly", "other"
    };

    public static Decoded<WithdrawBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<String> reason = fields.part("reason", text -> Common.oneOf(text, REASONS));
            Part<String> note = fields.partOr("note", "", Name::require);
            return fields.built("reason", () -> new WithdrawBody(reason.get(), note.get()), reason, note);
        });
    }

    /** Returns reason and note in one line, for the history. */
    public String text() {
        return note.isEmpty() ? reason : reason + ": " + note;
    }
}
