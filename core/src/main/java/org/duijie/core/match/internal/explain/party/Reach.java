package org.duijie.core.match.internal.explain.party;

import java.util.Optional;
import org.duijie.core.market.Place;
import org.duijie.core.quantity.Distance;

/**
 * Checks whether an offer is within the maximum distance of an intent. Compares the chord if it is clearly near or far,
 * and the exact road close to the limit.
 */
public final class Reach {
    /**
     * Roads within this many metres of the limit are computed by the exact formula. Rounding errors are below a
     * millionth of it.
     */
    private static final double MARGIN_M = 1;

    /** Above this chord, the chord alone does not decide. */
    private static final double LONGEST_CHORD_RADIANS = 1.5;

    private final long most;
    private final double detour;
    private final double surelyWithin;
    private final double surelyBeyond;

    Reach(Optional<Distance> limit, double detour) {
        this.most = limit.map(Distance::metres).orElse(Long.MAX_VALUE);
        this.detour = detour;
        this.surelyWithin = limit.isEmpty() ? Double.POSITIVE_INFINITY : chordSquared(most - MARGIN_M);
        this.surelyBeyond = limit.isEmpty() ? Double.POSITIVE_INFINITY : chordSquared(most + 1 + MARGIN_M);
    }

    /** Returns the longest road in metres. */
    public long most() {
        return most;
    }

    boolean covers(Position from, Position to) {
        double chord = from.chordSquared(to);
        if (chord < surelyWithin) {
            return true;
        }
        return !(chord > surelyBeyond) && from.roadTo(to, detour) <= most;
    }

    private double chordSquared(double roadMetres) {
        double radians = Math.max(0, roadMetres) / detour / Place.EARTH_RADIUS_M;
        if (radians > LONGEST_CHORD_RADIANS) {
            return roadMetres > most ? Double.POSITIVE_INFINITY : 0;
        }
        double half = StrictMath.sin(radians / 2);
        return 4 * half * half;
    }
}
