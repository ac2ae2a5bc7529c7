package org.duijie.api.paper;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.duijie.api.file.Common;
import org.duijie.core.deal.Loads;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.weighing.WeighReversal;
import org.duijie.core.quantity.InvalidValueException;

/**
 * The numbers that are printed on documents, to say on the phone: the short number of the deal, and what the document
 * is about.
 */
final class PaperNumbers {
    private static final String TICKET = "W";
    private static final int LONGEST_TICKET = 40;

    /**
     * How a request names a load.
     *
     * @param number the number of the load; empty when {@code ticket} names it
     * @param ticket the number of its ticket; empty when {@code number} names it
     */
    record LoadName(OptionalInt number, String ticket) {}

    private PaperNumbers() {}

    /**
     * Returns the number of the ticket of a load, such as {@code 2026-0171-W2} for load 2. Its first correction is
     * {@code 2026-0171-W2.2}.
     */
    static String ticket(String deal, Weighed load) {
        return ticket(deal, load, corrections(load));
    }

    /**
     * Reads the name of a load: its number, or the number of a ticket, with that of the deal or without (W1). Whether
     * there is such a ticket is not checked.
     *
     * @throws InvalidValueException when it is neither
     */
    static LoadName load(String text) {
        return text.contains(TICKET) && text.length() <= LONGEST_TICKET
                ? new LoadName(OptionalInt.empty(), text)
                : new LoadName(OptionalInt.of((int) Common.whole(text, 1, Loads.MOST)), "");
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
        return deal + "-" + TICKET + load.number() + (corrections == 0 ? "" : "." + (corrections + 1));
    }

    /**
     * Returns the number of a settlement, such as {@code 2026-0171-S2} for the second. Reversals are not counted.
     *
     * @param entries all settlements and reversals of the deal
     */
    static String settlement(String deal, SettlementBook entries, Settlement settlement) {
        return deal + "-" + entries.numberOf(settlement);
    }
}
