package org.duijie.core.deal.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.quantity.Money;

/**
 * All settlements of one deal and their reversals, in order of entry. Each settlement except the last is followed by
 * its reversal. The last one may be followed by its reversal.
 *
 * @param entries settlement, reversal, settlement, …
 */
public record SettlementBook(List<Settlement> entries) {
    public static final SettlementBook EMPTY = new SettlementBook(List.of());

    /**
     * Checks the order of the entries.
     *
     * @throws IllegalArgumentException when the order is wrong, or a number occurs twice
     */
    public SettlementBook {
        entries = List.copyOf(entries);
        if (entries.stream().map(Settlement::id).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("a number stands twice in " + entries);
        }
        for (int i = 0; i < entries.size(); i++) {
            requireInRow(entries, i);
        }
    }

    /** Returns the valid settlement; empty when there is none, or the last one was reversed. */
    public Optional<Settlement> standing() {
        return entries.size() % 2 == 0 ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** Returns the sum of all entries: the amount of the valid settlement, or 0. */
    public Money sum() {
        return entries.stream().map(Settlement::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns the sum of the entries that are paid or paid back. */
    public Money paid() {
        return entries.stream()
                .filter(entry -> entry.paidOn().isPresent())
                .map(Settlement::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Returns what the buyer still owes. A negative amount is owed to the buyer. */
    public Money open() {
        return sum().minus(paid());
    }

    public boolean has(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    public SettlementBook with(Settlement next) {
        List<Settlement> longer = new ArrayList<>(entries);
        longer.add(next);
        return new SettlementBook(longer);
    }

    /** Returns the book with all unpaid entries marked as paid on {@code day}, in one sum. */
    public SettlementBook allPaid(LocalDate day) {
        return new SettlementBook(entries.stream()
                .map(entry -> entry.paidOn().isPresent() ? entry : entry.paid(day))
                .toList());
    }

    private static void requireInRow(List<Settlement> entries, int i) {
        Settlement entry = entries.get(i);
        boolean fits = i % 2 == 0
                ? entry.reverses().isEmpty()
                : entry.reverses().equals(Optional.of(entries.get(i - 1).id()))
                        && entry.amount().plus(entries.get(i - 1).amount()).equals(Money.ZERO);
        if (!fits) {
            throw new IllegalArgumentException(entry.id() + " is out of its row");
        }
    }
}
