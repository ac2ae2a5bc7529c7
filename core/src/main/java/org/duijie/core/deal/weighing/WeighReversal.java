package org.duijie.core.deal.weighing;

import java.time.LocalDate;
import org.duijie.core.market.Name;

/**
 * An entry that reverses all figures of a weigh-in.
 *
 * @param id its number
 * @param reverses the number of the weigh-in
 * @param reason the reason
 * @param on the day of entry
 */
public record WeighReversal(String id, String reverses, DisputeReason reason, LocalDate on) implements WeighEntry {
    public WeighReversal {
        Name.require(id);
        Name.require(reverses);
    }
}
