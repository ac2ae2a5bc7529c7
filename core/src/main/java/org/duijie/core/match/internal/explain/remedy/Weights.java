package org.duijie.core.match.internal.explain.remedy;

import org.duijie.core.market.WeightRange;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Span;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/** Finds which other weights of a head an intent would have to accept. */
final class Weights {
    /** The step of a change in weight: 50 g (one liang). */
    private static final long STEP = 50;

    private Weights() {}

    /**
     * Returns the smallest widening of the range, up or down, with which the two trade on some day; null when none is
     * enough.
     */
    static @Nullable RankedRemedy least(Meeting meeting) {
        if (!meeting.offer.byCount) {
            return null;
        }
        Span otherwise = meeting.gainful(meeting.priced(meeting.common()));
        Span heavy = otherwise.where(day -> meeting.weight(day) > meeting.want.heaviest);
        Span light = otherwise.where(day -> meeting.weight(day) < meeting.want.lightest);
        RankedRemedy up = heavy.isEmpty() ? null : upTo(meeting, Ceil.to(STEP, meeting.weight(heavy.first())));
        RankedRemedy down = light.isEmpty() ? null : downTo(meeting, meeting.weight(light.last()) / STEP * STEP);
        return RankedRemedy.nearer(up, down);
    }

    private static RankedRemedy upTo(Meeting meeting, long grams) {
        long share = Ceil.share(grams - meeting.want.heaviest, meeting.want.heaviest);
        return change(meeting, share, meeting.want.lightest, grams);
    }

    private static RankedRemedy downTo(Meeting meeting, long grams) {
        long share = Ceil.share(meeting.want.lightest - grams, meeting.want.lightest);
        return change(meeting, share, grams, meeting.want.heaviest);
    }

    private static RankedRemedy change(Meeting meeting, long share, long min, long max) {
        WeightRange accept = new WeightRange(Weight.ofGrams(min), Weight.ofGrams(max));
        return new RankedRemedy(
                share, new Remedy.AcceptWeights(meeting.offer.listing.id(), meeting.want.intent.id(), accept));
    }
}
