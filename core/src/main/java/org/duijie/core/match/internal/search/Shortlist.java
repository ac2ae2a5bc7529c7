package org.duijie.core.match.internal.search;

import java.util.Arrays;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Work;

/**
 * The most promising arcs of each sink at the lots' prices, best first. The neighbourhood search uses only these. Lists
 * of 40 found no better plans for a county than lists of 24.
 */
final class Shortlist {
    private static final int MOST = 24;

    /** The arcs of sink i are {@code arc[start[i]]} to {@code arc[start[i + 1] - 1]}. */
    final int[] start;

    final int[] arc;

    private Shortlist(int[] start, int[] arc) {
        this.start = start;
        this.arc = arc;
    }

    /** Returns the arcs at {@code price}; none for sinks not reached before the round has to end. */
    static Shortlist at(Problem p, long[] price, Work work) {
        int[] start = new int[p.sinks + 1];
        for (int i = 0; i < p.sinks; i++) {
            start[i + 1] = start[i] + Math.min(MOST, p.sinkArcs[i + 1] - p.sinkArcs[i]);
        }
        int[] arc = new int[start[p.sinks]];
        double[] rate = new double[MOST];
        for (int i = 0; i < p.sinks; i++) {
            if (!work.spend(1L + p.sinkArcs[i + 1] - p.sinkArcs[i])) {
                Arrays.fill(start, i, start.length, start[i]);
                break;
            }
            int kept = 0;
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                double of = netRate(p, i, a, Math.scalb((double) price[p.arcLot[a]], -p.shift));
                int k = kept < MOST ? kept++ : MOST - 1;
                if (kept == MOST && k == MOST - 1 && a - p.sinkArcs[i] >= MOST && of <= rate[k]) {
                    continue;
                }
                while (k > 0 && rate[k - 1] < of) {
                    rate[k] = rate[k - 1];
                    arc[start[i] + k] = arc[start[i] + k - 1];
                    k--;
                }
                rate[k] = of;
                arc[start[i] + k] = a;
            }
        }
        return new Shortlist(start, arc);
    }

    /**
     * Returns the worth per unit of an arc on its best day, less the price, with the trip spread over the largest
     * delivery.
     */
    private static double netRate(Problem p, int sink, int arc, double price) {
        double best = Double.NEGATIVE_INFINITY;
        for (int o = p.arcOptions[arc]; o < p.arcOptions[arc + 1]; o++) {
            double heads = Math.max(1, Math.min((double) p.stock[p.arcLot[arc]], (double) p.mostByDemand(sink, o)));
            double net = (p.optionValue[o] - price - p.arcTrip[arc] / heads) / p.optionUnit[o];
            best = Math.max(best, net);
        }
        return best;
    }

    int size(int sink) {
        return start[sink + 1] - start[sink];
    }
}
