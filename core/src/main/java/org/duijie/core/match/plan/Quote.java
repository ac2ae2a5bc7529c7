package org.duijie.core.match.plan;

import java.util.List;
import org.duijie.core.quantity.Money;

/**
 * What an intent would get if it were placed now. Later changes can take it away, unless its lines are locked.
 *
 * @param intent the intent's id
 * @param lines what it would get and from whom, by listing in the market's order, without its locked lines; empty when
 *     no delivery is worth its cost
 * @param value what the lines add to the plan's value
 * @param gain how much more the plan would be worth with it than without it. It differs from {@code value} where other
 *     intents give up heads. It is below 0 only where locked lines are under the intent's minimum and have to be filled
 *     up at a loss
 */
public record Quote(String intent, List<Line> lines, Money value, Money gain) {
    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * One line of a quote.
     *
     * @param allocation the line
     * @param shadowPrice the most that a head of its listing is worth to the market, by the prices that prove the bound
     */
    public record Line(Allocation allocation, Money shadowPrice) {}

    /** Returns the allocations of the lines. */
    public List<Allocation> allocations() {
        return lines.stream().map(Line::allocation).toList();
    }
}
