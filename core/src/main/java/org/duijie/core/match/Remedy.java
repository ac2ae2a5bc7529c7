package org.duijie.core.match;

import java.util.Set;
import org.duijie.core.market.WeightRange;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;

/**
 * One change to one listing or intent that would let the two trade. Applied alone, it makes the pair able to trade (or to trade
 * more); its size is the least that does, in steps a person would name.
 */
public sealed interface Remedy {
    /** The listing that would give. */
    String listing();

    /** The intent that would get. */
    String intent();

    /**
     * The intent bids more.
     *
     * @param by how much more, on the bid's own basis
     * @param to the new bid
     */
    record RaiseBid(String listing, String intent, UnitPrice by, UnitPrice to) implements Remedy {}

    /**
     * The intent fetches from further away.
     *
     * @param by how much further
     * @param to the new greatest distance
     */
    record ReachFurther(String listing, String intent, Distance by, Distance to) implements Remedy {}

    /**
     * The listing leaves the farm earlier.
     *
     * @param days how many days earlier
     */
    record DispatchEarlier(String listing, String intent, long days) implements Remedy {}

    /**
     * The listing stays on offer longer.
     *
     * @param days how many days longer
     */
    record OfferLonger(String listing, String intent, long days) implements Remedy {}

    /**
     * The intent accepts other weights a head.
     *
     * @param accept the new range
     */
    record AcceptWeights(String listing, String intent, WeightRange accept) implements Remedy {}

    /**
     * The listing obtains papers.
     *
     * @param missing those it lacks
     */
    record ObtainCertificates(String listing, String intent, Set<String> missing) implements Remedy {
        public ObtainCertificates {
            missing = Set.copyOf(missing);
        }
    }

    /** The intent states its demand by weight. */
    record DemandByWeight(String listing, String intent) implements Remedy {}

    /**
     * The intent takes less than its minimum.
     *
     * @param to the new minimum
     * @param from the minimum today
     */
    record LowerMinimum(String listing, String intent, Quantity to, Quantity from) implements Remedy {}

    /**
     * The listing lets a smaller lot be fetched.
     *
     * @param to the new least pick-up
     * @param from the least today
     */
    record LowerPickup(String listing, String intent, Quantity to, Quantity from) implements Remedy {}

    /**
     * The intent accepts a smaller lot from one supplier.
     *
     * @param to the new least from each
     * @param from the least today
     */
    record LowerEach(String listing, String intent, Quantity to, Quantity from) implements Remedy {}

    /**
     * The intent accepts more suppliers.
     *
     * @param to the new most
     */
    record MoreSuppliers(String listing, String intent, int to) implements Remedy {}
}
