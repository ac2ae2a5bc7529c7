package org.duijie.core.deal.weighing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Shrink;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * The only record of what was delivered (过磅). Every document takes its figures from it.
 *
 * <p>It holds the figures as entered, without checks. A deal refuses it with {@code DAY_NOT_YET}, {@code
 * WEIGHED_BEFORE_COLLECTED}, {@code HEADS_OVER_LOADED}, {@code LOST_OVER_HEADS}, {@code TARE_OVER_GROSS}, {@code
 * WEIGHTS_OVER_HEADS}, {@code HEADS_NOT_WEIGHED}, {@code LOST_OVER_NET}, {@code LOST_WITHOUT_HEADS}, {@code
 * LOST_NOT_ON_SCALE}, {@code LOST_TOO_HEAVY}, {@code SCALE_NEEDED}, {@code LOST_NOT_WEIGHED}, {@code NOTHING_ON_SCALE},
 * {@code WEIGHT_WITHOUT_HEADS}, {@code AMOUNT_TOO_LARGE}, {@code NEEDS_TWO_ACCEPTORS} or {@code OUT_OF_TOLERANCE}. The
 * methods that derive figures give correct results only for a weigh-in that was not refused.
 *
 * @param id the number of the weigh ticket
 * @param on the day of weighing
 * @param reading the reading of the scale
 * @param heads the number of heads counted at the scale, including dead and rejected heads
 * @param dead the heads that had died
 * @param rejections the heads rejected on delivery
 * @param acceptors the people who accepted the delivery, each once
 */
public record WeighIn(
        String id,
        LocalDate on,
        Reading reading,
        Heads heads,
        Dead dead,
        List<Rejection> rejections,
        List<String> acceptors)
        implements WeighEntry {
    public WeighIn {
        Name.require(id);
        rejections = List.copyOf(rejections);
        acceptors.forEach(Name::require);
        acceptors = List.copyOf(acceptors);
    }

    public Heads rejectedHeads() {
        return Heads.of(rejected());
    }

    /** Returns the part of the net weight that was rejected. */
    public Weight rejectedWeight() {
        return Weight.ofGrams(rejectedGrams());
    }

    /** Returns the number of heads counted, less dead, less rejected. */
    public Heads acceptedHeads() {
        return Heads.of(heads.count() - dead.heads().count() - rejected());
    }

    /** Returns whether heads were only counted, so that weights are estimates. */
    public boolean isEstimated() {
        return reading instanceof Reading.Counted;
    }

    /**
     * Returns the accepted weight: net less dead less rejected. When nothing was weighed, it is the accepted heads'
     * share of the expected weight.
     */
    public Weight acceptedWeight() {
        if (isEstimated()) {
            return heads.count() == 0 ? Weight.NONE : reading.shareOf(acceptedHeads(), heads);
        }
        return Weight.ofGrams(reading.net().grams() - lostGrams());
    }

    /**
     * Returns the quantity that the buyer pays for: the accepted heads or their weight. Dead heads that were counted or
     * weighed are included when the buyer bears deaths. A weight is adjusted by {@link Shrink} and the dressing yield.
     */
    public Payable payable(DealTerms terms) {
        boolean buyersDead = terms.conditions().deathsBornBy() == Side.BUYER;
        if (terms.price().price().basis() == Basis.HEAD) {
            long paid = acceptedHeads().count() + (buyersDead ? dead.heads().count() : 0);
            return Payable.whole(Heads.of(paid));
        }
        long grams = acceptedWeight().grams() + (buyersDead ? dead.weight().grams() : 0);
        return Payable.of(Weight.ofGrams(grams), terms);
    }

    /** Returns this weigh-in. If heads were only counted, its reading is replaced by their expected weight. */
    public WeighIn reckonedAt(DealTerms terms) {
        return isEstimated()
                ? new WeighIn(id, on, new Reading.Counted(terms.expected(heads)), heads, dead, rejections, acceptors)
                : this;
    }

    /** Returns the number of dead and rejected heads for which nobody stated a part of the net weight. */
    long headsNotTold() {
        boolean isAcceptedAlone = reading instanceof Reading.HeadByHead single
                && single.heads().size() == acceptedHeads().count();
        if (isEstimated() || isAcceptedAlone) {
            return 0;
        }
        long untold = dead.weighed().isEmpty() ? dead.heads().count() : 0;
        for (Rejection rejection : rejections) {
            untold += rejection.weighed().isEmpty() ? rejection.heads().count() : 0;
        }
        return untold;
    }

    /**
     * Returns the number of heads whose weight is part of the net weight: the heads weighed singly, or all heads except
     * dead and rejected ones kept off the scale.
     */
    long headsOnScale() {
        if (reading instanceof Reading.HeadByHead single) {
            return single.heads().size();
        }
        long off = dead.weight().grams() == 0 ? dead.heads().count() : 0;
        for (Rejection rejection : rejections) {
            off += rejection.weight().grams() == 0 ? rejection.heads().count() : 0;
        }
        return heads.count() - off;
    }

    /** Returns the number of dead and rejected heads as entered, even if it is impossibly large. */
    long lostHeads() {
        return dead.heads().count() + rejected();
    }

    /** Returns the weight of dead and rejected heads in grams as entered, even if it is impossibly large. */
    long lostGrams() {
        return dead.weight().grams() + rejectedGrams();
    }

    private long rejected() {
        return rejections.stream().mapToLong(each -> each.heads().count()).sum();
    }

    private long rejectedGrams() {
        return rejections.stream().mapToLong(each -> each.weight().grams()).sum();
    }

    /**
     * Checks days, counts, weights, amount, people and tolerance, in this order, and returns the first refusal.
     *
     * @param today the day of entry
     */
    public Optional<Refusal> refusal(DealTerms terms, Loading loading, LocalDate today) {
        return WeighRules.refusal(terms, loading, this, today);
    }

    /**
     * Returns the oddities that a liaison should look at.
     *
     * @param countedInAll the heads counted over all loads of the deal, to be compared with those agreed; empty while
     *     heads are still to come
     */
    public List<Warning> warnings(DealTerms terms, Loading loading, Optional<Heads> countedInAll) {
        return WeighRules.warnings(terms, loading, this, countedInAll);
    }
}
