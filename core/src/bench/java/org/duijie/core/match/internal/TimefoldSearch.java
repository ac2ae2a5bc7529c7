package org.duijie.core.match.internal;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.duijie.core.match.internal.problem.Problem;

/**
 * Timefold with its default phases: one planning entity an option, the dearest first; each chooses among no heads and up to 34
 * amounts from its least to its most. It has no bound.
 */
final class TimefoldSearch implements Entrant.Method {
    private static final int STEPS = 32;

    @Override
    public Answer solve(Contest contest) {
        TimefoldPlan start = new TimefoldPlan(contest.problem, deliveries(contest.problem));
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldDelivery.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(TimefoldScore.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withTerminationSpentLimit(contest.left().truncatedTo(ChronoUnit.MILLIS));
        TimefoldPlan best =
                SolverFactory.<TimefoldPlan>create(config).buildSolver().solve(start);
        long[] heads = new long[contest.problem.arcOptions[contest.problem.arcs]];
        best.deliveries().forEach(delivery -> heads[delivery.option()] = delivery.heads());
        return Answer.of(contest.deliveries(heads), OptionalLong.empty(), "");
    }

    private static List<TimefoldDelivery> deliveries(Problem p) {
        List<TimefoldDelivery> found = new ArrayList<>();
        for (int i = 0; i < p.sinks; i++) {
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                for (int o = p.arcOptions[a]; o < p.arcOptions[a + 1]; o++) {
                    long most = Math.min(p.stock[p.arcLot[a]], p.mostByDemand(i, o));
                    found.add(new TimefoldDelivery(o, i, a, amounts(p.optionLeast[o], most)));
                }
            }
        }
        found.sort(Comparator.comparingLong(delivery -> -p.optionValue[delivery.option()]));
        return found;
    }

    private static List<Long> amounts(long least, long most) {
        TreeSet<Long> found = new TreeSet<>(List.of(0L));
        for (int k = 0; k <= STEPS && least <= most; k++) {
            found.add(least + (most - least) * k / STEPS);
        }
        return List.copyOf(found);
    }
}
