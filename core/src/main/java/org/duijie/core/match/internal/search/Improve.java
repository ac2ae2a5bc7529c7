package org.duijie.core.match.internal.search;

import org.duijie.core.match.internal.price.Prices;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Crew;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.internal.run.Randomness;
import org.duijie.core.match.internal.run.Work;

/**
 * Rounds of large-neighbourhood search (Shaw 1998) with simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983). Each
 * round cuts the market into parts, lets each part try its moves, and keeps the best plan seen at the end of a round. A
 * move may lose a little; the loss allowed shrinks as the budget is spent.
 */
public final class Improve {
    private static final int LEAST_MOVES = 1_000;

    /**
     * The number of moves that keeps a round short. There are more moves only if reading the arcs, which each round
     * does, takes as long as the moves.
     */
    private static final int MOST_MOVES = 20_000;

    private static final int ARCS_A_MOVE = 100;

    /** The first temperature, as a share of the average worth of a served sink. */
    private static final double HOTTEST = 0.004;

    /**
     * The first temperature, as a share of a sink's part of the gap. This limit is lower when the first plan is nearly
     * optimal.
     */
    private static final double HOTTEST_OF_GAP = 0.2;

    private static final double COOLEST = 0.01;

    /** The average work of a move, in units of {@link Work}. */
    private static final long UNITS_A_MOVE = 100_000;

    private final Problem p;
    private final Prices prices;
    private final Crew crew;
    private final Halt halt;
    private final Draft best;
    private final Draft now;
    private final Randomness random;
    private final Shortlist shortlist;
    private final Neighbourhood[] parts;
    private final long[] weight;
    private final double heat;

    /** @param draft the plan to begin with, replaced in place by better ones */
    public Improve(Problem problem, Draft draft, Prices prices, Crew crew, Halt halt, long seed) {
        this.p = problem;
        this.prices = prices;
        this.crew = crew;
        this.halt = halt;
        this.best = draft;
        this.now = new Draft(problem);
        now.copyFrom(draft);
        this.random = new Randomness(seed);
        this.shortlist = Shortlist.at(problem, prices.best, new Work(halt, Long.MAX_VALUE));
        problem.lotRows();
        this.weight = new long[problem.sinks];
        this.parts = new Neighbourhood[Parting.partsOf(problem)];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new Neighbourhood(problem, now, prices.best, shortlist, new Work(halt, 0));
        }
        double gap = Math.max(0, (double) prices.bound - draft.worth);
        this.heat = Math.min(HOTTEST * Math.max(0, (double) draft.worth), HOTTEST_OF_GAP * gap)
                / Math.max(1, problem.sinks);
    }

    /** Returns the number of moves in a round. */
    public long movesARound() {
        int most = Math.max(MOST_MOVES, p.arcs / ARCS_A_MOVE);
        return Math.min(Math.max(LEAST_MOVES, p.sinks / 2), most);
    }

    /**
     * Runs one round of {@code moves} moves.
     *
     * @param spent the share of the budget that is spent, 0 to 1
     */
    public void round(long moves, double spent) {
        if (p.arcs == 0) {
            return;
        }
        Parting parting = Parting.draw(p, now, shortlist, random);
        weigh();
        double temperature = heat * StrictMath.pow(COOLEST, Math.min(1, Math.max(0, spent)));
        long[] seeds = new long[parting.parts];
        for (int k = 0; k < seeds.length; k++) {
            seeds[k] = random.next();
        }
        crew.run(parting.parts, k -> {
            int sinks = parting.start[k + 1] - parting.start[k];
            parts[k].begin(parting, k, weight, seeds[k], temperature);
            long share = moves * sinks / Math.max(1, p.sinks) + 1;
            parts[k].run(share, share * UNITS_A_MOVE);
        });
        for (Neighbourhood part : parts) {
            now.worth += part.gained();
        }
        if (now.worth > best.worth) {
            best.copyFrom(now);
        }
    }

    /** Ends the search: chooses the amounts of the best plan again, on its deliveries. */
    public void finish() {
        new Amounts(p, best, halt).improve();
    }

    /**
     * Computes each sink's share of the gap: the worth of its best pattern at the prices, less the worth of what it
     * has.
     */
    private void weigh() {
        for (int i = 0; i < p.sinks; i++) {
            long has = now.sinkWorth[i] << p.shift;
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                if (now.heads[a] > 0) {
                    has -= prices.best[p.arcLot[a]] * now.heads[a];
                }
            }
            weight[i] = Math.max(0, prices.sinkBound[i] - has) >> p.shift;
        }
    }
}
