package org.duijie.core.match.internal.explain.remedy;

import java.util.HashSet;
import java.util.Set;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/** The changes that help when one rule fails on every day and all others pass. */
final class Outright {
    private static final long ROAD_STEP_M = 100;

    private Outright() {}

    /** Returns the increase of the intent's maximum distance that is needed. */
    static @Nullable RankedRemedy reachFurther(Meeting meeting) {
        long most = meeting.want.reach.most();
        long by = Ceil.to(ROAD_STEP_M, meeting.road().metres() - most);
        if (most + by > Distance.MOST_METRES || meeting.days().isEmpty()) {
            return null;
        }
        return new RankedRemedy(
                Ceil.share(by, most),
                new Remedy.ReachFurther(
                        meeting.offer.listing.id(),
                        meeting.want.intent.id(),
                        Distance.ofMetres(by),
                        Distance.ofMetres(most + by)));
    }

    /** Returns the certificates that the listing would have to obtain. */
    static @Nullable RankedRemedy obtainCertificates(Meeting meeting) {
        if (meeting.days().isEmpty()) {
            return null;
        }
        Set<String> required = meeting.want.intent.terms().requires();
        Set<String> missing = new HashSet<>(required);
        missing.removeAll(meeting.offer.listing.certificates());
        return new RankedRemedy(
                Ceil.share(missing.size(), required.size()),
                new Remedy.ObtainCertificates(meeting.offer.listing.id(), meeting.want.intent.id(), missing));
    }

    /** Returns the change to a demand stated by weight. */
    static @Nullable RankedRemedy demandByWeight(Meeting meeting) {
        PurchaseIntent intent = meeting.want.intent;
        long head = gramsAHead(meeting);
        UnitPrice stated = intent.terms().bid();
        long aGram = gramPrice(stated, head);
        if (intent.demand().upTo().held() > Weight.MOST_GRAMS / head || aGram > Basis.GRAM.mostMicros()) {
            return null;
        }
        UnitPrice bid = stated.basis() == Basis.GRAM ? stated : UnitPrice.perGram(aGram);
        Demand to = new Demand(
                Weight.ofGrams(intent.demand().upTo().held() * head),
                Weight.ofGrams(intent.demand().minimum().held() * head));
        Remedy remedy = new Remedy.DemandByWeight(meeting.offer.listing.id(), intent.id(), to, bid);
        Meeting changed = meeting.with(meeting.want.changed(remedy.applyTo(intent)));
        return changed.refusal() == null ? new RankedRemedy(RankedRemedy.WHOLE, remedy) : null;
    }

    private static long gramsAHead(Meeting meeting) {
        BuyerTerms terms = meeting.want.intent.terms();
        WeightRange accepted = terms.unitWeight();
        boolean bounded =
                accepted.max().grams() < Weight.MOST_GRAMS && accepted.mean().grams() > 0;
        return (bounded ? accepted.mean() : meeting.offer.listing.stock().meanWeight()).grams();
    }

    private static long gramPrice(UnitPrice bid, long head) {
        return bid.micros() / bid.per() / (bid.basis() == Basis.GRAM ? 1 : head);
    }
}
