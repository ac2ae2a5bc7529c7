package org.duijie.api.loss;

import static org.duijie.api.json.Shape.optional;

import java.time.LocalDate;
import org.duijie.api.file.SoldWords;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** A request to enter a loss of heads on the farm, or the reversal of a loss. */
sealed interface LossBody {
    Shape SHAPE = Shape.of(
            optional("heads", Kind.AMOUNT),
            optional("reason", Kind.NAME),
            optional("on", Kind.DATE),
            optional("note", Kind.NAME),
            optional("reverses", Kind.NAME));

    /**
     * A loss.
     *
     * @param heads how many heads, 1 or more
     * @param reason the reason
     * @param on the day on which the loss happened or was noticed
     * @param note a free text; may be empty
     */
    record Lost(Heads heads, LossReason reason, LocalDate on, String note) implements LossBody {}

    /**
     * The reversal of a loss.
     *
     * @param reverses the id of the loss
     * @param note the reason, in words
     */
    record Back(String reverses, String note) implements LossBody {}

    /**
     * Reads a loss or a reversal.
     *
     * @param words the counting words of the listing
     */
    static Decoded<LossBody> read(byte[] json, SoldWords words) {
        return Body.read(json, SHAPE, fields -> fields.has("reverses") ? back(fields) : lost(fields, words));
    }

    private static Part<LossBody> lost(Fields fields, SoldWords words) {
        if (isMissing(fields, "heads", "reason", "on")) {
            return Part.unread();
        }
        Part<Heads> heads = fields.part("heads", text -> some(text, words));
        Part<LossReason> reason = fields.part("reason", LossReason::parse);
        Part<LocalDate> on = fields.part("on", Window::parseDay);
        Part<String> note = fields.partOr("note", "", Name::require);
        return fields.built(
                "heads", () -> new Lost(heads.get(), reason.get(), on.get(), note.get()), heads, reason, on, note);
    }

    private static Part<LossBody> back(Fields fields) {
        for (String field : new String[] {"heads", "reason", "on"}) {
            if (fields.has(field)) {
                fields.complain(Fault.NOT_BOTH, "reverses", field);
                return Part.unread();
            }
        }
        if (isMissing(fields, "note")) {
            return Part.unread();
        }
        Part<String> reverses = fields.part("reverses", Name::require);
        Part<String> note = fields.part("note", Name::require);
        return fields.built("reverses", () -> new Back(reverses.get(), note.get()), reverses, note);
    }

    private static boolean isMissing(Fields fields, String... needed) {
        boolean isMissing = false;
        for (String field : needed) {
            if (!fields.has(field)) {
                fields.complain(Fault.MISSING_FIELD, field);
                isMissing = true;
            }
        }
        return isMissing;
    }

    private static Heads some(String text, SoldWords words) {
        Heads heads = words.count(text);
        if (heads.count() == 0) {
            throw new InvalidValueException(Reason.TOO_SMALL, text, "1 head");
        }
        return heads;
    }
}
