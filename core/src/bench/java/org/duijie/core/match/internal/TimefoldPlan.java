package org.duijie.core.match.internal;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import org.duijie.core.match.internal.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A plan as Timefold sees it. */
@PlanningSolution
public class TimefoldPlan {
    private Problem problem = new Problem();

    @PlanningEntityCollectionProperty
    private List<TimefoldDelivery> deliveries = new ArrayList<>();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For Timefold. */
    public TimefoldPlan() {}

    TimefoldPlan(Problem problem, List<TimefoldDelivery> deliveries) {
        this.problem = problem;
        this.deliveries = deliveries;
    }

    Problem problem() {
        return problem;
    }

    List<TimefoldDelivery> deliveries() {
        return deliveries;
    }
}
