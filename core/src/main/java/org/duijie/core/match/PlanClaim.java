package org.duijie.core.match;

import java.time.LocalDate;
import java.util.List;
import org.duijie.core.quantity.Money;

/**
 * What a plan file claims, before anybody has checked it.
 *
 * @param value the value it claims
 * @param upperBound the bound it claims
 * @param lines its deliveries
 */
public record PlanClaim(Money value, Money upperBound, List<Line> lines) {
    public PlanClaim {
        lines = List.copyOf(lines);
    }

    /**
     * One delivery that a plan claims.
     *
     * @param listing a listing's id
     * @param intent an intent's id
     * @param heads how many
     * @param deliverOn on which day
     */
    public record Line(String listing, String intent, long heads, LocalDate deliverOn) {}

    /** What {@code plan} claims. */
    public static PlanClaim of(MatchPlan plan) {
        List<Line> lines = plan.allocations().stream()
                .map(a -> new Line(a.listing(), a.intent(), a.heads().count(), a.deliverOn()))
                .toList();
        return new PlanClaim(plan.value(), plan.upperBound(), lines);
    }
}
