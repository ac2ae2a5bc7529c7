package org.duijie.core.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * A load that was weighed, settled or not. It gives reports and documents their figures, all from the valid weigh-in.
 *
 * @param deal the deal
 * @param load the load as it was weighed
 */
public record Delivered(Loaded deal, Weighed load) {

    /** Returns the delivered loads of {@code deal}, in order; none when nothing is weighed yet. */
    public static List<Delivered> of(Deal deal) {
        return deal instanceof Loaded loaded
                ? loaded.loads().weighed().stream()
                        .map(load -> new Delivered(loaded, load))
                        .toList()
                : List.of();
    }

    /** Returns the sum of the amounts of all delivered loads. */
    public static Money amount(Loaded deal) {
        return LoadAmounts.of(deal).values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** Returns the quantity that the buyer pays for over all delivered loads; empty when nothing is weighed yet. */
    public static Optional<Payable> payable(Loaded deal) {
        List<WeighIn> standing = deal.loads().standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(LoadAmounts.payable(standing, deal.terms()));
    }

    public WeighIn weighIn() {
        return load.weighIn();
    }

    public Heads heads() {
        return weighIn().acceptedHeads();
    }

    public Weight weight() {
        return weighIn().acceptedWeight();
    }

    /** Returns the part of the weight that is an estimate, because no scale read it. */
    public Weight estimated() {
        return weighIn().isEstimated() ? weight() : Weight.NONE;
    }

    /** Returns the quantity that the buyer pays for. */
    public Payable payable() {
        return weighIn().payable(deal.terms());
    }

    /**
     * Returns the load's part of the amount in whole fen. The parts of loads that are settled together add up to their
     * settlement, which is rounded once.
     */
    public Money amount() {
        return Objects.requireNonNull(LoadAmounts.of(deal).get(load.number()));
    }

    /** Returns the oddities that a liaison should look at. */
    public List<Warning> warnings() {
        List<Warning> warnings =
                new ArrayList<>(weighIn().warnings(load.termsOf(deal.terms()), load.loading(), countedInAll()));
        lowered().ifPresent(warnings::add);
        return List.copyOf(warnings);
    }

    /** Returns a warning if the latest correction lowered what the buyer pays for. */
    private Optional<Warning> lowered() {
        Quantity now = payable().rounded();
        return load.weighings()
                .corrected()
                .map(earlier -> earlier.payable(deal.terms()).rounded())
                .filter(before -> before.held() > now.held())
                .map(before -> Warning.of(Warning.Code.PAYABLE_LOWERED, before, now));
    }

    /**
     * Returns the heads counted at the scale over all loads, if this is the last load and no further load is to come.
     */
    private Optional<Heads> countedInAll() {
        List<WeighIn> standing = deal.loads().standing();
        boolean isLast = load.number() == deal.loads().count()
                && standing.size() == deal.loads().count()
                && deal.atFarm().count() == 0;
        return isLast
                ? Optional.of(Heads.of(standing.stream()
                        .mapToLong(each -> each.heads().count())
                        .sum()))
                : Optional.empty();
    }
}
