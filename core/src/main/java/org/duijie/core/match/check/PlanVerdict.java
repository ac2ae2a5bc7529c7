package org.duijie.core.match.check;

import java.util.List;
import org.duijie.core.match.plan.Gap;
import org.duijie.core.quantity.Money;

/**
 * What {@link PlanCheck} finds.
 *
 * @param faults everything the plan breaks; empty when it is feasible and tells its value truly
 * @param value what the plan is worth by the definitions
 * @param claimed what it claims to be worth
 * @param upperBound the bound it claims
 * @param heads heads delivered
 * @param deliveries pairs that trade
 */
public record PlanVerdict(
        List<PlanFault> faults, Money value, Money claimed, Money upperBound, long heads, long deliveries) {
    public PlanVerdict {
        faults = List.copyOf(faults);
    }

    public boolean isGood() {
        return faults.isEmpty();
    }

    /** How far the plan can be from the best, if its bound is to be believed. */
    public Gap gap() {
        return Gap.between(value, upperBound);
    }
}
