package org.duijie.api.dealbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.weighing.WeighEntry;
import org.duijie.core.deal.weighing.WeighReversal;
import org.duijie.core.quantity.Money;

/** Reads and adds the entries of deals: loads, weigh-ins, settlements and payments. */
final class EntryTables {
    private final LoadTable loads;
    private final WeighInTable weighIns;
    private final SettlementTable settlements;
    private final PaymentTable payments;

    EntryTables(Transaction transaction) {
        this.loads = new LoadTable(transaction);
        this.weighIns = new WeighInTable(transaction);
        this.settlements = new SettlementTable(transaction);
        this.payments = new PaymentTable(transaction);
    }

    /** Returns the entries of a deal that has been agreed. */
    DealEntries of(BureauId bureau, String deal, boolean isLoaded) {
        List<Payment> paid = payments.list(bureau, deal);
        return isLoaded
                ? new DealEntries(weighings(bureau, deal), settlements(bureau, deal), paid)
                : new DealEntries(Map.of(), List.of(), paid);
    }

    /**
     * Adds the entries of {@code next} that {@code before} does not have, and records corrected permits and which
     * settlements are paid.
     */
    void append(BureauId bureau, Deal before, Deal next) {
        String deal = next.subject().id();
        List<Load> past = before instanceof Loaded loaded ? loaded.loads().list() : List.of();
        if (next instanceof Loaded now) {
            for (Load load : now.loads().list()) {
                if (load.number() > past.size()) {
                    loads.insert(bureau, deal, load);
                } else if (!load.loading()
                        .permit()
                        .equals(past.get(load.number() - 1).loading().permit())) {
                    loads.correct(bureau, deal, load);
                }
            }
            appendWeighIns(bureau, before, now);
        }
        List<Payment> paid = next.payments().entries();
        for (int i = before.payments().entries().size(); i < paid.size(); i++) {
            payments.insert(new PaymentRow(bureau, deal, i + 1, paid.get(i)));
        }
        appendSettlements(
                bureau,
                deal,
                new Account(before).settlements().entries(),
                new Account(next).settlements().entries());
    }

    private void appendWeighIns(BureauId bureau, Deal before, Loaded next) {
        List<WeighEntry> past = before instanceof Loaded loaded ? loaded.loads().entries() : List.of();
        int n = past.size();
        for (Weighed load : next.loads().weighed()) {
            for (WeighEntry entry : load.weighings().entries()) {
                if (!past.contains(entry)) {
                    weighIns.insert(row(bureau, next.subject().id(), ++n, load.number(), entry));
                }
            }
        }
    }

    private void appendSettlements(BureauId bureau, String deal, List<Settlement> past, List<Settlement> next) {
        for (int i = 0; i < next.size(); i++) {
            Settlement entry = next.get(i);
            if (i >= past.size()) {
                settlements.insert(row(bureau, deal, i + 1, entry));
            } else if (!entry.equals(past.get(i))) {
                settlements.pay(row(bureau, deal, i + 1, entry));
            }
        }
    }

    private Map<Integer, List<WeighEntry>> weighings(BureauId bureau, String deal) {
        return weighIns.list(bureau, deal).stream()
                .collect(Collectors.groupingBy(
                        WeighInRow::load,
                        TreeMap::new,
                        Collectors.mapping(row -> WeighEntryJson.read(Body.tree(row.entry())), Collectors.toList())));
    }

    private List<Settlement> settlements(BureauId bureau, String deal) {
        return settlements.list(bureau, deal).stream()
                .map(each -> new Settlement(
                        each.id(),
                        each.weighIns(),
                        Money.ofMicros(each.micros()),
                        LocalDate.parse(each.settledOn()),
                        LocalDate.parse(each.dueOn()),
                        each.paidOn().map(day -> new Settlement.Paid(LocalDate.parse(day), each.paidBy())),
                        each.reverses()))
                .toList();
    }

    private static WeighInRow row(BureauId bureau, String deal, int n, int load, WeighEntry entry) {
        Optional<String> reverses =
                entry instanceof WeighReversal reversal ? Optional.of(reversal.reverses()) : Optional.empty();
        return new WeighInRow(
                bureau, entry.id(), deal, n, load, reverses, CanonicalJson.of(WeighEntryJson.write(entry)));
    }

    private static SettlementRow row(BureauId bureau, String deal, int n, Settlement entry) {
        return new SettlementRow(
                bureau,
                entry.id(),
                deal,
                n,
                entry.weighIns(),
                entry.amount().micros(),
                entry.on().toString(),
                entry.dueOn().toString(),
                entry.paidOn().map(LocalDate::toString),
                entry.paid().flatMap(Settlement.Paid::by),
                entry.reverses());
    }
}
