package org.duijie.core.match.internal.exact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.duijie.core.match.internal.pattern.ArcLimits;
import org.duijie.core.match.internal.pattern.PatternSearch;
import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;
import org.duijie.core.match.internal.search.Draft;

/**
 * Branch and price for small markets. The bound of a branch is its relaxation by patterns at the prices of the master
 * program, computed in integers. A branch fixes whether an arc delivers, on which days, and how many heads. The search
 * ends with the best plan and its proof or, if stopped, with the best bound of the open branches.
 *
 * <p>Barnhart et al., Branch-and-Price: Column Generation for Solving Huge Integer Programs, Operations Research 46,
 * 1998.
 */
public final class ExactSearch {
    private static final int ROUNDS = 200;
    private static final int NODES_A_SINK = 20_000;

    /** The work budget of the whole search, in units of {@link Work}. */
    private static final long UNITS = 200_000_000;

    private static final long UNITS_A_COLUMN = 40;

    private static final double FRACTION = 1e-6;

    private final Problem p;
    private final Draft incumbent;
    private final Work work;
    private final PatternSearch search;
    private final Master master;
    private final List<Column> pool = new ArrayList<>();
    private final long[] price;

    /** An upper bound on the value of every plan, in µCNY. */
    public long bound;

    /**
     * Makes a search.
     *
     * @param incumbent the best plan so far; replaced in place by better ones
     * @param price initial prices, scaled
     * @param bound a known upper bound on the value of every plan, in µCNY
     * @param halt ends the search
     */
    public ExactSearch(Problem problem, Draft incumbent, long[] price, long bound, Halt halt) {
        this.p = problem;
        this.incumbent = incumbent;
        this.work = new Work(halt, UNITS);
        this.search = new PatternSearch(problem, work);
        this.master = new Master(problem, 4.0 * Math.max(1, bound) + 1, work);
        this.price = price.clone();
        this.bound = bound;
    }

    private record Branch(ArcLimits limits, long bound) {}

    /** Searches at most {@code branches} branches, fewer when the work budget is spent. */
    public void run(int branches) {
        Deque<Branch> open = new ArrayDeque<>();
        open.push(new Branch(ArcLimits.none(p), bound));
        long unsettled = Long.MIN_VALUE;
        for (int b = 0; b < branches && !open.isEmpty() && work.goesOn(); b++) {
            Branch branch = open.pop();
            if (branch.bound <= incumbent.worth) {
                continue;
            }
            long at = boundOf(branch);
            if (at > incumbent.worth && (!work.goesOn() || !split(branch.limits, at, open))) {
                unsettled = Math.max(unsettled, at);
            }
        }
        for (Branch branch : open) {
            unsettled = Math.max(unsettled, branch.bound);
        }
        bound = Math.min(bound, Math.max(incumbent.worth, unsettled));
    }

    /**
     * Adds patterns to the branch until none improves the master program, or until its bound falls to the value of the
     * incumbent.
     */
    private long boundOf(Branch branch) {
        ArcLimits limits = branch.limits;
        boolean[] mustTrade = mustTrade(limits);
        master.reset();
        for (Column column : pool) {
            work.spend(UNITS_A_COLUMN);
            if (column.fits(p, limits)) {
                master.add(column, mustTrade[column.sink]);
            }
        }
        long least = branch.bound;
        for (int round = 0; round < ROUNDS && work.goesOn(); round++) {
            boolean priced = round > 0 || master.size() > 0;
            if (priced) {
                master.solve();
                for (int l = 0; l < p.lots; l++) {
                    price[l] = p.branchPriceWithin(l, Math.scalb(master.price(l), p.shift));
                }
            }
            long sum = 0;
            boolean added = false;
            for (int i = 0; i < p.sinks; i++) {
                long at = search.exact(i, price, limits, NODES_A_SINK);
                if (PatternSearch.isInfeasible(at)) {
                    return Long.MIN_VALUE;
                }
                sum = Exact.plus(sum, at);
                added |= addIfBetter(i, at, mustTrade[i], !priced);
            }
            work.spend(p.lots + (long) p.sinks);
            long ofStock = p.worthOfStock(price);
            if (ofStock < Long.MAX_VALUE - Math.max(0, sum)) {
                least = Math.min(least, (sum + ofStock) >> p.shift);
            }
            if (least <= incumbent.worth || (priced && !added)) {
                return least;
            }
        }
        return least;
    }

    private boolean addIfBetter(int sink, long at, boolean mustTrade, boolean first) {
        if (search.found().deliveries() == 0) {
            return false;
        }
        double rent = master.rent(sink) - (mustTrade ? master.penalty() : 0);
        double worth = Math.scalb((double) at, -p.shift);
        if (!first && worth <= rent + 1e-3 + 1e-11 * Math.abs(worth)) {
            return false;
        }
        Column column = Column.of(p, sink, search.found());
        pool.add(column);
        master.add(column, mustTrade);
        return true;
    }

