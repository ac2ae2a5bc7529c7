package org.duijie.core.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * The amounts of the loads of a deal. Loads that are settled together are rounded together, as a group. All loads that
 * are not settled yet form one more group. A load's amount is the rounded sum of its group up to this load, less the
 * rounded sum before it. The amounts of loads therefore add up to the settlements.
 */
final class LoadAmounts {
    private LoadAmounts() {}

    /** Returns the amount of each weighed load, by its number, in whole fen. */
    static Map<Integer, Money> of(Loaded deal) {
        Map<Optional<String>, List<Weighed>> groups = new HashMap<>();
        for (Weighed load : deal.loads().weighed()) {
            Optional<String> settlement =
                    deal.settlements().covering(load.weighIn().id()).map(Settlement::id);
            groups.computeIfAbsent(settlement, any -> new ArrayList<>()).add(load);
        }
        Map<Integer, Money> amounts = new HashMap<>();
        groups.values().forEach(group -> add(group, deal.terms(), amounts));
        return amounts;
    }

    /**
     * Returns the refusal if the loads together exceed a limit: {@code LOADS_TOO_HEAVY} or {@code AMOUNT_TOO_LARGE}. A
     * single load is checked when it is weighed in.
     */
    static Optional<Refusal> refusal(Loaded deal) {
        List<WeighIn> standing = deal.loads().standing();
        long grams = standing.stream()
                .mapToLong(each -> each.reading().net().grams())
                .sum();
        if (grams > Weight.MOST_GRAMS) {
            return Optional.of(
                    Refusal.of(Refusal.Code.LOADS_TOO_HEAVY, grams + " g", Weight.ofGrams(Weight.MOST_GRAMS)));
        }
        return payable(standing, deal.terms()).isPayableAt(deal.terms().price().price())
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Code.AMOUNT_TOO_LARGE, Payable.MOST));
    }

    /** Returns the quantity that the buyer pays for according to {@code weighIns}, one or more. */
    static Payable payable(List<WeighIn> weighIns, DealTerms terms) {
        return weighIns.stream()
                .map(each -> each.payable(terms))
                .reduce(Payable::plus)
                .orElseThrow();
    }

    private static void add(List<Weighed> group, DealTerms terms, Map<Integer, Money> amounts) {
        Money before = Money.ZERO;
        for (int i = 0; i < group.size(); i++) {
            List<WeighIn> soFar =
                    group.subList(0, i + 1).stream().map(Weighed::weighIn).toList();
            Money sum = payable(soFar, terms).at(terms.price().price());
            amounts.put(group.get(i).number(), sum.minus(before));
            before = sum;
        }
    }
}
