package org.duijie.core.match.internal.explain;

import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.remedy.RankedRemedy;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/** Finds the single limit that must change to allow a parcel, and the size of the change. */
final class LimitRemedies {
    /** The step of a change in weight: 50 g (one liang). */
    private static final long STEP = 50;

    private LimitRemedies() {}

    /** Returns the change of the limit that stops {@code parcel}; null when no limit stops it, or more than one. */
    static @Nullable RankedRemedy loosened(Parcel parcel) {
        if (parcel.heads() < 1) {
            return null;
        }
        if (!parcel.reachesLeast()) {
            return parcel.reachesMinimum() && parcel.pays() && parcel.welcome() ? smallerLot(parcel) : null;
        }
        if (!parcel.reachesMinimum()) {
            return parcel.pays() && parcel.welcome() ? smallerMinimum(parcel.meeting(), parcel.measure()) : null;
        }
        return parcel.pays() && !parcel.welcome() ? oneMoreSupplier(parcel.meeting()) : null;
    }

    private static @Nullable RankedRemedy smallerLot(Parcel parcel) {
        Meeting meeting = parcel.meeting();
        boolean pickup = parcel.heads() < meeting.offer.pickup;
        boolean each = parcel.heads() < meeting.each(parcel.day());
        if (pickup && each) {
            return null;
        }
        String listing = meeting.offer.listing.id();
        String intent = meeting.want.intent.id();
        if (pickup) {
            Quantity from = meeting.offer.listing.terms().minimumPickup();
            long mean = meeting.offer.each
                    * meeting.offer.listing.stock().meanWeight().grams();
            Quantity to = reachedBy(from, parcel.heads(), mean, meeting.offer.each);
            return new RankedRemedy(share(from, to), new Remedy.LowerPickup(listing, intent, to, from));
        }
        Quantity from = meeting.want.intent.suppliers().each();
        Quantity to = reachedBy(from, parcel.heads(), meeting.offer.sold(parcel.day()), meeting.offer.each);
        return new RankedRemedy(share(from, to), new Remedy.LowerEach(listing, intent, to, from));
    }

    /** Returns the change that lowers the intent's minimum to {@code measure}, in heads or grams. */
    static RankedRemedy smallerMinimum(Meeting meeting, long measure) {
        Quantity from = meeting.want.intent.demand().minimum();
        Quantity to = inKindOf(from, measure);
        return new RankedRemedy(
                share(from, to),
                new Remedy.LowerMinimum(meeting.offer.listing.id(), meeting.want.intent.id(), to, from));
    }

    private static RankedRemedy oneMoreSupplier(Meeting meeting) {
        int most = meeting.want.most;
        return new RankedRemedy(
                Ceil.share(1, most),
                new Remedy.MoreSuppliers(meeting.offer.listing.id(), meeting.want.intent.id(), most + 1));
    }

    private static Quantity reachedBy(Quantity kind, long sold, long grams, long each) {
        return inKindOf(kind, sold * (kind.isCount() ? each : grams));
    }

    private static Quantity inKindOf(Quantity kind, long held) {
        return kind.isCount() ? Heads.of(held) : Weight.ofGrams(held / STEP * STEP);
    }

    private static long share(Quantity from, Quantity to) {
        return Ceil.share(from.held() - to.held(), from.held());
    }
}
