package org.duijie.api.codec;

import static org.duijie.api.codec.Shape.optional;

import java.util.Optional;
import org.duijie.api.codec.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A liaison's confirmation.
 *
 * @param permit the number of the certificate that was seen; empty for the listing's that holds on the day
 */
public record ConfirmBody(Optional<String> permit) {
    private static final Shape SHAPE = Shape.of(optional("permit", Kind.NAME));

    public static Decoded<ConfirmBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<Optional<String>> permit =
                    fields.partOr("permit", Optional.empty(), text -> Optional.of(Name.require(text)));
            return fields.built("permit", () -> new ConfirmBody(permit.get()), permit);
        });
    }
}
