package org.duijie.core.deal.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Disputed;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.OnRoad;
import org.duijie.core.deal.Subject;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.FoldedNumber;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Traces where stock went: from a listing or a permit to every buyer, in heads and weight. It reads each deal once.
 *
 * @param lines one line per load that left the farm, in the given order
 */
public record Recall(List<Line> lines) {
    /**
     * The stock that one buyer got.
     *
     * @param deal the deal's id
     * @param load the number of the load in the deal
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
            int load,
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

    /**
     * Returns the stock that left under a quarantine permit. Numbers are compared as {@link FoldedNumber} folds them.
     * If no permit was recorded for a load, its listing's present permits count.
     *
     * @param listings the listings that have the permit now
     */
    public static Recall ofPermit(String number, Set<String> listings, List<? extends Deal> deals) {
        return ofPaper(number, loading -> loading.permit().map(Permit::number), listings, deals);
    }

    /**
     * Returns the stock that left under a conformity certificate of its listing. Numbers are compared as
     * {@link FoldedNumber} folds them. If no certificate was recorded for a load, its listing's present certificate
     * counts.
     *
     * @param listings the listings that have the certificate now
     */
    public static Recall ofCertificate(String number, Set<String> listings, List<? extends Deal> deals) {
        return ofPaper(number, Loading::certificate, listings, deals);
    }

    private static Recall ofPaper(
            String number,
            Function<Loading, Optional<String>> recorded,
            Set<String> listings,
            List<? extends Deal> deals) {
        String folded = FoldedNumber.of(number);
        return of(
                deals,
                line -> recorded.apply(line.loading())
                        .map(each -> FoldedNumber.of(each).equals(folded))
                        .orElseGet(() -> listings.contains(line.listing())));
    }

    public Heads heads() {
        return Heads.of(lines.stream().mapToLong(line -> line.heads().count()).sum());
    }

    public Weight weight() {
        return Weight.ofGrams(
                lines.stream().mapToLong(line -> line.weight().grams()).sum());
    }

    private static Recall of(List<? extends Deal> deals, Predicate<Line> asked) {
        return new Recall(deals.stream().flatMap(Recall::lines).filter(asked).toList());
    }

    private static Stream<Line> lines(Deal deal) {
        return deal instanceof Loaded loaded
                ? loaded.loads().list().stream().map(load -> line(loaded, load))
                : Stream.empty();
    }

    private static Line line(Loaded deal, Load load) {
        if (load instanceof OnRoad road) {
            Heads loaded = road.loading().loaded();
            return line(deal, load, loaded, load.termsOf(deal.terms()).expected(loaded), false, false);
        }
        Weighed weighed = load instanceof Disputed disputed ? disputed.weighed() : (Weighed) load;
        Delivered delivered = new Delivered(deal, weighed);
        boolean estimated = delivered.weighIn().isEstimated();
        return line(deal, load, delivered.heads(), delivered.weight(), !estimated, estimated);
    }

    private static Line line(Loaded deal, Load load, Heads heads, Weight weight, boolean weighed, boolean estimated) {
        Subject subject = deal.subject();
        return new Line(
                subject.id(),
                load.number(),
                subject.listing(),
                subject.buyer(),
                subject.kind(),
                load.loading(),
                heads,
                weight,
                weighed,
                estimated);
    }
}
