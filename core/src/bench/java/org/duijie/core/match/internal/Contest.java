package org.duijie.core.match.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.internal.problem.Problem;

/** What an entrant is given: the market, the same as arrays, and how long it may take from now on. */
final class Contest {
    final Market market;
    final Problem problem;
    final Duration budget;
    final int threads;
    private final long start = System.nanoTime();

    Contest(Market market, Problem problem, Duration budget, int threads) {
        this.market = market;
        this.problem = problem;
        this.budget = budget;
        this.threads = threads;
    }

    /** The share of the budget that is spent. */
    double spent() {
        return (double) (System.nanoTime() - start) / budget.toNanos();
    }

    /** What is left of the budget, a tenth of a second at least. */
    Duration left() {
        long nanos = budget.toNanos() - (System.nanoTime() - start);
        return Duration.ofNanos(Math.max(100_000_000L, nanos));
    }

    /** The deliveries of a plan that gives these heads to each option, in the words of a plan file. */
    List<PlanClaim.Line> deliveries(long[] heads) {
        List<PlanClaim.Line> lines = new ArrayList<>();
        for (int i = 0; i < problem.sinks; i++) {
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                for (int o = problem.arcOptions[a]; o < problem.arcOptions[a + 1]; o++) {
                    if (heads[o] > 0) {
                        lines.add(new PlanClaim.Line(
                                market.listings().get(problem.arcLot[a]).id(),
                                market.intents().get(i).id(),
                                heads[o],
                                market.asOf().plusDays(problem.optionDay[o])));
                    }
                }
            }
        }
        return lines;
    }
}
