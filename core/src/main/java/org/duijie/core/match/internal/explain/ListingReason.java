package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Span;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.explain.remedy.RankedRemedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.jspecify.annotations.Nullable;

/** Explains why one listing has stock left. */
final class ListingReason {
    private final Offer offer;
    private final Standing standing;
    private final Across across;

    private ListingReason(Offer offer, Standing standing, Across across) {
        this.offer = offer;
        this.standing = standing;
        this.across = across;
    }

    /** Returns the reason, after {@code across} has visited all wants. */
    static Shortfall of(Offer offer, Standing standing, Across across) {
        ListingReason reason = new ListingReason(offer, standing, across);
        Stop stop = reason.stop();
        RankedRemedy change = stop == Stop.UNDECIDED ? null : reason.nearest();
        return new Shortfall(
                stop, across.refusals(), Optional.ofNullable(change).map(RankedRemedy::remedy));
    }

    private Stop stop() {
        if (across.partners().isEmpty()) {
            return Stop.NO_PARTNER;
        }
        Stop furthest = null;
        for (Meeting partner : unlike()) {
            Stop stop = hasRoom(partner) ? stopAt(partner) : null;
            if (stop != null && (furthest == null || stop.compareTo(furthest) > 0)) {
                furthest = stop;
            }
        }
        return furthest == null ? full() : furthest;
    }

    /**
     * Returns the partners. Leaves out a partner without a delivery that is identical to the previous one, because it
     * would give the same result.
     */
    private List<Meeting> unlike() {
        List<Meeting> some = new ArrayList<>();
        Want unserved = null;
        for (Meeting partner : across.partners()) {
            boolean served = !standing.to(partner.want).isEmpty();
            if (served || unserved == null || !unserved.isLike(partner.want)) {
                some.add(partner);
            }
            unserved = served ? unserved : partner.want;
        }
        return some;
    }

    private boolean hasRoom(Meeting partner) {
        return partner.measure(partner.days().first()) <= standing.missing(partner.want);
    }

    private @Nullable Stop stopAt(Meeting partner) {
        Given own = standing.between(offer, partner.want);
        if (own != null) {
            return own.measure() <= standing.missing(partner.want) ? own.stop() : null;
        }
        Stop furthest = null;
        for (Parcel parcel : Parcel.atEnds(partner, partner.days(), standing)) {
            Stop stop = parcel.stop();
            if (stop != null && (furthest == null || stop.compareTo(furthest) > 0)) {
                furthest = stop;
            }
        }
        return furthest;
    }

    private Stop full() {
        if (across.partners().stream().anyMatch(this::servedBetter)) {
            return Stop.OUTBID;
        }
        boolean lacking = across.partners().stream().anyMatch(partner -> standing.missing(partner.want) > 0);
        return lacking ? Stop.LESS_THAN_A_HEAD : Stop.PARTNERS_SPENT;
    }

    private boolean servedBetter(Meeting partner) {
        Span days = partner.days();
        long best = Math.max(partner.value(days.first()), partner.value(days.last()));
        return standing.isServedForMore(partner.want, offer, best);
    }

    private @Nullable RankedRemedy nearest() {
        Openings openings = new Openings(standing);
        RankedRemedy nearest = null;
        for (Meeting partner : unlike()) {
            if (hasRoom(partner) && standing.between(offer, partner.want) == null) {
                nearest = RankedRemedy.nearer(nearest, openings.ofPartner(partner));
            }
        }
        for (Nearest.Refused refused : across.refused()) {
            nearest = openings.ofRefused(across.meeting(refused), refused.rule(), nearest);
        }
        return nearest;
    }
}
