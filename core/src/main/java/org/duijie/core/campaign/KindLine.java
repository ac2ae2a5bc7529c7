package org.duijie.core.campaign;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duijie.core.market.BuyerKind;

/**
 * The deliveries to buyers of one kind.
 *
 * @param kind the kind
 * @param buyers how many different buyers
 * @param turnover the deliveries to them
 */
public record KindLine(BuyerKind kind, long buyers, Turnover turnover) {
    static List<KindLine> by(List<Sale> sales) {
        return sales.stream()
                .collect(Collectors.groupingBy(sale -> sale.subject().kind(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new KindLine(each.getKey(), buyers(each.getValue()), Turnover.of(each.getValue())))
                .toList();
    }

    private static long buyers(List<Sale> sales) {
        return sales.stream().map(sale -> sale.subject().buyer()).distinct().count();
    }
}
