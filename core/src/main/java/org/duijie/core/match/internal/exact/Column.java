package org.duijie.core.match.internal.exact;

import org.duijie.core.match.internal.pattern.ArcLimits;
import org.duijie.core.match.internal.pattern.FoundPattern;
import org.duijie.core.match.internal.problem.Problem;

/** A relaxed pattern of one sink, stored as a column of the master program. */
final class Column {
    final int sink;

    /** The arcs it opens. */
    final int[] arcs;

    /** The options it uses, each with its arc and its heads. */
    final int[] options;

    final int[] optionArcs;
    final double[] heads;

    /** Σ v·heads − Σ f, in µCNY. */
    final double worth;

    private Column(int sink, int[] arcs, int[] options, int[] optionArcs, double[] heads, double worth) {
        this.sink = sink;
        this.arcs = arcs;
        this.options = options;
        this.optionArcs = optionArcs;
        this.heads = heads;
        this.worth = worth;
    }

    /** Returns the pattern that was found. */
    static Column of(Problem p, int sink, FoundPattern found) {
        int[] arcs = new int[found.deliveries()];
        double worth = 0;
        for (int k = 0; k < arcs.length; k++) {
            arcs[k] = found.deliveryArc(k);
            worth -= p.arcTrip[arcs[k]];
        }
        int n = found.size();
        int[] options = new int[2 * n];
        int[] optionArcs = new int[2 * n];
        double[] heads = new double[2 * n];
        int used = 0;
        for (int k = 0; k < n; k++) {
            used = add(options, optionArcs, heads, used, found.arc(k), found.option(k), found.heads(k));
            if (found.optionFrom(k) >= 0) {
                used = add(options, optionArcs, heads, used, found.arc(k), found.optionFrom(k), -found.heads(k));
            }
        }
        for (int k = 0; k < used; k++) {
            worth += p.optionValue[options[k]] * heads[k];
        }
        return new Column(
                sink,
                arcs,
                java.util.Arrays.copyOf(options, used),
                java.util.Arrays.copyOf(optionArcs, used),
                java.util.Arrays.copyOf(heads, used),
                worth);
    }

    private static int add(int[] options, int[] arcs, double[] heads, int used, int arc, int option, double count) {
        for (int k = 0; k < used; k++) {
            if (options[k] == option) {
                heads[k] += count;
                return used;
            }
        }
        options[used] = option;
        arcs[used] = arc;
        heads[used] = count;
        return used + 1;
    }

    /** Returns whether a branch allows this pattern. */
    boolean fits(Problem p, ArcLimits limits) {
        for (int arc : arcs) {
            if (limits.shut[arc] || headsOn(arc) < limits.low[arc] - 1e-9 || headsOn(arc) > limits.high[arc] + 1e-9) {
                return false;
            }
        }
        for (int k = 0; k < options.length; k++) {
            boolean used = heads[k] > 1e-9;
            int arc = optionArcs[k];
            if (used && (options[k] < limits.firstOption[arc] || options[k] >= limits.endOption[arc])) {
                return false;
            }
        }
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            if (limits.open[a] && !opens(a)) {
                return false;
            }
        }
        return true;
    }

    boolean opens(int arc) {
        for (int a : arcs) {
            if (a == arc) {
                return true;
            }
        }
        return false;
    }

    double headsOn(int arc) {
        double sum = 0;
        for (int k = 0; k < options.length; k++) {
            if (optionArcs[k] == arc) {
                sum += heads[k];
            }
        }
        return sum;
    }
}
