package org.duijie.core.match.internal;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.check.PlanFault.Kind;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.quantity.Money;

/**
 * The process of one heat: draws the market, lets the entrant work, judges its plan by the definitions, prints one line and ends.
 * CPU and wall time are the entrant's alone; the peak of memory is the whole process's when the entrant is done.
 */
final class HeatProcess {
    private static final double NANOS = 1e9;

    private HeatProcess() {}

    /** The heat's key in one argument, the threads in the other. */
    public static void main(String[] args) {
        Heat heat = Heat.parse(args[0].split("\t", -1));
        Outcome outcome;
        try {
            outcome = run(heat, Integer.parseInt(args[1]));
        } catch (OutOfMemoryError e) {
            outcome = Outcome.failed(heat, "out of memory", -1);
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            outcome = Outcome.failed(heat, "failed: " + e, -1);
        }
        System.out.println(outcome.line());
        System.out.flush();
        // Native solvers may leave threads behind.
        Runtime.getRuntime().halt(0);
    }

    private static Outcome run(Heat heat, int threads) throws Exception {
        Market market = heat.market();
        Problem problem = heat.entrant().isOurs() ? new Problem() : Compile.of(market);
        Contest contest = new Contest(market, problem, Duration.ofSeconds(heat.budgetSeconds()), threads);
        double cpu = Gauge.cpuSeconds();
        long start = System.nanoTime();
        Answer answer = heat.entrant().method.solve(contest);
        double wall = (System.nanoTime() - start) / NANOS;
        double spent = Gauge.cpuSeconds() - cpu;
        long peak = Gauge.peakKib(ProcessHandle.current().pid());
        Problem arrays = heat.entrant().isOurs() ? Compile.of(market) : problem;
        PlanVerdict verdict = PlanCheck.judge(market, new PlanClaim(Money.ZERO, Money.ZERO, answer.plan()));
        String faults = faults(verdict.faults());
        return new Outcome(
                heat,
                status(answer, faults),
                arrays.tradable,
                arrays.everyDay,
                answer.otherCpuSeconds() >= 0 ? answer.otherCpuSeconds() : spent,
                wall,
                answer.otherPeakKib() >= 0 ? answer.otherPeakKib() : peak,
                value(answer, faults, verdict),
                answer.bound(),
                answer.note());
    }

    private static OptionalLong value(Answer answer, String faults, PlanVerdict verdict) {
        if (answer.toldValue().isPresent()) {
            return answer.toldValue();
        }
        boolean good = faults.isEmpty() && !answer.plan().isEmpty();
        return good ? OptionalLong.of(verdict.value().micros()) : OptionalLong.empty();
    }

    private static String status(Answer answer, String faults) {
        if (answer.toldValue().isPresent()) {
            return "told";
        }
        if (!faults.isEmpty()) {
            return "infeasible: " + faults;
        }
        return answer.plan().isEmpty() ? "no plan" : "ok";
    }

    /** What the plan breaks; that it claims no value here is no fault. */
    private static String faults(List<PlanFault> faults) {
        return faults.stream()
                .filter(fault -> fault.kind() != Kind.FALSE_VALUE && fault.kind() != Kind.FALSE_BOUND)
                .limit(3)
                .map(PlanFault::toString)
                .collect(Collectors.joining("; "));
    }
}
