package org.duijie.core.match.internal;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many heads one option delivers, for Timefold to plan. */
@PlanningEntity
public class TimefoldDelivery {
    @PlanningId
    private int option;

    private int sink;
    private int arc;
    private List<Long> amounts = List.of();

    @PlanningVariable(valueRangeProviderRefs = "amounts")
    private @Nullable Long heads;

    /** For Timefold. */
    public TimefoldDelivery() {}

    TimefoldDelivery(int option, int sink, int arc, List<Long> amounts) {
        this.option = option;
        this.sink = sink;
        this.arc = arc;
        this.amounts = amounts;
    }

    /** None, the least, the most, and steps between. */
    @ValueRangeProvider(id = "amounts")
    public List<Long> getAmounts() {
        return amounts;
    }

    int option() {
        return option;
    }

    int sink() {
        return sink;
    }

    int arc() {
        return arc;
    }

    long heads() {
        return heads == null ? 0 : heads;
    }
}
