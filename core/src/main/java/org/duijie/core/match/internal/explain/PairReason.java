package org.duijie.core.match.internal.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.PaperBits;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.explain.remedy.LeastChanges;
import org.duijie.core.match.internal.explain.remedy.RankedRemedy;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.InvalidValueException;

/** Explains why one pair cannot trade. */
public final class PairReason {
    private final Market alone;
    private final Listing listing;
    private final PurchaseIntent intent;

    private PairReason(Market market, Listing listing, PurchaseIntent intent) {
        this.alone = market.only(listing, intent);
        this.listing = listing;
        this.intent = intent;
    }

    public static Explanation of(Market market, Listing listing, PurchaseIntent intent) {
        return new PairReason(market, listing, intent).explanation();
    }

    private Explanation explanation() {
        Meeting meeting = meeting(alone);
        Optional<TradeRule> refusal = Optional.ofNullable(meeting.refusal());
        Optional<Remedy> remedy = refusal.flatMap(rule -> LeastChanges.of(meeting).stream()
                .sorted(Comparator.comparingLong(RankedRemedy::share))
                .map(RankedRemedy::remedy)
                .filter(this::helps)
                .findFirst());
        return new Explanation(listing.id(), intent.id(), refusal, remedy);
    }

    private static Meeting meeting(Market two) {
        PaperBits papers = new PaperBits(two);
        Offer offer = new Offer(0, two.listings().get(0), two, papers);
        return new Meeting(two.policy(), offer, new Want(0, two.intents().get(0), two, papers));
    }

    /** Returns whether the changed pair passes every rule on some day, by the definitions. */
    private boolean helps(Remedy remedy) {
        try {
            Market changed = remedy.applyTo(alone);
            Meeting meeting = meeting(changed);
            return meeting.refusal() == null
                    && changed.pair(changed.listings().get(0), changed.intents().get(0))
                            .refusalOn(LocalDate.ofEpochDay(meeting.days().first()))
                            .isEmpty();
        } catch (InvalidValueException pastALimit) {
            return false;
        }
    }
}
