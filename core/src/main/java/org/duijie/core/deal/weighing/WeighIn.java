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
 * The one record of what was really delivered (过磅), from which every document reads.
 *
 * <p>It is taken as entered; a deal refuses it with {@code DAY_NOT_YET}, {@code WEIGHED_BEFORE_COLLECTED},
 * {@code HEADS_OVER_LOADED}, {@code LOST_OVER_HEADS}, {@code TARE_OVER_GROSS}, {@code WEIGHTS_OVER_HEADS},
 * {@code HEADS_NOT_WEIGHED}, {@code LOST_OVER_NET}, {@code SCALE_NEEDED}, {@code LOST_NOT_WEIGHED},
 * {@code NOTHING_ON_SCALE}, {@code WEIGHT_WITHOUT_HEADS}, {@code AMOUNT_TOO_LARGE}, {@code NEEDS_TWO_ACCEPTORS} or
 * {@code OUT_OF_TOLERANCE}. What is derived here holds for one that was not refused.
 *
 * @param id the number of the weigh ticket
 * @param on the day
 * @param load what the scale read
 * @param heads counted at the scale, dead and rejected ones with them
 * @param dead those that had died
 * @param rejections those turned away on the spot
 * @param acceptors the people who accepted the delivery, each once
 */
public record WeighIn(
        String id, LocalDate on, Load load, Heads heads, Dead dead, List<Rejection> rejections, List<String> acceptors)
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

    /** What of the net weight was rejected. */
    public Weight rejectedWeight() {
        return Weight.ofGrams(rejectedGrams());
    }

    /** Counted, less dead, less rejected. */
    public Heads acceptedHeads() {
        return Heads.of(heads.count() - dead.heads().count() - rejected());
    }

    /** Whether nothing was weighed: heads were counted, and weights are estimates. */
    public boolean isEstimated() {
        return load instanceof Load.Counted;
    }

    /**
     * Net, less dead, less rejected; where nothing was weighed, the share of the heads accepted in what was expected.
     */
    public Weight acceptedWeight() {
        if (isEstimated()) {
            return heads.count() == 0 ? Weight.NONE : load.shareOf(acceptedHeads(), heads);
        }
        return Weight.ofGrams(load.net().grams() - lostGrams());
    }

    /**
     * What is paid for: the heads accepted or their weight, with the dead that were counted or weighed where the buyer
     * bears deaths; a weight with what {@link Shrink} and the dressing yield make of it.
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

    /** The same, with what the heads counted were expected to weigh where nothing was weighed. */
    public WeighIn reckonedAt(DealTerms terms) {
        return isEstimated()
                ? new WeighIn(id, on, new Load.Counted(terms.expected(heads)), heads, dead, rejections, acceptors)
                : this;
    }

    /** Dead and rejected heads of which nobody said whether they were on the scale, or what they weigh. */
    long headsNotTold() {
        boolean isAcceptedAlone = load instanceof Load.HeadByHead single
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
     * Heads whose weight is in the net: the single weights, or all but the dead and rejected that were kept off the
     * scale.
     */
    long headsOnScale() {
        if (load instanceof Load.HeadByHead single) {
            return single.heads().size();
        }
        long off = dead.weight().grams() == 0 ? dead.heads().count() : 0;
        for (Rejection rejection : rejections) {
            off += rejection.weight().grams() == 0 ? rejection.heads().count() : 0;
        }
        return heads.count() - off;
    }

    /** Dead and rejected, however many were entered. */
    long lostHeads() {
        return dead.heads().count() + rejected();
    }

    /** The grams of them, however many were entered. */
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
     * Why this cannot stand: days, counts, weights, amount, people, tolerance, in this order.
     *
     * @param today the day on which it is told
     */
    public Optional<Refusal> refusal(DealTerms terms, Loading loading, LocalDate today) {
        return WeighRules.refusal(terms, loading, this, today);
    }

    /** What a liaison should look at. */
    public List<Warning> warnings(DealTerms terms, Loading loading) {
        return WeighRules.warnings(terms, loading, this);
    }
}
