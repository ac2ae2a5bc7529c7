package org.duijie.core.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.Pair;
import org.duijie.core.match.check.PlanClaim;

/**
 * One delivery that the definitions allow a pair, alone: heads on a day, what they count for against the demand, and their worth.
 *
 * @param lot the listing's place in its market
 * @param measure heads or grams, in the demand's kind
 * @param value v · heads − f, in µCNY
 */
record Delivery(int lot, Pair pair, LocalDate day, long heads, long measure, long value) {

    /**
     * All deliveries of a pair that its stock and its demand leave room for. Of two days on which as many heads count for as
     * much, only the one worth more is kept: in any plan it could take the other's place.
     */
    static List<Delivery> of(int lot, Pair pair) {
        Map<List<Long>, Delivery> best = new HashMap<>();
        for (Delivery delivery : onEveryDay(lot, pair)) {
            best.merge(List.of(delivery.heads, delivery.measure), delivery, (a, b) -> b.value > a.value ? b : a);
        }
        return List.copyOf(best.values());
    }

    private static List<Delivery> onEveryDay(int lot, Pair pair) {
        List<Delivery> all = new ArrayList<>();
        pair.days().ifPresent(days -> {
            for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
                if (pair.refusalOn(day).isEmpty()) {
                    all.addAll(onDay(lot, pair, day));
                }
            }
        });
        return all;
    }

    private static List<Delivery> onDay(int lot, Pair pair, LocalDate day) {
        List<Delivery> all = new ArrayList<>();
        long stock = pair.listing().stock().heads().count();
        for (long heads = Math.max(1, pair.leastHeads(day)); heads <= stock; heads++) {
            long measure = pair.measure(heads, day);
            if (measure > pair.intent().demand().upTo().held()) {
                break;
            }
            long value = pair.deliveryValue(heads, day).micros();
            all.add(new Delivery(lot, pair, day, heads, measure, value));
        }
        return all;
    }

    PlanClaim.Line line() {
        return new PlanClaim.Line(pair.listing().id(), pair.intent().id(), heads, day);
    }
}
