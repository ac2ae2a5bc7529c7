package org.duijie.api.round;

import static org.duijie.api.json.Shape.optional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * Which lines of a round shall become deals.
 *
 * @param lines their ids, one at least; empty for all that are not deals yet
 * @param holdUntil until when their heads are held; empty for the usual time
 */
record AdoptBody(Optional<List<String>> lines, Optional<Instant> holdUntil) {
    private static final Shape SHAPE = Shape.of(optional("lines", Kind.NAMES), optional("holdUntil", Kind.NAME));

    public static Decoded<AdoptBody> read(byte[] json) {
        return Body.ofList(json, SHAPE, (list, index, element) -> {}, fields -> {
            Part<List<String>> lines = fields.parts("lines", Name::require);
            if (fields.has("lines") && Part.allRead(lines) && lines.get().isEmpty()) {
                fields.complain(Fault.MISSING_FIELD, "lines");
                return Part.unread();
            }
            Part<Optional<Instant>> holdUntil = Common.time(fields, "holdUntil");
            return fields.built(
                    "lines",
                    () -> new AdoptBody(
                            fields.has("lines") ? Optional.of(lines.get()) : Optional.empty(), holdUntil.get()),
                    lines,
                    holdUntil);
        });
    }
}
