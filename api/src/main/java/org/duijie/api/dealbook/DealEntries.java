package org.duijie.api.dealbook;

import java.util.List;
import java.util.Map;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.weighing.WeighEntry;

/**
 * The entries of a deal that have tables of their own.
 *
 * @param weighings the weigh-ins and reversals of each load, by its number
 */
record DealEntries(Map<Integer, List<WeighEntry>> weighings, List<Settlement> settlements, List<Payment> payments) {
    static final DealEntries NONE = new DealEntries(Map.of(), List.of(), List.of());

    List<WeighEntry> ofLoad(int number) {
        return weighings.getOrDefault(number, List.of());
    }
}
