package org.duijie.core.match.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;

/**
 * One change to one listing or intent that would let the two trade. Applied alone, it lets the pair trade, or trade
 * more. It has the smallest sufficient size, rounded up to a customary step: 0.01 CNY per jin or per head, 0.1 km, 50
 * g, one day, one head.
 *
 * <p>Of several changes, the nearest is the one that changes its value by the smallest share. The share is taken of
 * this value: the bid for a raise, the maximum distance for a longer road, the length of the listing's window for days,
 * the changed limit for grams, the current value for a minimum or a supplier limit, and the number of required
 * certificates for missing ones. Stating a demand by weight counts as a share of 1. Changing a value of 0 counts as an
 * infinite share. Among equal shares, the first in the order below is the nearest.
 */
public sealed interface Remedy {
    /** Returns the id of the listing that would sell. */
    String listing();

    /** Returns the id of the intent that would buy. */
    String intent();

    /** Returns {@code before} with this change; unchanged if the change applies to the intent. */
    default Listing applyTo(Listing before) {
        return before;
    }

    /** Returns {@code before} with this change; unchanged if the change applies to the listing. */
    default PurchaseIntent applyTo(PurchaseIntent before) {
        return before;
    }

    /**
     * Returns the market with only this change. Time: linear in the market.
     *
     * @throws InvalidValueException when the change would exceed a limit of the market, such as the worth of all its
     *     intents
     */
    default Market applyTo(Market before) {
        List<Listing> listings = before.listings().stream()
                .map(each -> each.id().equals(listing()) ? applyTo(each) : each)
                .toList();
        List<PurchaseIntent> intents = before.intents().stream()
                .map(each -> each.id().equals(intent()) ? applyTo(each) : each)
                .toList();
        return new Market(before.asOf(), before.policy(), listings, intents, before.barred(), before.locked());
    }

    /**
     * The intent bids more.
     *
     * @param by the increase, on the bid's own basis
     * @param to the new bid
     */
    record RaiseBid(String listing, String intent, UnitPrice by, UnitPrice to) implements Remedy {
        @Override
        public PurchaseIntent applyTo(PurchaseIntent before) {
            return before.withTerms(before.terms().withBid(to));
        }
    }

    /**
     * The intent accepts a longer road.
     *
     * @param by the additional distance
     * @param to the new maximum distance
     */
    record ReachFurther(String listing, String intent, Distance by, Distance to) implements Remedy {
        @Override
        public PurchaseIntent applyTo(PurchaseIntent before) {
            return before.withTerms(before.terms().withMaxDistance(to));
        }
    }

    /**
     * The listing can leave the farm earlier.
     *
     * @param days the number of days earlier
     */
    record DispatchEarlier(String listing, String intent, long days) implements Remedy {
        @Override
        public Listing applyTo(Listing before) {
            Window window = before.window();
            return before.withWindow(new Window(window.from().minusDays(days), window.to()));
        }
    }

    /**
     * The listing stays on offer longer, and trades on its new last day.
     *
     * @param days the number of days longer
     */
    record OfferLonger(String listing, String intent, long days) implements Remedy {
        @Override
        public Listing applyTo(Listing before) {
            Window window = before.window();
            return before.withWindow(new Window(window.from(), window.to().plusDays(days)));
        }
    }

    /**
     * The intent accepts a wider range of weights per head.
     *
     * @param accept the new range, which contains the old one
     */
    record AcceptWeights(String listing, String intent, WeightRange accept) implements Remedy {
        @Override
        public PurchaseIntent applyTo(PurchaseIntent before) {
            return before.withTerms(before.terms().withUnitWeight(accept));
        }
    }

    /**
     * The listing obtains certificates.
     *
     * @param missing the certificates it lacks
     */
    record ObtainCertificates(String listing, String intent, Set<String> missing) implements Remedy {
        public ObtainCertificates {
            missing = Set.copyOf(missing);
        }

        @Override
        public Listing applyTo(Listing before) {
            Set<String> all = new HashSet<>(before.certificates());
            all.addAll(missing);
            return before.withCertificates(all);
        }
    }

    /**
     * The intent states its demand by weight, and also its bid if that was per head. One head is converted to the mean
     * of the weights that the intent accepts. If the intent accepts any weight, one head is converted to one pack of
     * the listing.
     *
     * @param to the demand by weight
     * @param bid the bid by weight, rounded down to the µCNY per gram in the buyer's favour
     */
    record DemandByWeight(String listing, String intent, Demand to, UnitPrice bid) implements Remedy {
        @Override
        public PurchaseIntent applyTo(PurchaseIntent before) {
            return before.withDemand(to).withTerms(before.terms().withBid(bid));
        }
    }

    /**
     * The intent lowers its minimum.
     *
     * @param to the new minimum
     * @param from the current minimum
     */
    record LowerMinimum(String listing, String intent, Quantity to, Quantity from) implements Remedy {
        @Override
        public PurchaseIntent applyTo(PurchaseIntent before) {
            return before.withDemand(new Demand(before.demand().upTo(), to));
        }
    }

    /**
     * The listing allows smaller deliveries.
     *
     * @param to the new minimum pick-up
     * @param from the current minimum pick-up
     */
    record LowerPickup(String listing, String intent, Quantity to, Quantity from) implements Remedy {
        @Override
        public Listing applyTo(Listing before) {
            return before.withTerms(before.terms().withMinimumPickup(to));
        }
    }

    /**
     * The intent accepts smaller deliveries from each supplier.
     *
     * @param to the new minimum from each supplier
     * @param from the current minimum from each supplier
     */
    record LowerEach(String listing, String intent, Quantity to, Quantity from) implements Remedy {
        @Override
        public PurchaseIntent applyTo(PurchaseIntent before) {
            return before.withSuppliers(new SupplierLimits(before.suppliers().most(), to));
        }
    }

    /**
     * The intent accepts more suppliers.
     *
     * @param to the new maximum number of suppliers
     */
    record MoreSuppliers(String listing, String intent, int to) implements Remedy {
        @Override
        public PurchaseIntent applyTo(PurchaseIntent before) {
            return before.withSuppliers(
                    new SupplierLimits(to, before.suppliers().each()));
        }
    }
}
