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
 */
public record Loading(LocalDate on, Heads loaded, String vehicle, Optional<Permit> permit) {
    public Loading {
        Name.require(vehicle);
    }
}
