package org.duijie.api.deal;

import static org.duijie.api.json.Shape.optional;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;

/**
 * A liaison's confirmation.
 *
 * @param permit the number of the certificate that was checked; empty for the listing's certificate that is valid on
 *     the day
 * @param pickUpOn a new day of pick-up that both sides agreed on; empty for the day in the terms
 */
record ConfirmBody(Optional<String> permit, Optional<LocalDate> pickUpOn) {
    private static final Shape SHAPE = Shape.of(optional("permit", Kind.NAME), optional("pickUpOn", Kind.DATE));

    public static Decoded<ConfirmBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<Optional<String>> permit =
                    fields.partOr("permit", Optional.empty(), text -> Optional.of(Name.require(text)));
            Part<Optional<LocalDate>> pickUpOn =
                    fields.partOr("pickUpOn", Optional.empty(), text -> Optional.of(Window.parseDay(text)));
            return fields.built("permit", () -> new ConfirmBody(permit.get(), pickUpOn.get()), permit, pickUpOn);
        });
    }
}
