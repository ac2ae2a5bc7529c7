package org.duijie.core.match.internal;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.internal.problem.Problem;

/**
 * The whole model of {@code docs/matching.md} for a solver of OR-Tools' linear interface, in CNY and kilograms. A linear solver gets
 * whole numbers relaxed, and its heads are rounded down. A y that no row or cost needs is left out.
 */
final class MixedInteger implements Entrant.Method {
    private static final double GRAMS = 1e3;
    private static final double WHOLE = 1e-4;

    static final String HIGHS = "HIGHS";

    private final String solverName;

    MixedInteger(String solverName) {
        this.solverName = solverName;
    }

    @Override
    public Answer solve(Contest contest) throws IOException {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver(solverName);
        if (solver.isMip()) {
            solver.setNumThreads(contest.threads);
        }
        MPVariable[] heads = new Model(contest.problem, solver).build();
        if (!solverName.equals(HIGHS)) {
            ResultStatus status = solve(solver, contest);
            boolean planned = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
            return Answer.of(
                    planned ? plan(contest, heads, MPVariable::solutionValue) : List.of(),
                    bound(solver, status),
                    status.toString());
        }
        try (HighsFiles files = new HighsFiles(solver, contest.threads)) {
            ResultStatus status = solve(solver, contest);
            double[] values = files.plan(solver.numVariables());
            return Answer.of(
                    plan(contest, heads, variable -> values[variable.index()]), files.bound(), status.toString());
        }
    }

    private static ResultStatus solve(MPSolver solver, Contest contest) {
        if (solver.isMip()) {
            solver.setTimeLimit(contest.left().toMillis());
        }
        try {
            return solver.solve();
        } catch (IllegalArgumentException e) {
            // The status of a search that ended without a plan has no name on the Java side.
            return ResultStatus.NOT_SOLVED;
        }
    }

    private static List<PlanClaim.Line> plan(
            Contest contest, MPVariable[] heads, ToDoubleFunction<MPVariable> valueOf) {
        long[] found = new long[heads.length];
        for (int o = 0; o < heads.length; o++) {
            found[o] = (long) Math.floor(valueOf.applyAsDouble(heads[o]) + WHOLE);
        }
        return contest.deliveries(found);
    }

    private static OptionalLong bound(MPSolver solver, ResultStatus status) {
        if (solver.isMip()) {
            return status == ResultStatus.ABNORMAL || status == ResultStatus.NOT_SOLVED
                    ? OptionalLong.empty()
                    : Answer.boundOfYuan(solver.objective().bestBound());
        }
        return status == ResultStatus.OPTIMAL
                ? Answer.boundOfYuan(solver.objective().value())
                : OptionalLong.empty();
    }

    /** Variables and rows. */
    private static final class Model {
        private final Problem p;
        private final MPSolver solver;
        private final MPVariable[] heads;
        private final MPConstraint[] supply;

        Model(Problem problem, MPSolver solver) {
            this.p = problem;
            this.solver = solver;
            this.heads = new MPVariable[p.arcOptions[p.arcs]];
            this.supply = new MPConstraint[p.lots];
        }

        MPVariable[] build() {
            for (int l = 0; l < p.lots; l++) {
                supply[l] = solver.makeConstraint(0, p.stock[l]);
            }
            for (int i = 0; i < p.sinks; i++) {
                addSink(i);
            }
            solver.objective().setMaximization();
            return heads;
        }

        private void addSink(int i) {
            int first = p.sinkArcs[i];
            int end = p.sinkArcs[i + 1];
            double measure = first < end && p.optionUnit[p.arcOptions[first]] > 1 ? GRAMS : 1;
            MPConstraint most = solver.makeConstraint(-MPSolver.infinity(), p.demand[i] / measure);
            MPConstraint least = null;
            if (p.minimum[i] > 0) {
                MPVariable served = solver.makeBoolVar("");
                most.setUb(0);
                most.setCoefficient(served, -p.demand[i] / measure);
                least = solver.makeConstraint(0, MPSolver.infinity());
                least.setCoefficient(served, -p.minimum[i] / measure);
            }
            boolean limited = p.suppliers[i] < end - first;
            MPConstraint count = limited ? solver.makeConstraint(0, p.suppliers[i]) : null;
            for (int a = first; a < end; a++) {
                int options = p.arcOptions[a + 1] - p.arcOptions[a];
                MPConstraint oneDay = options > 1 ? solver.makeConstraint(0, 1) : null;
                for (int o = p.arcOptions[a]; o < p.arcOptions[a + 1]; o++) {
                    long x = Math.min(p.stock[p.arcLot[a]], p.mostByDemand(i, o));
                    heads[o] = solver.makeIntVar(0, x, "");
                    supply[p.arcLot[a]].setCoefficient(heads[o], 1);
                    most.setCoefficient(heads[o], p.optionUnit[o] / measure);
                    if (least != null) {
                        least.setCoefficient(heads[o], p.optionUnit[o] / measure);
                    }
                    solver.objective().setCoefficient(heads[o], Answer.yuan(p.optionValue[o]));
                    if (limited || oneDay != null || p.arcTrip[a] > 0 || p.optionLeast[o] > 1) {
                        addDelivery(a, o, x, count, oneDay);
                    }
                }
            }
        }

        private void addDelivery(int a, int o, long x, MPConstraint count, MPConstraint oneDay) {
            MPVariable delivers = solver.makeBoolVar("");
            solver.objective().setCoefficient(delivers, -Answer.yuan(p.arcTrip[a]));
            MPConstraint upTo = solver.makeConstraint(-MPSolver.infinity(), 0);
            upTo.setCoefficient(heads[o], 1);
            upTo.setCoefficient(delivers, -x);
            if (p.optionLeast[o] > 1) {
                MPConstraint from = solver.makeConstraint(0, MPSolver.infinity());
                from.setCoefficient(heads[o], 1);
                from.setCoefficient(delivers, -p.optionLeast[o]);
            }
            if (count != null) {
                count.setCoefficient(delivers, 1);
            }
            if (oneDay != null) {
                oneDay.setCoefficient(delivers, 1);
            }
        }
    }
}
