package org.duijie.core.match.plan;

import java.util.List;
import org.duijie.core.quantity.Money;

/**
 * The deliveries that a listing would make if it were offered now. Later changes can remove them.
 *
 * @param listing the listing's id
 * @param lines the deliveries it would make, by intent in the market's order; empty when none is worth its cost
 * @param gain the value of the plan with the listing, less the value without it; as both plans are heuristic, it may be
 * negative
 */
public record ListingQuote(String listing, List<Allocation> lines, Money gain) {
    public ListingQuote {
        lines = List.copyOf(lines);
    }
}
