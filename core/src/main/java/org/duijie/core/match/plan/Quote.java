package org.duijie.core.match.plan;

import java.util.List;
import org.duijie.core.quantity.Money;

/**
 * The deliveries that an intent would get if it were placed now. Later changes can remove them, unless they are locked.
 *
 * @param intent the intent's id
 * @param lines the deliveries it would get, by listing in the market's order, without its locked lines; empty when no
 *     delivery is worth its cost
 * @param value what the lines add to the plan's value
 * @param gain the value of the plan with the intent, less the value without it. It differs from {@code value} if other
 *     intents give up heads. It is negative only if locked lines are below the intent's minimum and must be topped up
 *     at a loss
 */
public record Quote(String intent, List<Line> lines, Money value, Money gain) {
    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * One line of a quote.
     *
     * @param allocation the line
     * @param shadowPrice an upper limit on the value that one more head of its listing would add to the plan, from the
     *     prices that prove the bound
     */
    public record Line(Allocation allocation, Money shadowPrice) {}

    /** Returns the allocations of the lines. */
    public List<Allocation> allocations() {
        return lines.stream().map(Line::allocation).toList();
    }
}
