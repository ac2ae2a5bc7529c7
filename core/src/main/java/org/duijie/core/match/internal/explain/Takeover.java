package org.duijie.core.match.internal.explain;

import java.util.List;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Span;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.explain.remedy.Bids;
import org.duijie.core.match.internal.explain.remedy.RankedRemedy;
import org.duijie.core.match.plan.Stop;
import org.jspecify.annotations.Nullable;

/**
 * A simple exchange at one listing: an intent takes heads from another intent's delivery. It takes either the whole
 * delivery, or as many heads as it can while that delivery and the other intent keep their minimums. It also takes the
 * stock left at the listing.
 */
final class Takeover {
    private final Want want;
    private final Standing standing;
    private @Nullable Stop stop;
    private @Nullable RankedRemedy nearest;

    Takeover(Want want, Standing standing) {
        this.want = want;
        this.standing = standing;
    }

    /**
     * Returns why an exchange that would improve the plan was not made: a locked line forbids it, or the round ended
     * too early. Returns null when none of the exchanges considered would improve the plan.
     */
    @Nullable
    Stop stop() {
        return stop;
    }

    /**
     * Returns the smallest raise of the bid with which one of the exchanges considered would improve the plan; null
     * when none would.
     */
    @Nullable
    RankedRemedy nearest() {
        return nearest;
    }

    /**
     * Considers the deliveries from the partner's listing to others. If there are many, considers those with the lowest
     * worth per head.
     */
    void consider(Meeting partner) {
        List<Given> others = standing.cheapestFrom(partner.offer);
        Given own = standing.between(partner.offer, want);
        if (own != null && own.isLocked()) {
            return;
        }
        if (others.isEmpty() || (own == null && !standing.acceptsAnother(want))) {
            return;
        }
        if (own != null) {
            consider(partner, own.day(), 1, 0);
            return;
        }
        Span days = partner.days();
        consider(partner, days.first(), partner.least(days.first()), partner.trip());
        if (days.last() > days.first()) {
            consider(partner, days.last(), partner.least(days.last()), partner.trip());
        }
    }

    private void consider(Meeting partner, long day, long least, long trip) {
        long room = standing.missing(want) / partner.measure(day);
        if (room < least || room < 1) {
            return;
        }
        for (Given other : standing.cheapestFrom(partner.offer)) {
            if (other.meeting().want != want) {
                part(partner, day, least, trip, room, other);
                whole(partner, day, least, trip, room, other);
            }
        }
    }

    private void part(Meeting partner, long day, long least, long trip, long room, Given other) {
        Want loser = other.meeting().want;
        long overMinimum = (standing.got(loser) - loser.minimum) / other.measure();
        long most = Math.min(other.spare(), overMinimum);
        long heads = Math.min(room, standing.left(partner.offer) + most);
        long taken = heads - standing.left(partner.offer);
        if (taken > 0) {
            weigh(partner, day, least, heads, trip + other.value() * taken, other);
        }
    }

    private void whole(Meeting partner, long day, long least, long trip, long room, Given other) {
        Want loser = other.meeting().want;
        long rest = standing.got(loser) - other.heads() * other.measure();
        if (rest == 0 || rest >= loser.minimum) {
            long heads = Math.min(room, standing.left(partner.offer) + other.heads());
            weigh(partner, day, least, heads, trip + other.worth(), other);
        }
    }

    private void weigh(Meeting partner, long day, long least, long heads, long cost, Given other) {
        if (heads < Math.max(1, least) || standing.got(want) + heads * partner.measure(day) < want.minimum) {
            return;
        }
        long lacking = cost + 1 - partner.value(day) * heads;
        if (lacking <= 0) {
            stop = stop == Stop.UNDECIDED ? stop : other.stop();
            return;
        }
        if (other.isLocked()) {
            return;
        }
        long needed = Bids.raisedBy(want, Ceil.div(lacking, heads), partner.bidUnits(day), 1);
        nearest = RankedRemedy.nearer(nearest, Bids.raise(partner, needed));
    }
}
