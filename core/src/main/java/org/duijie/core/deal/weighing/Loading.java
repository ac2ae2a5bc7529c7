package org.duijie.core.deal.weighing;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.Heads;

/**
 * The stock that left the farm.
 *
 * @param on the day of loading
 * @param loaded the number of heads loaded
 * @param vehicle its number plate
 * @param permit the permit it carries; empty when none is needed
 * @param certificate the number of the certificate (承诺达标合格证) that the listing had on loading; empty if it had none
 */
public record Loading(
        LocalDate on, Heads loaded, String vehicle, Optional<Permit> permit, Optional<String> certificate) {
    public Loading {
        Name.require(vehicle);
        certificate.ifPresent(Name::require);
    }

    /** Returns this loading with another number plate, permit, or both. */
    public Loading corrected(Optional<String> plate, Optional<Permit> paper) {
        return new Loading(on, loaded, plate.orElse(vehicle), paper.or(this::permit), certificate);
    }

    /** Makes a loading of stock without a certificate of its own. */
    public Loading(LocalDate on, Heads loaded, String vehicle, Optional<Permit> permit) {
        this(on, loaded, vehicle, permit, Optional.empty());
    }
}
