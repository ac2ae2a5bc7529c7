package org.duijie.core.deal.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.PerMille;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Refusal.Code;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.quantity.Folded;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/** The rules that a weigh-in must satisfy, and the rules that it should satisfy. */
final class WeighRules {
    private static final long DEAD_OF_THOUSAND = 4;

    private final DealTerms terms;
    private final Loading loading;
    private final WeighIn weighIn;

    private WeighRules(DealTerms terms, Loading loading, WeighIn weighIn) {
        this.terms = terms;
        this.loading = loading;
        this.weighIn = weighIn;
    }

    /** Checks days, counts, weights, amount, people and tolerance, in this order, and returns the first refusal. */
    static Optional<Refusal> refusal(DealTerms terms, Loading loading, WeighIn weighIn, LocalDate today) {
        WeighRules rules = new WeighRules(terms, loading, weighIn);
        return rules.day(today)
                .or(rules::counts)
                .or(rules::scale)
                .or(rules::weights)
                .or(rules::lost)
                .or(rules::acceptedWeight)
                .or(rules::lostWeight)
                .or(rules::amount)
                .or(rules::people)
                .or(() -> rules.tolerance(Tolerance.Outside.REFUSE)
                        .map(mean -> Refusal.of(
                                Code.OUT_OF_TOLERANCE,
                                mean,
                                terms.expectedHead(),
                                terms.conditions().tolerance().percent())));
    }

    /** Returns the oddities in a valid weigh-in that a liaison should look at. */
    static List<Warning> warnings(DealTerms terms, Loading loading, WeighIn weighIn, Optional<Heads> countedInAll) {
        WeighRules rules = new WeighRules(terms, loading, weighIn);
        List<Warning> warnings = new ArrayList<>();
        rules.tolerance(Tolerance.Outside.WARN)
                .ifPresent(mean -> warnings.add(new Warning(
                        Warning.Code.OUT_OF_TOLERANCE,
                        List.of(mean, terms.expectedHead()),
                        Optional.of(terms.conditions().tolerance()))));
        Heads agreed = terms.heads();
        countedInAll
                .filter(counted -> counted.compareTo(agreed) < 0)
                .ifPresent(counted -> warnings.add(Warning.of(Warning.Code.FEWER_THAN_AGREED, counted, agreed)));
        if (weighIn.heads().compareTo(loading.loaded()) < 0) {
            warnings.add(Warning.of(Warning.Code.FEWER_THAN_LOADED, weighIn.heads(), loading.loaded()));
        }
        long thousands = -Math.floorDiv(-weighIn.heads().count(), (long) PerMille.WHOLE);
        if (weighIn.dead().heads().count() > thousands * DEAD_OF_THOUSAND) {
            warnings.add(Warning.of(Warning.Code.MANY_DEAD, weighIn.dead().heads(), weighIn.heads()));
        }
        if (weighIn.headsNotTold() > 0) {
            warnings.add(Warning.of(Warning.Code.LOST_NOT_WEIGHED, Heads.of(weighIn.headsNotTold())));
        }
        LostWeights.warning(weighIn).ifPresent(warnings::add);
        if (weighIn.isEstimated()) {
            warnings.add(Warning.of(Warning.Code.NOT_WEIGHED, terms.expectedHead()));
        }
        if (weighIn.acceptedHeads().count() == 0) {
            warnings.add(Warning.of(Warning.Code.NOTHING_ACCEPTED));
        }
        return List.copyOf(warnings);
    }

    private Optional<Refusal> day(LocalDate today) {
        return DayRules.happened(weighIn.on(), today, loading.on(), Code.WEIGHED_BEFORE_COLLECTED);
    }

    private Optional<Refusal> scale() {
        UnitPrice price = terms.price().price();
        return when(weighIn.isEstimated() && price.basis() == Basis.GRAM, Code.SCALE_NEEDED, price);
    }

    /**
     * Refuses rejected heads without a stated weight when the price is by weight, because otherwise the buyer would pay
     * for them without noticing.
     */
    private Optional<Refusal> lost() {
        long untold = weighIn.headsNotTold();
        if (untold == 0 || terms.price().price().basis() == Basis.HEAD) {
            return Optional.empty();
        }
        Weight share = weighIn.reading().shareOf(Heads.of(untold), weighIn.heads());
        return Optional.of(Refusal.of(Code.LOST_NOT_WEIGHED, Heads.of(untold), share));
    }

