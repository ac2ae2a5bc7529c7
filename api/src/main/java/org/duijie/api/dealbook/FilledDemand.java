package org.duijie.api.dealbook;

import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.market.MarketRows;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** How much of an intent's demand a deal fills. A demand by weight is filled by the weight on the scale. */
final class FilledDemand {
    private FilledDemand() {}

    /** Returns how much the valid weigh-ins of {@code next} fill, in the unit of the demand. */
    static long of(Transaction transaction, DealBook.Standing before, Deal next) {
        DealRow row = before.row();
        List<WeighIn> weighed = weighIns(next);
        if (weighed.equals(weighIns(before.deal()))) {
            return row.delivered();
        }
        IntentRow intent =
                new IntentTable(transaction).find(row.bureau(), row.intent()).orElseThrow();
        long heads =
                weighed.stream().mapToLong(each -> each.acceptedHeads().count()).sum();
        long grams = weighed.stream()
                .mapToLong(each -> each.acceptedWeight().grams())
                .sum();
        return MarketRows.intent(intent).filledBy(Heads.of(heads), Weight.ofGrams(grams), row.demandEach());
    }

    private static List<WeighIn> weighIns(Deal deal) {
        return Delivered.of(deal).stream().map(Delivered::weighIn).toList();
    }
}
