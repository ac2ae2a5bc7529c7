package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Work;

/**
 * Finds the best set of deliveries for one sink at given prices of the lots. This is the sink-pattern subproblem
 * (Roberti, Bartolini and Mingozzi, The Fixed Charge Transportation Problem: An Exact Algorithm Based on a New Integer
 * Programming Formulation, Management Science 61, 2015), extended by a supplier limit, a minimum, and minimum
 * deliveries.
 *
 * <p>With r = v − price the reduced value of a head, it maximises Σ (r·x − f) over sets of at most K deliveries. Sets
 * are built depth first in order of r per unit. A branch is cut if its followers could not add enough
 * ({@link Followers}). The amounts of a set solve a knapsack with one row ({@link SetAmounts}).
 *
 * <p>{@link #bound} lets the last delivery be a fraction and an arc mix its days ({@link DayHull}), so it is never
 * below the best true pattern, and every rounding in it is upwards. {@link #exact} uses whole heads and one day per
 * arc, solves each set's knapsack by branch and bound ({@link WholeFit}), and gives both a bound and a true pattern.
 * {@link #best} uses whole heads on the day that looks best, and stops at a good pattern. A search typically takes 1 to
 * 10 µs per sink. It is exponential in K in the worst case, so all searches stop after a number of sets; a bound then
 * includes the bounds of the branches that were cut. A set may grow longer than the search depth, for example if one
 * sink could buy from tens of thousands of small lots. Such a set is filled in order of net rate instead
 * ({@link LongSet}).
 */
public final class PatternSearch {
    private static final int DEEPEST = 256;

    /** The size from which a set is long. If the search limit is reached at a long set, the set is filled up. */
    private static final int LONG = 64;

    /** The work per set. A set whose amounts take more work counts as several sets. */
    private static final int UNITS_A_NODE = 1_024;

    private static final int UNITS_A_LOOK = 4_096;

    private final Problem p;
    private final Work work;
    private final PatternItems items = new PatternItems();
    private final ArcItems arcs;
    private final Followers followers = new Followers(items);
    private final FoundPattern found = new FoundPattern(items);
    private final SetAmounts amounts;
    private final LongSet longSet;

    private int nodesLeft;
    private boolean isLong;

    /** Whether some days of the arcs that must deliver were not tried. */
    private boolean forcedMissed;

    /** Whether the round had to end before all arcs were loaded and ranked. The best pattern is then unknown. */
    private boolean abandoned;

    /** A bound on all sets; set when a long set is filled up. */
    private long ceiling;

    /**
     * Makes a search.
     *
     * @param work ends a search early, as if it had reached its limit of sets
     */
    public PatternSearch(Problem problem, Work work) {
        SegmentLine line = new SegmentLine(items);
        this.p = problem;
        this.work = work;
        this.arcs = new ArcItems(problem, items);
        this.amounts = new SetAmounts(items, followers, found, line, DEEPEST + 1, work);
        this.longSet = new LongSet(items, found, line);
    }

    /**
     * Returns an upper bound on every pattern of {@code sink} at {@code price} (per lot, scaled), and finds the relaxed
     * pattern with that worth.
     *
     * @param nodes the maximum number of sets to search
     * @return scaled, 0 or more
     */
    public long bound(int sink, long[] price, int nodes) {
        begin(PatternMode.RELAXED, sink);
        load(sink, price, p.stock);
        return search(nodes);
    }

    /**
     * Returns the best whole pattern found for {@code sink} at {@code price} with at most {@code available} heads per
     * lot.
     *
     * @return its reduced value, scaled; 0 for the empty pattern
     */
    public long best(int sink, long[] price, long[] available, int nodes) {
        begin(PatternMode.WHOLE, sink);
        load(sink, price, available);
        return search(nodes);
    }

    /** Begins a search for a whole pattern among the arcs that {@link #offer} names. */
    public void beginWhole(int ofSink) {
        begin(PatternMode.WHOLE, ofSink);
    }

    /** Offers an arc of the sink at a price, with {@code available} heads of its lot. */
    public void offer(int arc, long price, long available) {
        arcs.load(arc, price, available);
    }

    /** Returns the best whole pattern found among the arcs offered, as {@link #best} does. */
    public long searchWhole(int nodes) {
        return search(nodes);
    }

