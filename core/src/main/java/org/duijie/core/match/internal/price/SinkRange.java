package org.duijie.core.match.internal.price;

import java.util.Arrays;
import org.duijie.core.match.internal.pattern.FoundPattern;
import org.duijie.core.match.internal.pattern.PatternSearch;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Work;

/**
 * A range of sinks that are priced together, by one thread at a time: the worth of their best patterns, and what they
 * buy.
 */
final class SinkRange {
    /**
     * The number of parts in which the sinks of a large market can be priced separately. All parts have the same number
     * of ranges.
     */
    static final int PARTS = 8;

    private static final int MOST_RANGES = 4 * PARTS;
    private static final int LEAST_ARCS = 1_000;

    private final Problem p;
    private final PatternSearch search;
    private final Work work;
    private final int from;
    private final int to;
    private final double[] sold;
    private final long[] sinkBound;

    /** Σ best pattern, scaled. */
    long worth;

    private SinkRange(Problem problem, Halt halt, long[] sinkBound, int from, int to) {
        this.p = problem;
        this.work = new Work(halt, Long.MAX_VALUE);
        this.search = new PatternSearch(problem, work);
        this.sinkBound = sinkBound;
        this.from = from;
        this.to = to;
        this.sold = new double[problem.lots];
    }

    /** Returns all sinks in ranges of about equally many arcs. The number of ranges depends on the problem alone. */
    static SinkRange[] of(Problem problem, Halt halt, long[] sinkBound) {
        int n = Math.max(1, Math.min(MOST_RANGES, problem.arcs / LEAST_ARCS));
        if (n > PARTS) {
            n -= n % PARTS;
        }
        SinkRange[] ranges = new SinkRange[n];
        int from = 0;
        for (int k = 0; k < n; k++) {
            long until = (long) problem.arcs * (k + 1) / n;
            int to = from;
            while (to < problem.sinks && (k == n - 1 || problem.sinkArcs[to] < until)) {
                to++;
            }
            ranges[k] = new SinkRange(problem, halt, sinkBound, from, to);
            from = to;
        }
        return ranges;
    }

    /**
     * Prices every sink, each with a search of {@code nodes} sets. The result is invalid if the round has to end
     * meanwhile.
     */
    void price(long[] price, int nodes) {
        price(price, nodes, nodes, Long.MAX_VALUE);
    }

    /**
     * Prices every sink as {@link #price(long[], int)} does, but with searches of {@code deep} sets until they have
     * taken {@code units} of work.
     */
    void price(long[] price, int nodes, int deep, long units) {
        Arrays.fill(sold, 0);
        worth = 0;
        long before = work.spent();
        FoundPattern found = search.found();
        for (int i = from; i < to; i++) {
            // Identical intents that follow each other are searched once.
            boolean alike = i > from && p.areAlike(i - 1, i);
            int sets = work.spent() - before < units ? deep : nodes;
            sinkBound[i] = alike ? sinkBound[i - 1] : search.bound(i, price, sets);
            if (!work.spend(1 + (alike ? p.sinkArcs[i + 1] - p.sinkArcs[i] : 0))) {
                return;
            }
            worth = Math.addExact(worth, sinkBound[i]);
            for (int k = 0; k < found.size(); k++) {
                if (found.optionFrom(k) < 0) {
                    sold[p.arcLot[found.arc(k)]] += found.heads(k);
                }
            }
        }
    }

    /** Returns the work of all passes, in units of {@link Work}. */
    long units() {
        return work.spent();
    }

    void addSoldTo(double[] all) {
        for (int l = 0; l < all.length; l++) {
            all[l] += sold[l];
        }
    }

    void takeSoldFrom(double[] all) {
        for (int l = 0; l < all.length; l++) {
            all[l] -= sold[l];
        }
    }
}
