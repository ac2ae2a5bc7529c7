package org.duijie.api.message;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Window;
import org.duijie.core.message.MessageReader;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * A message to be read.
 *
 * @param text the message as written
 * @param on the day on which it was written
 * @param unclearAs the side of drafts of which the message does not tell whether they sell or buy
 */
record MessageBody(String text, LocalDate on, Direction unclearAs) {
    private static final int MOST_BYTES = 40_000;
    private static final Shape SHAPE =
            Shape.of(needed("text", Kind.NAME), optional("on", Kind.DATE), optional("unclearAs", Kind.NAME));

    static Decoded<MessageBody> read(byte[] json, LikelyDays days) {
        if (json.length > MOST_BYTES) {
            return new Decoded<>(Optional.empty(), List.of(Body.tooLarge("", json.length)), 0);
        }
        return Body.readKept(json, SHAPE, (list, index, element) -> {}, fields -> read(fields, days));
    }

    private static Part<MessageBody> read(Fields fields, LikelyDays days) {
        Part<String> text = fields.part("text", MessageBody::checked);
        Part<LocalDate> on = fields.partOr("on", days.today(), Window::parseDay);
        days.refuseOthers(fields, "on");
        Part<Direction> unclearAs = fields.partOr("unclearAs", Direction.UNCLEAR, MessageBody::side);
        return fields.built("text", () -> new MessageBody(text.get(), on.get(), unclearAs.get()), text, on, unclearAs);
    }

    private static Direction side(String text) {
        return Common.oneOf(text, "listing", "intent").equals("listing") ? Direction.SELL : Direction.BUY;
    }

    private static String checked(String text) {
        if (text.length() > MessageReader.LONGEST) {
            throw new InvalidValueException(
                    Reason.TEXT_TOO_LONG, text.substring(0, 20) + "…", Integer.toString(MessageReader.LONGEST));
        }
        return text;
    }
}
