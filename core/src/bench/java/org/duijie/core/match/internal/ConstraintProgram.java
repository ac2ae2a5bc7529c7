package org.duijie.core.match.internal;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.OptionalLong;
import org.duijie.core.match.internal.problem.Problem;

/** The whole model of {@code docs/matching.md} for CP-SAT, in whole µCNY, heads and grams. */
final class ConstraintProgram implements Entrant.Method {
    private static final double MILLIS = 1e3;

    @Override
    public Answer solve(Contest contest) {
        Loader.loadNativeLibraries();
        CpModel model = new CpModel();
        IntVar[] heads = new Model(contest.problem, model).build();
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(contest.threads);
        solver.getParameters().setMaxTimeInSeconds(contest.left().toMillis() / MILLIS);
        CpSolverStatus status = solver.solve(model);
        boolean planned = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        long[] found = new long[heads.length];
        for (int o = 0; o < heads.length && planned; o++) {
            found[o] = solver.value(heads[o]);
        }
        double bound = solver.bestObjectiveBound();
        return Answer.of(
                contest.deliveries(found),
                planned || bound > 0 ? OptionalLong.of((long) Math.ceil(bound)) : OptionalLong.empty(),
                status.toString());
    }

    /** Variables and constraints. */
    private static final class Model {
        private final Problem p;
        private final CpModel model;
        private final IntVar[] heads;
        private final LinearExprBuilder worth = LinearExpr.newBuilder();
        private final LinearExprBuilder[] sold;

        Model(Problem problem, CpModel model) {
            this.p = problem;
            this.model = model;
            this.heads = new IntVar[p.arcOptions[p.arcs]];
            this.sold = new LinearExprBuilder[p.lots];
        }

        IntVar[] build() {
            for (int l = 0; l < p.lots; l++) {
                sold[l] = LinearExpr.newBuilder();
            }
            for (int i = 0; i < p.sinks; i++) {
                addSink(i);
            }
            for (int l = 0; l < p.lots; l++) {
                model.addLessOrEqual(sold[l], p.stock[l]);
            }
            model.maximize(worth);
            return heads;
        }

        private void addSink(int i) {
            LinearExprBuilder got = LinearExpr.newBuilder();
            LinearExprBuilder deliveries = LinearExpr.newBuilder();
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                addArc(i, a, got, deliveries);
            }
            model.addLessOrEqual(deliveries, p.suppliers[i]);
            if (p.minimum[i] == 0) {
                model.addLessOrEqual(got, p.demand[i]);
                return;
            }
            BoolVar served = model.newBoolVar("");
            model.addLessOrEqual(got, LinearExpr.term(served, p.demand[i]));
            model.addGreaterOrEqual(got, LinearExpr.term(served, p.minimum[i]));
        }

        private void addArc(int i, int a, LinearExprBuilder got, LinearExprBuilder deliveries) {
            LinearExprBuilder days = LinearExpr.newBuilder();
            for (int o = p.arcOptions[a]; o < p.arcOptions[a + 1]; o++) {
                long most = Math.min(p.stock[p.arcLot[a]], p.mostByDemand(i, o));
                BoolVar delivers = model.newBoolVar("");
                heads[o] = model.newIntVar(0, most, "");
                model.addLessOrEqual(heads[o], LinearExpr.term(delivers, most));
                model.addGreaterOrEqual(heads[o], LinearExpr.term(delivers, p.optionLeast[o]));
                sold[p.arcLot[a]].add(heads[o]);
                got.addTerm(heads[o], p.optionUnit[o]);
                deliveries.add(delivers);
                days.add(delivers);
                worth.addTerm(heads[o], p.optionValue[o]);
                worth.addTerm(delivers, -p.arcTrip[a]);
            }
            if (p.arcOptions[a + 1] - p.arcOptions[a] > 1) {
                model.addLessOrEqual(days, 1);
            }
        }
    }
}
