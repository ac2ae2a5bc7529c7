package org.duijie.api.deal;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.file.SoldWords;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Heads;

/**
 * The stock that left the farm.
 *
 * @param heads the number counted onto the truck
 * @param vehicle the number plate of the truck
 * @param permit the number of the quarantine certificate that the truck carries; empty for the certificate that was
 *     confirmed
 */
record CollectBody(LocalDate on, Heads heads, String vehicle, Optional<String> permit, Spoken.Claim voice) {
    private static final Shape SHAPE = Spoken.Claim.SHAPE.and(
            needed("on", Kind.DATE),
            needed("heads", Kind.AMOUNT),
            needed("vehicle", Kind.NAME),
            optional("permit", Kind.NAME));

    /** Reads the body; heads may use the counting words of {@code words}. */
    public static Decoded<CollectBody> read(byte[] json, SoldWords words) {
        return Body.read(json, SHAPE, fields -> {
            Part<LocalDate> on = fields.part("on", Window::parseDay);
            Part<Heads> heads = fields.part("heads", words::count);
            Part<String> vehicle = fields.part("vehicle", Name::require);
            Part<Optional<String>> permit =
                    fields.partOr("permit", Optional.empty(), text -> Optional.of(Name.require(text)));
            Part<Spoken.Claim> voice = Spoken.Claim.read(fields);
            return fields.built(
                    "on",
                    () -> new CollectBody(on.get(), heads.get(), vehicle.get(), permit.get(), voice.get()),
                    on,
                    heads,
                    vehicle,
                    permit,
                    voice);
        });
    }

    /**
     * A correction of what was entered when a truck left; at least one of plate and permit.
     *
     * @param load the load; empty for the only one
     * @param vehicle the number plate; empty to keep it
     * @param permit the number of a quarantine certificate of the listing; empty to keep it
     */
    record Correction(OptionalInt load, Optional<String> vehicle, Optional<String> permit) {
        private static final Shape SHAPE =
                Shape.of(LoadField.ONE, optional("vehicle", Kind.NAME), optional("permit", Kind.NAME));

        static Decoded<Correction> read(byte[] json) {
            return Body.read(json, SHAPE, fields -> {
                Part<OptionalInt> load = LoadField.one(fields);
                Part<Optional<String>> vehicle =
                        fields.partOr("vehicle", Optional.empty(), text -> Optional.of(Name.require(text)));
                Part<Optional<String>> permit =
                        fields.partOr("permit", Optional.empty(), text -> Optional.of(Name.require(text)));
                if (!fields.has("vehicle") && !fields.has("permit")) {
                    fields.complain(Fault.MISSING_FIELD, "vehicle");
                    return Part.unread();
                }
                return fields.built(
                        "vehicle",
                        () -> new Correction(load.get(), vehicle.get(), permit.get()),
                        load,
                        vehicle,
                        permit);
            });
        }
    }
}