    private boolean[] mustTrade(ArcLimits limits) {
        boolean[] must = new boolean[p.sinks];
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                must[i] |= limits.open[a];
            }
        }
        return must;
    }

    // ---- branching

    /**
     * If the mixture is a plan, takes it as the incumbent. Otherwise splits the branch in two. Returns false when
     * neither was possible.
     */
    private boolean split(ArcLimits limits, long at, Deque<Branch> open) {
        work.spend(2L * p.arcs + p.optionDay.length + master.size());
        double[] opened = new double[p.arcs];
        double[] heads = new double[p.optionDay.length];
        double[] share = master.mixture();
        for (int j = 0; j < share.length; j++) {
            if (share[j] > 0) {
                Column column = master.column(j);
                for (int arc : column.arcs) {
                    opened[arc] += share[j];
                }
                for (int k = 0; k < column.options.length; k++) {
                    heads[column.options[k]] += share[j] * column.heads[k];
                }
            }
        }
        int arc = mostUndecided(opened);
        if (arc >= 0) {
            ArcLimits shut = limits.copy();
            shut.shut[arc] = true;
            open.push(new Branch(shut, at));
            ArcLimits must = limits.copy();
            must.open[arc] = true;
            open.push(new Branch(must, at));
            return true;
        }
        return splitDays(limits, at, heads, open)
                || splitHeads(limits, at, heads, open)
                || take(limits, at, heads, open);
    }

    private int mostUndecided(double[] opened) {
        int found = -1;
        double most = FRACTION;
        for (int a = 0; a < p.arcs; a++) {
            double undecided = Math.min(opened[a], 1 - opened[a]);
            if (undecided > most) {
                most = undecided;
                found = a;
            }
        }
        return found;
    }

    private boolean splitDays(ArcLimits limits, long at, double[] heads, Deque<Branch> open) {
        for (int a = 0; a < p.arcs; a++) {
            int first = -1;
            for (int o = limits.firstOption[a]; o < limits.endOption[a]; o++) {
                if (heads[o] > FRACTION) {
                    if (first >= 0) {
                        pushDays(limits, at, a, (first + o + 1) / 2, open);
                        return true;
                    }
                    first = o;
                }
            }
        }
        return false;
    }

    private static void pushDays(ArcLimits limits, long at, int arc, int middle, Deque<Branch> open) {
        ArcLimits later = limits.copy();
        later.firstOption[arc] = middle;
        open.push(new Branch(later, at));
        ArcLimits earlier = limits.copy();
        earlier.endOption[arc] = middle;
        open.push(new Branch(earlier, at));
    }

    private boolean splitHeads(ArcLimits limits, long at, double[] heads, Deque<Branch> open) {
        int found = -1;
        double most = FRACTION;
        double level = 0;
        for (int a = 0; a < p.arcs; a++) {
            double sum = sum(limits, heads, a);
            double off = Math.abs(sum - Math.rint(sum));
            if (off > most) {
                most = off;
                found = a;
                level = sum;
            }
        }
        if (found < 0) {
            return false;
        }
        ArcLimits more = limits.copy();
        more.open[found] = true;
        more.low[found] = (long) Math.ceil(level);
        open.push(new Branch(more, at));
        ArcLimits fewer = limits.copy();
        fewer.high[found] = (long) Math.floor(level);
        open.push(new Branch(fewer, at));
        return true;
    }

    private static double sum(ArcLimits limits, double[] heads, int arc) {
        double sum = 0;
        for (int o = limits.firstOption[arc]; o < limits.endOption[arc]; o++) {
            sum += heads[o];
        }
        return sum;
    }

    /**
     * Takes a mixture in whole heads as a plan. If a delivery is below its minimum because the master program relaxes
     * minimums, splits the branch by days instead.
     */
    private boolean take(ArcLimits limits, long at, double[] heads, Deque<Branch> open) {
        Draft draft = new Draft(p);
        Integer tooFew = FilledDraft.fill(p, draft, limits, heads);
        if (tooFew != null) {
            if (limits.endOption[tooFew] - limits.firstOption[tooFew] < 2) {
                return false;
            }
            pushDays(limits, at, tooFew, (limits.firstOption[tooFew] + limits.endOption[tooFew]) / 2, open);
            return true;
        }
        if (!draft.isFeasible()) {
            return false;
        }
        if (draft.worth > incumbent.worth) {
            incumbent.copyFrom(draft);
        }
        return draft.worth >= at;
    }
}
