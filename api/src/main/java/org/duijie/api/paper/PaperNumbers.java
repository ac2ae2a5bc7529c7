package org.duijie.api.paper;

import java.util.List;
import java.util.stream.LongStream;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.weighing.WeighReversal;

/**
 * The numbers that are printed on documents, to say on the phone: the short number of the deal, and what the document
 * is about.
 */
final class PaperNumbers {
    private PaperNumbers() {}

    /**
     * Returns the number of the ticket of a load, such as {@code 2026-0171-W2} for load 2. Its first correction is
     * {@code 2026-0171-W2.2}.
     */
    static String ticket(String deal, Weighed load) {
        return ticket(deal, load, corrections(load));
    }

    /** Returns the numbers of the earlier tickets of a load, whose weigh-ins were reversed; the oldest first. */
    static List<String> earlierTickets(String deal, Weighed load) {
        return LongStream.range(0, corrections(load))
                .mapToObj(corrected -> ticket(deal, load, corrected))
                .toList();
    }

    private static long corrections(Weighed load) {
        return load.weighings().entries().stream()
                .filter(WeighReversal.class::isInstance)
                .count();
    }

    private static String ticket(String deal, Weighed load, long corrections) {
        return deal + "-W" + load.number() + (corrections == 0 ? "" : "." + (corrections + 1));
    }

    /**
     * Returns the number of a settlement, such as {@code 2026-0171-S2} for the second. Reversals are not counted.
     *
     * @param entries all settlements and reversals of the deal
     */
    static String settlement(String deal, List<Settlement> entries, Settlement settlement) {
        return deal + "-" + settlement(entries, settlement);
    }

    /** Returns the number of a settlement within its deal, such as {@code S2}. */
    static String settlement(List<Settlement> entries, Settlement settlement) {
        List<Settlement> entered =
                entries.stream().filter(each -> each.reverses().isEmpty()).toList();
        return "S" + (entered.indexOf(settlement) + 1);
    }
}
