package org.duijie.core.campaign;

import java.util.List;
import java.util.function.Function;
import org.duijie.core.deal.Delivered;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * The deliveries according to the valid weigh-ins. They may be of several products, so heads are not added up.
 *
 * @param deals the number of deals with a delivery
 * @param weight the weight accepted
 * @param estimated the part of the weight that no scale read
 * @param amount the amount of the weigh-ins, settled or not
 */
public record Turnover(long deals, Weight weight, Weight estimated, Money amount) {

    static Turnover of(List<Sale> sales) {
        return new Turnover(
                sales.stream().map(sale -> sale.subject().id()).distinct().count(),
                sum(sales, Delivered::weight),
                sum(sales, Delivered::estimated),
                Sale.sum(sales, Sale::amount));
    }

    /** Returns the sum of turnovers that have no deal in common. */
    static Turnover sum(List<Turnover> parts) {
        return new Turnover(
                parts.stream().mapToLong(Turnover::deals).sum(),
                Bounded.weight(
                        parts.stream().mapToLong(each -> each.weight().grams()).sum()),
                Bounded.weight(parts.stream()
                        .mapToLong(each -> each.estimated().grams())
                        .sum()),
                Bounded.sum(parts.stream().map(Turnover::amount)));
    }

    private static Weight sum(List<Sale> sales, Function<Delivered, Weight> part) {
        return Bounded.weight(sales.stream()
                .mapToLong(sale -> part.apply(sale.delivered()).grams())
                .sum());
    }
}
