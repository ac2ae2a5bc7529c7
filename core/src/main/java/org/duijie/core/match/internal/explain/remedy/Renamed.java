package org.duijie.core.match.internal.explain.remedy;

import org.duijie.core.match.plan.Remedy;

/** Copies a change to another intent that is identical to the one it was computed for. */
public final class Renamed {
    private Renamed() {}

    public static Remedy of(Remedy remedy, String intent) {
        if (remedy instanceof Remedy.RaiseBid raise) {
            return new Remedy.RaiseBid(raise.listing(), intent, raise.by(), raise.to());
        }
        if (remedy instanceof Remedy.ReachFurther further) {
            return new Remedy.ReachFurther(further.listing(), intent, further.by(), further.to());
        }
        if (remedy instanceof Remedy.DispatchEarlier earlier) {
            return new Remedy.DispatchEarlier(earlier.listing(), intent, earlier.days());
        }
        if (remedy instanceof Remedy.OfferLonger longer) {
            return new Remedy.OfferLonger(longer.listing(), intent, longer.days());
        }
        if (remedy instanceof Remedy.AcceptWeights weights) {
            return new Remedy.AcceptWeights(weights.listing(), intent, weights.accept());
        }
        if (remedy instanceof Remedy.ObtainCertificates papers) {
            return new Remedy.ObtainCertificates(papers.listing(), intent, papers.missing());
        }
        if (remedy instanceof Remedy.DemandByWeight weight) {
            return new Remedy.DemandByWeight(weight.listing(), intent, weight.to(), weight.bid());
        }
        return ofLimit(remedy, intent);
    }

    private static Remedy ofLimit(Remedy remedy, String intent) {
        if (remedy instanceof Remedy.LowerMinimum minimum) {
            return new Remedy.LowerMinimum(minimum.listing(), intent, minimum.to(), minimum.from());
        }
        if (remedy instanceof Remedy.LowerPickup pickup) {
            return new Remedy.LowerPickup(pickup.listing(), intent, pickup.to(), pickup.from());
        }
        if (remedy instanceof Remedy.LowerEach each) {
            return new Remedy.LowerEach(each.listing(), intent, each.to(), each.from());
        }
        if (remedy instanceof Remedy.MoreSuppliers more) {
            return new Remedy.MoreSuppliers(more.listing(), intent, more.to());
        }
        throw new IllegalArgumentException("A remedy of no known sort: " + remedy);
    }
}
