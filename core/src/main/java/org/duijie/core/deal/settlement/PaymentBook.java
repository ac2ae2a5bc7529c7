package org.duijie.core.deal.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.quantity.Money;

/**
 * All payments of one deal and their reversals, in order of entry. A reversal follows the payment that it reverses, and
 * no payment is reversed twice.
 */
public record PaymentBook(List<Payment> entries) {
    /** The number of entries after which {@link org.duijie.core.deal.Account} adds no part of what is open. */
    public static final int MOST = 200;

    /**
     * The number of entries after which {@link org.duijie.core.deal.Account} adds only reversals. Those have no limit
     * but that of one for each payment, so that a mistake can be corrected on any deal.
     */
    public static final int MOST_WITH_WHOLE = 2 * MOST;

    public static final PaymentBook EMPTY = new PaymentBook(List.of());

    /**
     * Checks the entries.
     *
     * @throws IllegalArgumentException when a number occurs twice, or a reversal does not fit
     */
    public PaymentBook {
        entries = List.copyOf(entries);
        if (entries.stream().map(Payment::id).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("a number occurs twice in " + entries);
        }
        valid(entries);
    }

    /** Returns the payments that were not reversed, in order. */
    public List<Payment> standing() {
        return valid(entries);
    }

    /** Returns the last valid payment. */
    public Optional<Payment> last() {
        List<Payment> valid = standing();
        return valid.isEmpty() ? Optional.empty() : Optional.of(valid.get(valid.size() - 1));
    }

    /** Returns the sum of all entries: what the buyer paid, less what was paid back. */
    public Money sum() {
        return entries.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
    }

    public boolean has(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    public PaymentBook with(Payment next) {
        List<Payment> longer = new ArrayList<>(entries);
        longer.add(next);
        return new PaymentBook(longer);
    }

    /** Returns this book with the reversal of {@code payment}, one of its valid entries. */
    public PaymentBook reversing(Payment payment, String reversalId, LocalDate day) {
        return with(payment.reversal(reversalId, day));
    }

    /** Returns the numbers of {@code payment} and of all entries after it. */
    public List<String> from(Payment payment) {
        return entries.subList(entries.indexOf(payment), entries.size()).stream()
                .map(Payment::id)
                .toList();
    }

    private static List<Payment> valid(List<Payment> entries) {
        Map<String, Payment> valid = new HashMap<>();
        for (Payment entry : entries) {
            if (entry.reverses().isEmpty()) {
                valid.put(entry.id(), entry);
                continue;
            }
            Payment reversed = valid.remove(entry.reverses().get());
            if (reversed == null || !reversed.amount().plus(entry.amount()).equals(Money.ZERO)) {
                throw new IllegalArgumentException(entry.id() + " reverses no valid payment");
            }
        }
        return entries.stream().filter(entry -> valid.containsKey(entry.id())).toList();
    }
}