    private Optional<Refusal> counts() {
        Heads loaded = loading.loaded();
        return when(weighIn.heads().compareTo(loaded) > 0, Code.HEADS_OVER_LOADED, weighIn.heads(), loaded)
                .or(() -> when(
                        weighIn.lostHeads() > weighIn.heads().count(),
                        Code.LOST_OVER_HEADS,
                        weighIn.lostHeads() + " head",
                        weighIn.heads()));
    }

    private Optional<Refusal> weights() {
        if (weighIn.isEstimated()) {
            return Optional.empty();
        }
        if (weighIn.reading() instanceof Reading.Batch batch) {
            return tare(batch);
        }
        if (weighIn.reading() instanceof Reading.Batches batches) {
            return batches.list().stream()
                    .flatMap(batch -> tare(batch).stream())
                    .findFirst();
        }
        long weights = weighIn.headsOnScale();
        return when(weights > weighIn.heads().count(), Code.WEIGHTS_OVER_HEADS, weights, weighIn.heads())
                .or(() -> when(
                        weights < weighIn.acceptedHeads().count(),
                        Code.HEADS_NOT_WEIGHED,
                        weights,
                        weighIn.acceptedHeads()));
    }

    private static Optional<Refusal> tare(Reading.Batch batch) {
        return when(batch.tare().compareTo(batch.gross()) > 0, Code.TARE_OVER_GROSS, batch.tare(), batch.gross());
    }

    private Optional<Refusal> acceptedWeight() {
        if (weighIn.isEstimated()) {
            return Optional.empty();
        }
        Weight net = weighIn.reading().net();
        if (weighIn.lostGrams() > net.grams()) {
            return Optional.of(Refusal.of(Code.LOST_OVER_NET, weighIn.lostGrams() + " g", net));
        }
        boolean heads = weighIn.acceptedHeads().count() > 0;
        boolean grams = weighIn.acceptedWeight().grams() > 0;
        return when(heads && !grams, Code.NOTHING_ON_SCALE, weighIn.acceptedHeads())
                .or(() -> when(!heads && grams, Code.WEIGHT_WITHOUT_HEADS, weighIn.acceptedWeight()));
    }

    private Optional<Refusal> lostWeight() {
        return LostWeights.refusal(weighIn);
    }

    private Optional<Refusal> amount() {
        DealPrice price = terms.price();
        return when(!weighIn.payable(terms).isPayableAt(price.price()), Code.AMOUNT_TOO_LARGE, Payable.MOST);
    }

    private Optional<Refusal> people() {
        int accepted =
                (int) weighIn.acceptors().stream().map(Folded::of).distinct().count();
        int needed = terms.conditions().acceptors();
        return when(accepted < needed, Code.NEEDS_TWO_ACCEPTORS, accepted, needed);
    }

    /**
     * Checks the mean weight of all heads on the scale, then that of the accepted heads. Returns the first that is out
     * of tolerance; empty if none is, or if the terms do not ask for {@code outcome}.
     */
    private Optional<Weight> tolerance(Tolerance.Outside outcome) {
        if (terms.conditions().tolerance().outside() != outcome || weighIn.isEstimated()) {
            return Optional.empty();
        }
        return outside(weighIn.reading().net(), weighIn.headsOnScale())
                .or(() -> weighIn.lostGrams() == 0
                        ? Optional.empty()
                        : outside(
                                weighIn.acceptedWeight(),
                                weighIn.acceptedHeads().count()));
    }

    /** Returns the mean of {@code heads} that weigh {@code weight} together, if it is out of tolerance. */
    private Optional<Weight> outside(Weight weight, long heads) {
        if (heads == 0 || terms.conditions().tolerance().holds(weight, heads, terms.expectedHead())) {
            return Optional.empty();
        }
        return Optional.of(Reading.mean(weight, heads));
    }

    private static Optional<Refusal> when(boolean broken, Code code, Object... figures) {
        return broken ? Optional.of(Refusal.of(code, figures)) : Optional.empty();
    }
}
