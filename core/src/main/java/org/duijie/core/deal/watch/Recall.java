package org.duijie.core.deal.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duijie.core.deal.Collected;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Subject;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Traces where stock went: from a listing or a permit to every buyer, in heads and weight. It reads each deal once.
 *
 * @param lines one line per deal whose stock left the farm, in the given order
 */
public record Recall(List<Line> lines) {
    /**
     * The stock that one buyer got.
     *
     * @param deal the deal's id
     * @param listing the id of the listing it came from
     * @param buyer the buyer
     * @param kind the kind of buyer
     * @param loading the day, truck and permit
     * @param heads the accepted heads; while the stock is on the road, the loaded heads
     * @param weight their weight; an estimate while on the road, or when heads were only counted
     * @param weighed whether a scale read the weight
     * @param estimated whether the delivery was only counted, without a scale
     */
    public record Line(
            String deal,
            String listing,
            String buyer,
            BuyerKind kind,
            Loading loading,
            Heads heads,
            Weight weight,
            boolean weighed,
            boolean estimated) {}

    public Recall {
        lines = List.copyOf(lines);
    }

    /** Returns the stock that left from a listing. */
    public static Recall ofListing(String listing, List<? extends Deal> deals) {
        return of(deals, line -> line.listing().equals(listing));
    }

    /** Returns the stock that left under a permit. */
    public static Recall ofPermit(String number, List<? extends Deal> deals) {
        return of(
                deals,
                line -> line.loading()
                        .permit()
                        .filter(permit -> permit.number().equals(number))
                        .isPresent());
    }

    public Heads heads() {
        return Heads.of(lines.stream().mapToLong(line -> line.heads().count()).sum());
    }

    public Weight weight() {
        return Weight.ofGrams(
                lines.stream().mapToLong(line -> line.weight().grams()).sum());
    }

    private static Recall of(List<? extends Deal> deals, Predicate<Line> asked) {
        return new Recall(deals.stream()
                .flatMap(deal -> line(deal).stream())
                .filter(asked)
                .toList());
    }

    private static Optional<Line> line(Deal deal) {
        if (deal instanceof Collected collected) {
            Heads loaded = collected.loading().loaded();
            return Optional.of(line(collected, loaded, collected.terms().expected(loaded), false, false));
        }
        return Delivered.of(deal).map(delivered -> {
            boolean estimated = delivered.weighIn().isEstimated();
            return line(delivered.deal().collected(), delivered.heads(), delivered.weight(), !estimated, estimated);
        });
    }

    private static Line line(Collected deal, Heads heads, Weight weight, boolean weighed, boolean estimated) {
        Subject subject = deal.subject();
        return new Line(
                subject.id(),
                subject.listing(),
                subject.buyer(),
                subject.kind(),
                deal.loading(),
                heads,
                weight,
                weighed,
                estimated);
    }
}
