package org.duijie.core.match.internal.search;

import org.duijie.core.match.internal.pattern.FoundPattern;
import org.duijie.core.match.internal.problem.Problem;

/** A feasible plan in progress: heads and day of each arc, stock left of each lot, worth of each sink. */
public final class Draft {
    public final Problem problem;
    public final long[] heads;
    public final int[] option;
    public final long[] left;
    final long[] sinkWorth;
    public long worth;

    public Draft(Problem problem) {
        this.problem = problem;
        this.heads = new long[problem.arcs];
        this.option = new int[problem.arcs];
        this.left = problem.stock.clone();
        this.sinkWorth = new long[problem.sinks];
    }

    /**
     * Makes another view of the same plan, for one of several threads that change it in parallel. {@link #worth} counts
     * only the changes of this view.
     */
    public Draft(Draft shared) {
        this.problem = shared.problem;
        this.heads = shared.heads;
        this.option = shared.option;
        this.left = shared.left;
        this.sinkWorth = shared.sinkWorth;
    }

    public void copyFrom(Draft other) {
        System.arraycopy(other.heads, 0, heads, 0, heads.length);
        System.arraycopy(other.option, 0, option, 0, option.length);
        System.arraycopy(other.left, 0, left, 0, left.length);
        System.arraycopy(other.sinkWorth, 0, sinkWorth, 0, sinkWorth.length);
        worth = other.worth;
    }

    /** Removes every delivery of {@code sink}. */
    void clear(int sink) {
        for (int a = problem.sinkArcs[sink]; a < problem.sinkArcs[sink + 1]; a++) {
            if (heads[a] > 0) {
                left[problem.arcLot[a]] += heads[a];
                heads[a] = 0;
            }
        }
        worth -= sinkWorth[sink];
        sinkWorth[sink] = 0;
    }

    /** Gives {@code sink}, which has no deliveries, the whole pattern that was found. */
    void take(int sink, FoundPattern found) {
        for (int k = 0; k < found.size(); k++) {
            put(found.arc(k), found.option(k), found.wholeHeads(k));
        }
        settle(sink);
    }

    /** Gives {@code sink}, which has no deliveries, the pattern that was found for {@code like}, an identical sink. */
    void take(int sink, FoundPattern found, int like) {
        int arcs = problem.sinkArcs[sink] - problem.sinkArcs[like];
        int options = problem.arcOptions[problem.sinkArcs[sink]] - problem.arcOptions[problem.sinkArcs[like]];
        for (int k = 0; k < found.size(); k++) {
            put(found.arc(k) + arcs, found.option(k) + options, found.wholeHeads(k));
        }
        settle(sink);
    }

    /** Puts heads on an arc without heads; {@link #settle} must follow. */
    public void put(int arc, int onOption, long count) {
        heads[arc] = count;
        option[arc] = onOption;
        left[problem.arcLot[arc]] -= count;
    }

    /** Computes the worth of {@code sink}. */
    public void settle(int sink) {
        long sum = 0;
        for (int a = problem.sinkArcs[sink]; a < problem.sinkArcs[sink + 1]; a++) {
            if (heads[a] > 0) {
                sum += problem.optionValue[option[a]] * heads[a] - problem.arcTrip[a];
            }
        }
        worth += sum - sinkWorth[sink];
        sinkWorth[sink] = sum;
    }

    /** Returns whether stock, demands, minimums and supplier limits hold. Minimum deliveries are not checked. */
    public boolean isFeasible() {
        for (long each : left) {
            if (each < 0) {
                return false;
            }
        }
        for (int i = 0; i < problem.sinks; i++) {
            long got = 0;
            int deliveries = 0;
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                if (heads[a] > 0) {
                    got += heads[a] * problem.optionUnit[option[a]];
                    deliveries++;
                }
            }
            boolean badMeasure = got > problem.demand[i] || (got > 0 && got < problem.minimum[i]);
            if (badMeasure || deliveries > problem.suppliers[i]) {
                return false;
            }
        }
        return true;
    }
}
