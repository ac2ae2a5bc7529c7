package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The deliveries of one day. The day of the weigh-in counts. */
public record DayLine(LocalDate day, Turnover turnover) {
    static List<DayLine> by(List<Sale> sales) {
        return sales.stream()
                .collect(Collectors.groupingBy(Sale::day, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new DayLine(each.getKey(), Turnover.of(each.getValue())))
                .toList();
    }
}