    /**
     * Returns the value of the best whole pattern of {@code sink} at {@code price} that a branch allows; if the search
     * stopped early, a bound on it.
     *
     * @return scaled; {@link #isInfeasible} when the branch allows no pattern
     */
    public long exact(int sink, long[] price, ArcLimits limits, int nodes) {
        begin(PatternMode.EXACT, sink);
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1] && mayLoad(); a++) {
            if (!limits.shut[a] && !arcs.loadDays(a, price[p.arcLot[a]], limits)) {
                return FoundPattern.INFEASIBLE;
            }
        }
        return search(nodes);
    }

    /**
     * Finds a whole pattern of {@code sink} worth more than {@code known} at {@code price}, within the stock of each
     * lot, on any days. The pattern is the best one, unless the search stops early.
     *
     * @return its reduced value; {@code known} when none was found, {@link #found} is then undefined
     */
    public long better(int sink, long[] price, long known, int nodes) {
        begin(PatternMode.EXACT, sink);
        ArcLimits all = ArcLimits.none(p);
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            arcs.loadDays(a, price[p.arcLot[a]], all);
        }
        start(nodes, known);
        if (!abandoned) {
            extend(0, 0, 0, items.demand, 0);
        }
        return found.worth;
    }

    public static boolean isInfeasible(long bound) {
        return bound == FoundPattern.INFEASIBLE;
    }

    /** Returns the pattern that the last search found. */
    public FoundPattern found() {
        return found;
    }

    private void begin(PatternMode mode, int sink) {
        items.begin(mode, p.demand[sink], p.minimum[sink], p.suppliers[sink]);
        abandoned = false;
    }

    private void load(int sink, long[] price, long[] available) {
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1] && mayLoad(); a++) {
            arcs.load(a, price[p.arcLot[a]], available[p.arcLot[a]]);
        }
    }

    /** Returns whether one more arc may be loaded. Returns false when the round has to end at once. */
    private boolean mayLoad() {
        if (++items.units >= UNITS_A_LOOK) {
            work.spend(items.units);
            items.units = 0;
            abandoned |= work.isHalted();
        }
        return !abandoned;
    }

    private long search(int nodes) {
        int forced = items.arcsForced;
        start(nodes, forced > 0 ? FoundPattern.INFEASIBLE : 0);
        if (abandoned) {
            found.missed(Long.MAX_VALUE);
        } else if (forced == 0) {
            extend(0, 0, 0, items.demand, 0);
        } else if (forced <= Math.min(DEEPEST, items.suppliers)) {
            chooseForced(0, 0);
            if (forcedMissed) {
                found.missed(followers.withForcedAtMost());
            }
        }
        return items.mode == PatternMode.WHOLE ? found.worth : Math.max(found.worth, Math.min(found.cut, ceiling));
    }

    private void start(int nodes, long known) {
        work.spend(items.units + items.segments);
        abandoned |= !followers.rank(work);
        found.begin(known);
        nodesLeft = nodes;
        isLong = false;
        forcedMissed = false;
        ceiling = Long.MAX_VALUE;
    }

    /**
     * Chooses a day for each arc that must deliver, then tries the other arcs as followers. Forced items come first,
     * arc by
     * arc.
     */
    private void chooseForced(int from, int count) {
        if (!mayLook()) {
            forcedMissed = true;
            return;
        }
        if (count == items.arcsForced) {
            long worth = evaluate(count, from);
            if (worth != FoundPattern.INFEASIBLE) {
                extend(from, count, worth, amounts.free, amounts.filled);
            }
            return;
        }
        int[] order = followers.order;
        int end = from;
        while (end < items.n && items.forced[order[end]] && items.arc[order[end]] == items.arc[order[from]]) {
            end++;
        }
        for (int j = from; j < end; j++) {
            amounts.chosen[count] = order[j];
            chooseForced(end, count + 1);
        }
    }

    /** Counts a set to be searched. Returns false once the limit is reached. */
    private boolean mayLook() {
        if (--nodesLeft < 0 || !work.goesOn()) {
            nodesLeft = -1;
            return false;
        }
        return true;
    }

    /** Returns the set's worth from {@link SetAmounts}; a set that took much work counts as several. */
    private long evaluate(int count, int next) {
        long worth = amounts.evaluate(count, next);
        nodesLeft -= (int) Math.min(nodesLeft, amounts.units / UNITS_A_NODE);
        return worth;
    }

    private boolean isChosen(int arc, int count) {
        for (int k = 0; k < count; k++) {
            if (items.arc[amounts.chosen[k]] == arc) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tries every follower of the set {@code chosen[0 .. count - 1]}.
     *
     * @param relaxed the set's worth without its minimum
     * @param room the part of the demand that the set leaves, or fills at rates below those of its followers
     */
    private void extend(int from, int count, long relaxed, long room, long filledBefore) {
        boolean exact = items.mode == PatternMode.EXACT;
        long more = (long) items.suppliers - count;
        // Where heads are whole, a set that fills the demand only by a fraction may still gain from a follower.
        boolean full = room <= 0 && filledBefore >= items.minimum && !exact;
        if (more <= 0 || full) {
            return;
        }
        int n = items.n;
        int[] order = followers.order;
        for (int j = from; j < n; j++) {
            if (j >= followers.sorted) {
                followers.rankMore();
            }
            long limit = relaxed + Math.max(0, followers.worthAtMost(j, room, more));
            if (limit <= found.worth && found.worth != FoundPattern.INFEASIBLE) {
                return;
            }
            if (exact && isChosen(items.arc[order[j]], count)) {
                continue;
            }
            if (count >= DEEPEST || !mayLook()) {
                found.missed(limit);
                if (count >= LONG && !isLong) {
                    isLong = true;
                    nodesLeft = 0;
                    ceiling = longSet.fillUp();
                }
                return;
            }
            amounts.chosen[count] = order[j];
            long worth = evaluate(count + 1, j + 1);
            if (worth != FoundPattern.INFEASIBLE) {
                extend(j + 1, count + 1, worth, amounts.free, amounts.filled);
            }
        }
    }
}
