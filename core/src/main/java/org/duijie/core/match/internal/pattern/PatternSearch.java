package org.duijie.core.match.internal.pattern;

import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Work;

/**
 * The best set of deliveries for one sink at given prices of the lots: the sink-pattern subproblem (Roberti, Bartolini
 * and Mingozzi, The Fixed Charge Transportation Problem: An Exact Algorithm Based on a New Integer Programming
 * Formulation, Management Science 61, 2015), here with a supplier limit, a minimum, and least deliveries.
 *
 * <p>With r = v − price the reduced value of a head, it maximises Σ (r·x − f) over sets of at most K deliveries.
 * Sets are built depth first in order of r a unit; a branch is cut by what its followers could add ({@link Followers}).
 * On a set the amounts are a knapsack of one row ({@link SetAmounts}).
 *
 * <p>{@link #bound} lets the last delivery be a fraction and an arc mix its days ({@link DayHull}), so it is never
 * under the best true pattern, and every rounding in it is upwards. {@link #exact} deals in whole heads and one day an
 * arc, solves each set's knapsack by branch and bound ({@link WholeFit}), and is both. {@link #best} deals in whole
 * heads too, on the day that looks best, and is content with a good pattern. Typically a microsecond or ten a sink;
 * exponential in K at worst, so all stop after a number of sets, and a bound then falls back on the cut branches'
 * bounds. Where a set grows longer than the search goes deep, as when one sink could buy from tens of thousands of
 * small lots, it fills up in order of net rate instead ({@link LongSet}).
 */
public final class PatternSearch {
    private static final int DEEPEST = 256;

    /** A set of so many deliveries is long: where the search has to end on it, it is filled up. */
    private static final int LONG = 64;

    /** A set whose amounts take more work than this counts as several. */
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

    /** Whether days of the arcs that must deliver were left untried. */
    private boolean forcedMissed;

    /**
     * Whether the round had to end before all arcs were loaded and ranked: nothing is known of the best pattern then.
     */
    private boolean abandoned;

    /** A bound on all sets, once one was filled up. */
    private long ceiling;

    /** @param work ends a search early, as if it had looked at as many sets as it may */
    public PatternSearch(Problem problem, Work work) {
        SegmentLine line = new SegmentLine(items);
        this.p = problem;
        this.work = work;
        this.arcs = new ArcItems(problem, items);
        this.amounts = new SetAmounts(items, followers, found, line, DEEPEST + 1, work);
        this.longSet = new LongSet(items, found, line);
    }

    /**
     * An upper bound on every pattern of {@code sink} at {@code price} (a lot, scaled), and the relaxed pattern that
     * attains it.
     *
     * @param nodes how many sets to look at
     * @return scaled, 0 or more
     */
    public long bound(int sink, long[] price, int nodes) {
        begin(PatternMode.RELAXED, sink);
        load(sink, price, p.stock);
        return search(nodes);
    }

    /**
     * The best whole pattern found for {@code sink} at {@code price} with at most {@code available} heads a lot.
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

    /** Offers an arc of the sink at a price, with so many heads of its lot. */
    public void offer(int arc, long price, long available) {
        arcs.load(arc, price, available);
    }

    /** The best whole pattern found among what was offered, as {@link #best}. */
    public long searchWhole(int nodes) {
        return search(nodes);
    }

    /**
     * The best whole pattern of {@code sink} at {@code price} among those a branch allows; if the search had to stop
     * early, a bound on it.
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
     * A whole pattern of {@code sink} worth more than {@code known} at {@code price}, with at most the stock of a lot,
     * on any days: the best there is, if the search need not stop early.
     *
     * @return its reduced value; {@code known} when none was found, and then there is no pattern to ask for
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

    /** The pattern that the last search found. */
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

    /** Whether one more arc may be loaded: not when the round has to end at once. */
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
     * Chooses a day of each arc that must deliver, then lets the others follow. Forced items stand first, arc by arc.
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

    /** Counts a set to be looked at; false when there may be no more, and then no more follow. */
    private boolean mayLook() {
        if (--nodesLeft < 0 || !work.goesOn()) {
            nodesLeft = -1;
            return false;
        }
        return true;
    }

    /** The set's worth, as {@link SetAmounts} says; one that took much work counts as several. */
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
     * @param room what the set leaves of the demand, or holds at rates under those of its followers
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
