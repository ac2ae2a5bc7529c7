package org.duijie.core.match.internal.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Work;

/**
 * The restricted master program of the exact search (Dantzig and Wolfe 1960). It finds the mixture of known patterns
 * that is worth most, within each lot's stock and with one pattern per sink. Lots and sinks without arcs have no row.
 * The solver is a primal simplex with a dense inverse, in doubles. It only proposes prices and branches. Every bound is
 * computed again in integers at those prices, so the solver may be stopped at any time.
 */
final class Master {
    private static final double TINY = 1e-9;

    /** The number of matrix entries processed in the time of one unit of {@link Work}. */
    private static final int ENTRIES_A_UNIT = 4;

    private static final int NONE = -1;

    private final Problem p;
    private final Work work;
    private final int rows;

    /** The row of each lot and of each sink; {@link #NONE} for one without arcs. */
    private final int[] lotRow;

    private final int[] sinkRow;
    private final double[] side;
    private final List<Column> columns = new ArrayList<>();
    private final List<double[]> entries = new ArrayList<>();
    private final List<Double> worth = new ArrayList<>();
    private final double penalty;

    private int[] basis = {};
    private double[][] inverse = {};
    private double[] level = {};
    private double[] dual = {};

    Master(Problem problem, double penalty, Work work) {
        this.p = problem;
        this.work = work;
        this.lotRow = new int[problem.lots];
        this.sinkRow = new int[problem.sinks];
        this.rows = number();
        this.side = new double[rows];
        this.penalty = penalty;
        Arrays.fill(side, 1);
        reset();
    }

    private int number() {
        Arrays.fill(lotRow, NONE);
        Arrays.fill(sinkRow, NONE);
        int next = 0;
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                lotRow[p.arcLot[a]] = lotRow[p.arcLot[a]] == NONE ? next++ : lotRow[p.arcLot[a]];
                sinkRow[i] = sinkRow[i] == NONE ? next++ : sinkRow[i];
            }
        }
        return next;
    }

    /** Forgets every column. */
    void reset() {
        work.spend((long) rows * rows);
        columns.clear();
        entries.clear();
        worth.clear();
        basis = new int[rows];
        inverse = new double[rows][rows];
        level = side.clone();
        dual = new double[rows];
        for (int r = 0; r < rows; r++) {
            basis[r] = -1 - r;
            inverse[r][r] = 1;
        }
    }

    /**
     * Adds a pattern. A sink that must trade gets a bonus for having a pattern, as large as the penalty for having
     * none.
     */
    void add(Column column, boolean sinkMustTrade) {
        work.spend(rows);
        double[] entry = new double[rows];
        for (int k = 0; k < column.options.length; k++) {
            int lot = p.arcLot[column.optionArcs[k]];
            if (p.stock[lot] == 0 && column.heads[k] > 0) {
                return;
            }
            entry[lotRow[lot]] += column.heads[k] / Math.max(1, p.stock[lot]);
        }
        entry[sinkRow[column.sink]] = 1;
        columns.add(column);
        entries.add(entry);
        worth.add(column.worth + (sinkMustTrade ? penalty : 0));
    }

    int size() {
        return columns.size();
    }

    Column column(int j) {
        return columns.get(j);
    }

    /** Returns the share of each column in the mixture, 0 to 1. */
    double[] mixture() {
        double[] share = new double[columns.size()];
        for (int r = 0; r < rows; r++) {
            if (basis[r] >= 0) {
                share[basis[r]] = level[r];
            }
        }
        return share;
    }

    /** Returns the price of a head of lot l, in µCNY. */
    double price(int lot) {
        return lotRow[lot] == NONE ? 0 : dual[lotRow[lot]] / Math.max(1, p.stock[lot]);
    }

    /** Returns the dual price of the pattern row of sink i, penalty included, in µCNY. */
    double rent(int sink) {
        return sinkRow[sink] == NONE ? 0 : dual[sinkRow[sink]];
    }

    double penalty() {
        return penalty;
    }

    /**
     * Pivots until the mixture is optimal or the work is used up. If the work is used up first, the prices are valid
     * but not optimal.
     */
    void solve() {
        for (int pivot = 0; pivot < 50 * (rows + 10) && work.goesOn(); pivot++) {
            work.spend((2L * rows + columns.size()) * rows / ENTRIES_A_UNIT);
            workOutDuals();
            int entering = pivot < 20 * (rows + 10) ? dearest() : first();
            if (entering == Integer.MIN_VALUE || !enter(entering)) {
                return;
            }
        }
    }

    private void workOutDuals() {
        Arrays.fill(dual, 0);
        for (int r = 0; r < rows; r++) {
            if (basis[r] >= 0) {
                double c = worth.get(basis[r]);
                for (int s = 0; s < rows; s++) {
                    dual[s] += c * inverse[r][s];
                }
            }
        }
    }

    private double gain(int candidate) {
        if (candidate < 0) {
            return -dual[-1 - candidate];
        }
        double gain = worth.get(candidate);
        double[] entry = entries.get(candidate);
        for (int r = 0; r < rows; r++) {
            gain -= dual[r] * entry[r];
        }
        return gain;
    }

    private double threshold(int candidate) {
        return 1e-4 + TINY * 1e-3 * (candidate < 0 ? Math.abs(dual[-1 - candidate]) : Math.abs(worth.get(candidate)));
    }

    private int dearest() {
        int found = Integer.MIN_VALUE;
        double most = 0;
        for (int c = -rows; c < columns.size(); c++) {
            double gain = gain(c);
            if (gain > threshold(c) && gain > most) {
                most = gain;
                found = c;
            }
        }
        return found;
    }

    private int first() {
        for (int c = -rows; c < columns.size(); c++) {
            if (gain(c) > threshold(c)) {
                return c;
            }
        }
        return Integer.MIN_VALUE;
    }

    private boolean enter(int candidate) {
        double[] direction = new double[rows];
        for (int r = 0; r < rows; r++) {
            if (candidate < 0) {
                direction[r] = inverse[r][-1 - candidate];
            } else {
                double[] entry = entries.get(candidate);
                for (int s = 0; s < rows; s++) {
                    direction[r] += inverse[r][s] * entry[s];
                }
            }
        }
        int leaving = -1;
        double least = Double.MAX_VALUE;
        for (int r = 0; r < rows; r++) {
            if (direction[r] > TINY) {
                double ratio = Math.max(0, level[r]) / direction[r];
                boolean better =
                        ratio < least - 1e-12 || (ratio <= least + 1e-12 && leaving >= 0 && basis[r] < basis[leaving]);
                if (better) {
                    least = Math.min(ratio, least);
                    leaving = r;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        pivot(leaving, direction);
        basis[leaving] = candidate;
        return true;
    }

    private void pivot(int leaving, double[] direction) {
        double by = direction[leaving];
        double[] row = inverse[leaving];
        for (int s = 0; s < rows; s++) {
            row[s] /= by;
        }
        level[leaving] /= by;
        for (int r = 0; r < rows; r++) {
            if (r != leaving && direction[r] != 0) {
                double factor = direction[r];
                for (int s = 0; s < rows; s++) {
                    inverse[r][s] -= factor * row[s];
                }
                level[r] -= factor * level[leaving];
            }
        }
    }
}
