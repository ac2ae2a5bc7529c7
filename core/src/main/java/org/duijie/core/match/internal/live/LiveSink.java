package org.duijie.core.match.internal.live;

import java.util.Arrays;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.problem.Spot;

/**
 * A sink of a live market: its arcs in arrays of its own, laid out like a row of {@link Problem}, and its deliveries.
 */
public final class LiveSink {
    final int number;
    final PurchaseIntent intent;
    final Spot spot;

    /** Its demand, minimum and supplier limit, less its locked lines. */
    long demand;

    long minimum;
    int suppliers;

    int arcs;
    int[] arcLot;
    long[] arcTrip;
    int[] arcOptions;
    int[] optionDay;
    long[] optionValue;
    long[] optionUnit;
    long[] optionLeast;
    boolean everyDay;
    int roundings;

    /** Its deliveries, locked lines excluded. */
    Lines lines = Lines.NONE;

    Lines locked = Lines.NONE;

    /** A bound on its best pattern at the lots' prices, prices subtracted; valid if {@link #proved}. */
    long bound;

    boolean proved;

    /** Makes a sink from the only row of {@code problem}. */
    LiveSink(int number, PurchaseIntent intent, Spot spot, Problem problem) {
        this.number = number;
        this.intent = intent;
        this.spot = spot;
        arcs = problem.arcs;
        int options = problem.arcOptions[arcs];
        arcLot = Arrays.copyOf(problem.arcLot, arcs);
        arcTrip = Arrays.copyOf(problem.arcTrip, arcs);
        arcOptions = Arrays.copyOf(problem.arcOptions, arcs + 1);
        optionDay = Arrays.copyOf(problem.optionDay, options);
        optionValue = Arrays.copyOf(problem.optionValue, options);
        optionUnit = Arrays.copyOf(problem.optionUnit, options);
        optionLeast = Arrays.copyOf(problem.optionLeast, options);
        everyDay = problem.everyDay;
        roundings = problem.roundings;
        lock(Lines.NONE);
    }

    /** Locks these lines. The arcs to their lots must be removed, because a pair has at most one line. */
    final void lock(Lines kept) {
        locked = kept;
        long measure = kept.measure();
        demand = intent.demand().upTo().held() - measure;
        minimum = Math.max(0, intent.demand().minimum().held() - measure);
        suppliers = intent.suppliers().most() - kept.size();
    }

    /** Returns whether every head counts as one. */
    boolean countsByOne() {
        for (int o = 0; o < arcOptions[arcs]; o++) {
            if (optionUnit[o] != 1) {
                return false;
            }
        }
        return true;
    }

    /** Returns the index of the arc to {@code lot}; below zero when there is none. */
    int arcTo(int lot) {
        return Arrays.binarySearch(arcLot, 0, arcs, lot);
    }

    /** Returns the option of {@code arc} on {@code day}; -1 when there is none. */
    int optionOn(int arc, int day) {
        for (int o = arcOptions[arc]; o < arcOptions[arc + 1]; o++) {
            if (optionDay[o] == day) {
                return o;
            }
        }
        return -1;
    }

    /** Returns the worth per head of an arc on its best day. */
    long bestValue(int arc) {
        long best = 0;
        for (int o = arcOptions[arc]; o < arcOptions[arc + 1]; o++) {
            best = Math.max(best, optionValue[o]);
        }
        return best;
    }

    /** Returns the maximum number of heads of an arc that the demand allows. */
    long mostOf(int arc) {
        return demand / optionUnit[arcOptions[arc]];
    }

    /** Returns its unmet demand, in its measure. */
    long missing() {
        return demand - lines.measure();
    }

    /** Sets the allowances in the bound: for days that are not options, and for rounded amounts. */
    void loosen(boolean isEveryDay, int mostRoundings) {
        everyDay = isEveryDay;
        roundings = mostRoundings;
    }

    /** Removes the arc to {@code lot}, if there is one. */
    void removeArc(int lot) {
        int arc = arcTo(lot);
        if (arc >= 0) {
            splice(arc, 1, null, 0);
        }
    }

    /** Replaces the arc to {@code lot}, if there is one, by the only arc of {@code problem}, if it has one. */
    void replaceArc(int lot, Problem problem) {
        int arc = arcTo(lot);
        everyDay &= problem.everyDay;
        roundings = Math.max(roundings, problem.roundings);
        if (arc >= 0 && problem.arcs == 1 && problem.arcOptions[1] == arcOptions[arc + 1] - arcOptions[arc]) {
            overwrite(arc, problem);
            return;
        }
        splice(arc >= 0 ? arc : -1 - arc, arc >= 0 ? 1 : 0, problem, problem.arcs);
    }

    private void overwrite(int arc, Problem problem) {
        int from = arcOptions[arc];
        int size = problem.arcOptions[1];
        arcTrip[arc] = problem.arcTrip[0];
        System.arraycopy(problem.optionDay, 0, optionDay, from, size);
        System.arraycopy(problem.optionValue, 0, optionValue, from, size);
        System.arraycopy(problem.optionUnit, 0, optionUnit, from, size);
        System.arraycopy(problem.optionLeast, 0, optionLeast, from, size);
    }

    private void splice(int at, int gone, @org.jspecify.annotations.Nullable Problem from, int come) {
        int first = arcOptions[at];
        int next = arcOptions[at + gone];
        int options = from == null ? 0 : from.arcOptions[come];
        int shift = options - (next - first);
        int[] starts = new int[arcs + 1 + come - gone];
        System.arraycopy(arcOptions, 0, starts, 0, at + 1);
        for (int a = at + come; a < starts.length; a++) {
            starts[a] = arcOptions[a - come + gone] + shift;
        }
        Problem other = from == null ? new Problem() : from;
        arcLot = spliced(arcLot, arcs, at, gone, other.arcLot, come);
        arcTrip = spliced(arcTrip, arcs, at, gone, other.arcTrip, come);
        int all = arcOptions[arcs];
        optionDay = spliced(optionDay, all, first, next - first, other.optionDay, options);
        optionValue = spliced(optionValue, all, first, next - first, other.optionValue, options);
        optionUnit = spliced(optionUnit, all, first, next - first, other.optionUnit, options);
        optionLeast = spliced(optionLeast, all, first, next - first, other.optionLeast, options);
        arcOptions = starts;
        arcs += come - gone;
    }

    private static int[] spliced(int[] old, int size, int at, int gone, int[] with, int come) {
        int[] to = new int[size + come - gone];
        System.arraycopy(old, 0, to, 0, at);
        System.arraycopy(with, 0, to, at, come);
        System.arraycopy(old, at + gone, to, at + come, size - at - gone);
        return to;
    }

    private static long[] spliced(long[] old, int size, int at, int gone, long[] with, int come) {
        long[] to = new long[size + come - gone];
        System.arraycopy(old, 0, to, 0, at);
        System.arraycopy(with, 0, to, at, come);
        System.arraycopy(old, at + gone, to, at + come, size - at - gone);
        return to;
    }
}
