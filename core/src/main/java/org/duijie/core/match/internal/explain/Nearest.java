package org.duijie.core.match.internal.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Want;
import org.jspecify.annotations.Nullable;

/**
 * The nearest refused pairs of one party. Distance is measured by chord; of pairs at equal distance, the first visited
 * is kept.
 */
final class Nearest {
    /** The maximum number of pairs kept. */
    static final int MOST = 200;

    /** A pair, and the rule that refuses it. */
    record Refused(Offer offer, Want want, TradeRule rule) {}

    private double[] chords = {};
    private @Nullable Refused[] pairs = {};
    private int size;

    void meet(Offer offer, Want want, TradeRule rule) {
        double chord = offer.at.chordSquared(want.at);
        if (size == MOST && chord >= chords[size - 1]) {
            return;
        }
        if (size == chords.length && size < MOST) {
            int more = Math.min(MOST, Math.max(8, 2 * size));
            chords = Arrays.copyOf(chords, more);
            pairs = Arrays.copyOf(pairs, more);
        }
        int at = placeOf(chord);
        int behind = Math.min(size, MOST - 1) - at;
        System.arraycopy(chords, at, chords, at + 1, behind);
        System.arraycopy(pairs, at, pairs, at + 1, behind);
        chords[at] = chord;
        pairs[at] = new Refused(offer, want, rule);
        size = Math.min(size + 1, MOST);
    }

    /** Returns the position after all pairs at the same distance or nearer. */
    private int placeOf(double chord) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chords[middle] <= chord) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return size;
    }

    List<Refused> pairs() {
        return Arrays.stream(pairs, 0, size).map(Objects::requireNonNull).toList();
    }
}
