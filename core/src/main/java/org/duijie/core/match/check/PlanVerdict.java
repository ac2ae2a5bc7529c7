package org.duijie.core.match.check;

import java.util.List;
import org.duijie.core.match.plan.Gap;
import org.duijie.core.quantity.Money;

/**
 * The result of {@link PlanCheck}.
 *
 * @param faults every violation; empty when the plan is feasible and states its value correctly
 * @param value the plan's value by the definitions
 * @param claimed the value it claims
 * @param upperBound the bound it claims
 * @param heads the number of heads delivered
 * @param deliveries the number of pairs that trade
 */
public record PlanVerdict(
        List<PlanFault> faults, Money value, Money claimed, Money upperBound, long heads, long deliveries) {
    public PlanVerdict {
        faults = List.copyOf(faults);
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    /** Returns how far the plan can be from the best, provided that its claimed bound is correct. */
    public Gap gap() {
        return Gap.between(value, upperBound);
    }
}
