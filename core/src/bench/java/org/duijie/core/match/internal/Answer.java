package org.duijie.core.match.internal;

import java.util.List;
import java.util.OptionalLong;
import org.duijie.core.match.check.PlanClaim;

/**
 * What an entrant came to. Its plan is judged from the definitions; its bound is its own word.
 *
 * @param plan its deliveries; empty for none
 * @param toldValue what it says that a plan it does not show is worth, in µCNY
 * @param bound what it says no plan exceeds, in µCNY
 * @param otherCpuSeconds CPU time of a process of its own; absent when it ran in this one
 * @param otherPeakKib peak memory of that process
 * @param note what else there is to say
 */
record Answer(
        List<PlanClaim.Line> plan,
        OptionalLong toldValue,
        OptionalLong bound,
        double otherCpuSeconds,
        long otherPeakKib,
        String note) {

    private static final double MICROS = 1e6;

    static Answer of(List<PlanClaim.Line> plan, OptionalLong bound, String note) {
        return new Answer(plan, OptionalLong.empty(), bound, -1, -1, note);
    }

    static Answer none(String note) {
        return of(List.of(), OptionalLong.empty(), note);
    }

    static Answer told(long value, double cpuSeconds, long peakKib, String note) {
        return new Answer(List.of(), OptionalLong.of(value), OptionalLong.of(value), cpuSeconds, peakKib, note);
    }

    /** A bound in CNY of a solver that works in doubles, as µCNY; absent when it has none. */
    static OptionalLong boundOfYuan(double yuan) {
        return Double.isFinite(yuan) && yuan < Long.MAX_VALUE / MICROS
                ? OptionalLong.of((long) Math.ceil(yuan * MICROS))
                : OptionalLong.empty();
    }

    static double yuan(long micros) {
        return micros / MICROS;
    }
}
