package org.duijie.core.match.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.quantity.Money;

/**
 * The content of a plan file before it is checked.
 *
 * @param value the claimed value
 * @param upperBound the claimed bound
 * @param lines the deliveries
 * @param shadowPrices the price per head by listing id, 0 or more; these prices should prove the bound. A missing price
 *     means 0
 */
public record PlanClaim(Money value, Money upperBound, List<Line> lines, Map<String, Money> shadowPrices) {
    /**
     * Makes a claim, and checks its prices.
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

    /** Makes a claim without prices. */
    public PlanClaim(Money value, Money upperBound, List<Line> lines) {
        this(value, upperBound, lines, Map.of());
    }

    /**
     * One delivery that a plan claims.
     *
     * @param listing a listing's id
     * @param intent an intent's id
     * @param heads the number of heads
     * @param deliverOn the day of delivery
     * @param told the other figures that it states
     */
    public record Line(String listing, String intent, long heads, LocalDate deliverOn, LineFigures told) {
        /** Makes a line that states no figures. */
        public Line(String listing, String intent, long heads, LocalDate deliverOn) {
            this(listing, intent, heads, deliverOn, LineFigures.NONE);
        }
    }

    /** Returns the claims of {@code plan}. */
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
