package org.duijie.core.campaign;

import java.util.List;
import org.duijie.core.quantity.Money;

/**
 * What was delivered, by the weigh-ins that stand.
 *
 * @param deals how many deliveries
 * @param volume what was accepted
 * @param amount what the weigh-ins come to, settled or not yet
 */
public record Turnover(long deals, Volume volume, Money amount) {

    static Turnover of(List<Sale> sales) {
        return new Turnover(
                sales.size(), Volume.sum(sales.stream().map(Sale::volume).toList()), Sale.sum(sales, Sale::amount));
    }
}
