package org.duijie.api.purchase;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Settled;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.quantity.Money;

/**
 * The purchases of a buyer through deals in a period: the sum of the valid settlements that were entered in the period.
 *
 * @param settled the amount of all these settlements
 * @param supported the amount of the settlements with cooperatives that were supported producers on the day of the
 *     settlement
 * @param producers these cooperatives, ordered by id
 */
record Bought(Money settled, Money supported, List<Producer> producers) {
    /** A supported producer, and the amount of the deals with it. */
    record Producer(PartyRow party, SupportedProducer mark, Money amount) {}

    static Bought of(Transaction view, PurchaseRow row) {
        Map<String, List<Settled>> byCooperative = new TreeMap<>();
        List<Settled> all = new DealBook(view).settled(row.bureau(), row.party(), row.period());
        all.forEach(each -> byCooperative
                .computeIfAbsent(each.cooperative(), any -> new ArrayList<>())
                .add(each));
        List<Producer> producers = new ArrayList<>();
        byCooperative.forEach((id, some) -> producer(view, row, id, some).ifPresent(producers::add));
        return new Bought(sum(all), sum(producers.stream().map(Producer::amount).toArray(Money[]::new)), producers);
    }

    private static Optional<Producer> producer(Transaction view, PurchaseRow row, String id, List<Settled> some) {
        PartyRow party = new PartyTable(view).find(row.bureau(), id).orElseThrow();
        return SupportedProducer.of(party).flatMap(mark -> {
            List<Settled> covered =
                    some.stream().filter(each -> mark.covers(each.on())).toList();
            return covered.isEmpty() ? Optional.empty() : Optional.of(new Producer(party, mark, sum(covered)));
        });
    }

    private static Money sum(List<Settled> some) {
        return sum(some.stream().map(Settled::amount).toArray(Money[]::new));
    }

    /** Returns the sum, but at most the maximum of {@link Money}. */
    private static Money sum(Money... parts) {
        BigInteger sum = BigInteger.ZERO;
        for (Money part : parts) {
            sum = sum.add(BigInteger.valueOf(part.micros()));
        }
        return Money.ofMicros(sum.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
    }
}
