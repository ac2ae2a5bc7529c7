package org.duijie.core.deal.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.core.quantity.Money;
import org.jspecify.annotations.Nullable;

/**
 * All settlements of one deal and their reversals, in order of entry. A reversal follows the settlement that it
 * reverses, and no settlement is reversed twice. A weigh-in is in at most one valid settlement.
 */
public record SettlementBook(List<Settlement> entries) {
    public static final SettlementBook EMPTY = new SettlementBook(List.of());

    /**
     * Checks the entries.
     *
     * @throws IllegalArgumentException when a number occurs twice, a reversal does not fit, or two valid settlements
     *     have a weigh-in in common
     */
    public SettlementBook {
        entries = List.copyOf(entries);
        if (entries.stream().map(Settlement::id).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("a number occurs twice in " + entries);
        }
        valid(entries);
    }

    /** Returns the valid settlements, in order: those that were not reversed. */
    public List<Settlement> standing() {
        return valid(entries);
    }

    /** Returns the valid settlement of a weigh-in. */
    public Optional<Settlement> covering(String weighIn) {
        return standing().stream()
                .filter(entry -> entry.weighIns().contains(weighIn))
                .findFirst();
    }

    /** Returns the sum of all entries, which is the sum of the valid settlements. */
    public Money sum() {
        return entries.stream().map(Settlement::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns the number of a settlement within its deal, such as {@code S2} for the second. Reversals have none. */
    public String numberOf(Settlement settlement) {
        List<Settlement> entered =
                entries.stream().filter(each -> each.reverses().isEmpty()).toList();
        return "S" + (entered.indexOf(settlement) + 1);
    }

    /** Returns the id of the settlement with this number; {@code text} itself if it is no number of a settlement. */
    public String idOf(String text) {
        return entries.stream()
                .filter(each -> each.reverses().isEmpty() && numberOf(each).equals(text))
                .map(Settlement::id)
                .findFirst()
                .orElse(text);
    }

    /** Returns the id and the number of a settlement, such as {@code stl_1 (S2)}, for messages. */
    public String named(Settlement settlement) {
        return settlement.id() + " (" + numberOf(settlement) + ")";
    }

    public boolean has(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    /** Returns the valid settlements that are not paid in full. A reversal is no debt, nor is what it reverses. */
    public List<Settlement> unpaid() {
        return standing().stream().filter(entry -> entry.paid().isEmpty()).toList();
    }

    public SettlementBook with(Settlement next) {
        List<Settlement> longer = new ArrayList<>(entries);
        longer.add(next);
        return new SettlementBook(longer);
    }

    /**
     * Returns the book with all unpaid entries marked as paid on {@code day}.
     *
     * @param payment the number of the payment that left nothing open
     */
    public SettlementBook allPaid(LocalDate day, Optional<String> payment) {
        Settlement.Paid paid = new Settlement.Paid(day, payment);
        return changed(entry -> entry.paid().isPresent() ? entry : entry.with(Optional.of(paid)));
    }

    /**
     * Finds the first of {@code payments} that paid any entry in full, and returns the book in which these entries are
     * unpaid again. Without such a payment, returns this book.
     */
    public SettlementBook reopened(List<String> payments) {
        return payments.stream()
                .filter(payment -> entries.stream().anyMatch(entry -> isPaidBy(entry, payment)))
                .findFirst()
                .map(payment -> changed(entry -> isPaidBy(entry, payment) ? entry.with(Optional.empty()) : entry))
                .orElse(this);
    }

    private static boolean isPaidBy(Settlement entry, String payment) {
        return entry.paid().flatMap(Settlement.Paid::by).filter(payment::equals).isPresent();
    }

    private SettlementBook changed(UnaryOperator<Settlement> change) {
        return new SettlementBook(entries.stream().map(change).toList());
    }

    private static List<Settlement> valid(List<Settlement> entries) {
        Map<String, Settlement> valid = new LinkedHashMap<>();
        for (Settlement entry : entries) {
            boolean fits = entry.reverses().isPresent()
                    ? isReversed(valid.remove(entry.reverses().get()), entry)
                    : valid.values().stream()
                            .allMatch(other -> Collections.disjoint(other.weighIns(), entry.weighIns()));
            if (!fits) {
                throw new IllegalArgumentException(entry.id() + " does not fit into " + entries);
            }
            if (entry.reverses().isEmpty()) {
                valid.put(entry.id(), entry);
            }
        }
        return List.copyOf(valid.values());
    }

    private static boolean isReversed(@Nullable Settlement settlement, Settlement reversal) {
        return settlement != null
                && settlement.weighIns().equals(reversal.weighIns())
                && settlement.amount().plus(reversal.amount()).equals(Money.ZERO);
    }
}
