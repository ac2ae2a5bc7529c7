package org.duijie.core.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.deal.terms.ChinaDay;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.market.Name;

/**
 * A liaison's confirmation.
 *
 * @param by the liaison
 * @param permit the permit that was checked; empty when none is needed
 * @param at the time of entry
 */
public record Confirmation(String by, Optional<Permit> permit, Instant at) {
    public Confirmation {
        Name.require(by);
    }

    /** Returns the day of the confirmation, in China's time zone. */
    public LocalDate on() {
        return ChinaDay.of(at);
    }
}
