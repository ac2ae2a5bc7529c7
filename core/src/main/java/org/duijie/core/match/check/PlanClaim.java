package org.duijie.core.match.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.quantity.Money;

/**
 * What a plan file claims, before anybody has checked it.
 *
 * @param value the value it claims
 * @param upperBound the bound it claims
 * @param lines its deliveries
 * @param shadowPrices the price of a head by the listing's id, zero or more, that is to prove the bound; absent stands for zero
 */
public record PlanClaim(Money value, Money upperBound, List<Line> lines, Map<String, Money> shadowPrices) {
    /**
     * A claim, its prices checked.
     *
     * @throws IllegalArgumentException when a shadow price is below zero
     */
    public PlanClaim {
        lines = List.copyOf(lines);
        shadowPrices = Map.copyOf(shadowPrices);
        shadowPrices.forEach((listing, price) -> {
            if (price.micros() < 0) {
                throw new IllegalArgumentException("a shadow price of " + price + " for " + listing);
            }
        });
    }

    /** A claim that names no prices. */
    public PlanClaim(Money value, Money upperBound, List<Line> lines) {
        this(value, upperBound, lines, Map.of());
    }

    /**
     * One delivery that a plan claims.
     *
     * @param listing a listing's id
     * @param intent an intent's id
     * @param heads how many
     * @param deliverOn on which day
     * @param told what else it tells of the delivery
     */
    public record Line(String listing, String intent, long heads, LocalDate deliverOn, LineFigures told) {
        /** A line that tells nothing but its delivery. */
        public Line(String listing, String intent, long heads, LocalDate deliverOn) {
            this(listing, intent, heads, deliverOn, LineFigures.NONE);
        }
    }

    /** What {@code plan} claims. */
    public static PlanClaim of(MatchPlan plan) {
        List<Line> lines = plan.allocations().stream()
                .map(a -> new Line(a.listing(), a.intent(), a.heads().count(), a.deliverOn(), LineFigures.of(a)))
                .toList();
        Map<String, Money> prices = plan.listings().stream()
                .filter(outcome -> outcome.shadowPrice().micros() > 0)
                .collect(Collectors.toMap(ListingOutcome::listing, ListingOutcome::shadowPrice));
        return new PlanClaim(plan.value(), plan.upperBound(), lines, prices);
    }
}
