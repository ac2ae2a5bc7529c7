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
 * The lines of a round to turn into deals.
 *
 * @param lines the ids of the lines, at least one; empty for all lines that are not deals yet
 * @param holdUntil the end of the hold; empty for the default
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
