package org.duijie.core.match.plan;

import java.util.List;
import org.duijie.core.quantity.Money;

/**
 * What an intent would get if it were placed now. Others may change it later, unless its lines are locked.
 *
 * @param intent the intent's id
 * @param lines what it would get, from whom, by listing in the market's order; empty when nothing is worth delivering. What it has
 *     locked stands apart
 * @param value what the lines add to the plan's value
 * @param gain what the plan would be worth more than without it; not {@code value} where others make room; under 0 only where
 *     it has locked lines under its minimum, which ask for the rest at a loss
 */
public record Quote(String intent, List<Line> lines, Money value, Money gain) {
    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * One line of a quote.
     *
     * @param allocation the line
     * @param shadowPrice what a head of its listing is worth to the market, at most, by the prices that prove the bound
     */
    public record Line(Allocation allocation, Money shadowPrice) {}

    /** The lines alone. */
    public List<Allocation> allocations() {
        return lines.stream().map(Line::allocation).toList();
    }
}
