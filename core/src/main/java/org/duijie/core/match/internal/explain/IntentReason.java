package org.duijie.core.match.internal.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.explain.remedy.RankedRemedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.jspecify.annotations.Nullable;

/** Explains why one intent has unmet demand. */
final class IntentReason {
    private final Want want;
    private final Standing standing;
    private final Across across;
    private @Nullable Stop furthest;
    private @Nullable RankedRemedy nearest;

    private IntentReason(Want want, Standing standing, Across across) {
        this.want = want;
        this.standing = standing;
        this.across = across;
    }

    /** Returns the reason, after {@code across} has visited all offers. */
    static Shortfall of(Want want, Standing standing, Across across) {
        IntentReason reason = new IntentReason(want, standing, across);
        Stop stop = reason.stop();
        boolean sought = stop != Stop.UNDECIDED && stop != Stop.LESS_THAN_A_HEAD;
        RankedRemedy change = sought ? reason.nearest() : null;
        return new Shortfall(
                stop, across.refusals(), Optional.ofNullable(change).map(RankedRemedy::remedy));
    }

    private Stop stop() {
        if (across.partners().isEmpty()) {
            return Stop.NO_PARTNER;
        }
        if (across.partners().stream().noneMatch(this::fitsAHead)) {
            return Stop.LESS_THAN_A_HEAD;
        }
        across.partners().stream().filter(this::hasAHead).forEach(this::meet);
        if (want.minimum > 0 && standing.to(want).isEmpty() && furthest != null) {
            gather();
        }
        if (furthest != Stop.UNDECIDED) {
            takeOver();
        }
        return furthest == null ? soldOut() : furthest;
    }

    private boolean fitsAHead(Meeting partner) {
        return partner.measure(partner.days().first()) <= standing.missing(want);
    }

    private boolean hasAHead(Meeting partner) {
        return standing.left(partner.offer) > 0 && fitsAHead(partner);
    }

    private void meet(Meeting partner) {
        Given own = standing.between(partner.offer, want);
        if (own != null) {
            reached(own.measure() <= standing.missing(want) ? own.stop() : null);
            return;
        }
        for (Parcel parcel : Parcel.atEnds(partner, partner.days(), standing)) {
            reached(parcel.stop());
        }
    }

    private void reached(@Nullable Stop stop) {
        if (stop != null && (furthest == null || stop.compareTo(furthest) > 0)) {
            furthest = stop;
        }
    }

    private void gather() {
        Gathering gathering = Gathering.of(want, across.partners(), standing);
        reached(gathering.stop());
        nearest = gathering.needed();
    }

    private void takeOver() {
        Takeover takeover = new Takeover(want, standing);
        nearestOf(across.partners()).forEach(takeover::consider);
        reached(takeover.stop());
        nearest = RankedRemedy.nearer(nearest, takeover.nearest());
    }

    private static List<Meeting> nearestOf(List<Meeting> partners) {
        return partners.size() <= Nearest.MOST
                ? partners
                : partners.stream()
                        .sorted(Comparator.comparing(Meeting::road))
                        .limit(Nearest.MOST)
                        .toList();
    }

    private Stop soldOut() {
        boolean toOthers = across.partners().stream()
                .filter(this::fitsAHead)
                .flatMap(partner -> standing.from(partner.offer).stream())
                .anyMatch(given -> given.meeting().want.index != want.index);
        if (toOthers) {
            return Stop.OUTBID;
        }
        boolean left = across.partners().stream().anyMatch(partner -> standing.left(partner.offer) > 0);
        return left ? Stop.LEFT_TOO_LARGE : Stop.PARTNERS_SPENT;
    }

    private @Nullable RankedRemedy nearest() {
        Openings openings = new Openings(standing);
        for (Meeting partner : across.partners()) {
            if (hasAHead(partner) && standing.between(partner.offer, want) == null) {
                nearest = RankedRemedy.nearer(nearest, openings.ofPartner(partner));
            }
        }
        for (Nearest.Refused refused : across.refused()) {
            nearest = openings.ofRefused(across.meeting(refused), refused.rule(), nearest);
        }
        return nearest;
    }
}
