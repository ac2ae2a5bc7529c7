package org.duijie.core.match.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An upper bound on the worth of one intent's deliveries at given prices per head:
 *
 * <pre>
 * max( 0, max Σ_{j ∈ J} (h_j(q_j) − f_j) )
 *     over |J| ≤ K, least_j ≤ q_j, m ≤ Σ q_j ≤ D, q real
 * </pre>
 *
 * with h from {@link WorthCurve}. For a set J, the q solve a knapsack with one row over the pieces of the concave h_j.
 * Each delivery takes its minimum size; then D is filled by falling slope. Below m, filling continues even at a loss.
 *
 * <p>Sets grow depth first, by falling net rate ρ_j = max (h_j − f_j) / q. Two limits hold for every set that adds some
 * of j, j + 1, … to J. The first is the worth of J plus ρ_j per unit of the room left. The second is the worth of J
 * plus n times the greatest max (h − f), where n deliveries may still join J. Sets that cannot beat the best set are
 * skipped. After {@value #SETS} sets the search stops; the bound then includes the limits of the sets not searched.
 */
final class BestSet {
    private static final int SETS = 4_000;
    private static final int DEEPEST = 200;

    /** A number above the worth of any set, yet small enough to add without overflow. */
    private static final long ENDLESS = Long.MAX_VALUE / 2;

    private final long demand;
    private final long minimum;
    private final int most;
    private final List<WorthCurve> curves;
    private final Slope[] rates;
    private final long[] greatest;
    private final long[] sum;
    private final PieceLines lines;

    private int setsLeft = SETS;
    private long best;
    private long unseen;

    private BestSet(long demand, long minimum, int most, List<WorthCurve> all) {
        this.demand = demand;
        this.minimum = minimum;
        this.most = most;
        curves = new ArrayList<>(all);
        if (minimum == 0) {
            curves.removeIf(curve -> curve.best() <= 0);
        }
        curves.sort(Comparator.comparing(WorthCurve::bestRate).reversed());
        rates = curves.stream().map(WorthCurve::bestRate).toArray(Slope[]::new);
        greatest = new long[curves.size() + 1];
        sum = new long[curves.size() + 1];
        for (int j = curves.size() - 1; j >= 0; j--) {
            long worth = Math.max(0, curves.get(j).best());
            greatest[j] = Math.max(greatest[j + 1], worth);
            sum[j] = sum[j + 1] > ENDLESS - worth ? ENDLESS : sum[j + 1] + worth;
        }
        lines = new PieceLines(curves, DEEPEST);
    }

    /** Returns the bound for an intent, in µCNY, 0 or more. {@code all} holds the curves of its pairs. */
    static long bound(long demand, long minimum, int most, List<WorthCurve> all) {
        BestSet search = new BestSet(demand, minimum, most, all);
        search.extend(0, 0, search.demand, 0, 0);
        return Math.max(search.best, search.unseen);
    }

    /**
     * Extends the current set by each curve with index {@code from} or higher in turn, and searches the sets that
     * contain it.
     *
     * @param count how many curves the set has
     * @param room the demand less the minimum sizes of the set
     * @param trips Σ f of the set
     * @param relaxed the worth of the set if the intent had no minimum
     */
    private void extend(int from, int count, long room, long trips, long relaxed) {
        for (int j = from; j < curves.size() && count < most; j++) {
            long limit = Math.min(
                    Math.addExact(relaxed, atMost(j, most - count)),
                    Math.subtractExact(lines.filled(count, room, rates[j]), trips));
            if (limit <= best) {
                return;
            }
            if (setsLeft == 0 || count == DEEPEST) {
                unseen = Math.max(unseen, limit);
                return;
            }
            setsLeft--;
            long left = room - curves.get(j).least();
            if (left >= 0) {
                add(j, count, left, Math.addExact(trips, curves.get(j).trip()));
            }
        }
    }

    private void add(int j, int count, long room, long trips) {
        lines.add(j, count);
        long relaxed = Math.subtractExact(lines.filled(count + 1, room, Slope.LEVEL), trips);
        if (lines.canReach(count + 1, minimum)) {
            long loss = lines.loss(count + 1, room, demand - minimum);
            best = Math.max(best, Math.subtractExact(relaxed, loss));
        }
        extend(j + 1, count + 1, room, trips, relaxed);
    }

    /** Returns an upper bound on the total worth of {@code more} curves with index {@code j} or higher. */
    private long atMost(int j, int more) {
        return greatest[j] > sum[j] / more ? sum[j] : greatest[j] * more;
    }
}
