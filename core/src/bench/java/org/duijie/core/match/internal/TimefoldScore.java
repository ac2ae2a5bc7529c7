package org.duijie.core.match.internal;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.duijie.core.match.internal.problem.Problem;

/** Hard: heads, measures and deliveries past a limit. Soft: what the plan is worth, in µCNY. Kept up change by change. */
public class TimefoldScore implements IncrementalScoreCalculator<TimefoldPlan, HardSoftLongScore> {
    private Problem p = new Problem();
    private long[] sold = {};
    private long[] got = {};
    private int[] deliveries = {};
    private int[] days = {};
    private long excess;
    private long worth;

    @Override
    public void resetWorkingSolution(TimefoldPlan plan) {
        p = plan.problem();
        sold = new long[p.lots];
        got = new long[p.sinks];
        deliveries = new int[p.sinks];
        days = new int[p.arcs];
        excess = 0;
        worth = 0;
        plan.deliveries().forEach(delivery -> change(delivery, 1));
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        change((TimefoldDelivery) entity, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        change((TimefoldDelivery) entity, 1);
    }

    private void change(TimefoldDelivery delivery, int sign) {
        long heads = delivery.heads();
        if (heads == 0) {
            return;
        }
        int o = delivery.option();
        int i = delivery.sink();
        int a = delivery.arc();
        int lot = p.arcLot[a];
        excess -= excessOf(lot, i, a);
        sold[lot] += sign * heads;
        got[i] += sign * heads * p.optionUnit[o];
        deliveries[i] += sign;
        days[a] += sign;
        excess += excessOf(lot, i, a);
        worth += sign * (p.optionValue[o] * heads - p.arcTrip[a]);
    }

    private long excessOf(int lot, int i, int a) {
        long sum = Math.max(0, sold[lot] - p.stock[lot]) + Math.max(0, got[i] - p.demand[i]);
        if (got[i] > 0) {
            sum += Math.max(0, p.minimum[i] - got[i]);
        }
        return sum + Math.max(0, deliveries[i] - p.suppliers[i]) + Math.max(0, days[a] - 1);
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return HardSoftLongScore.of(-excess, worth);
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
