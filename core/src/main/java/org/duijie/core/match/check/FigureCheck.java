package org.duijie.core.match.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.Pair;
import org.duijie.core.match.check.PlanFault.Kind;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.UnitPrice;

/**
 * Checks the figures that a line states. Each must equal the figure computed from the market's definitions for the
 * line's pair, heads and day.
 */
final class FigureCheck {
    private final String subject;
    private final List<PlanFault> faults = new ArrayList<>();

    private FigureCheck(String subject) {
        this.subject = subject;
    }

    /** Returns the wrong figures of {@code line}, in the order weight, price, amount, value. */
    static List<PlanFault> of(String subject, Pair pair, AgreedPrice agreed, PlanClaim.Line line) {
        LineFigures told = line.told();
        if (told.isNone() || line.heads() < 1) {
            return List.of();
        }
        LineFigures right = LineFigures.of(Allocation.of(pair, line.heads(), line.deliverOn(), agreed));
        FigureCheck check = new FigureCheck(subject);
        check.compare("weight", told.weight(), right.weight());
        check.comparePrices(pair, told.price(), right.price().orElseThrow());
        check.compare("amount", told.amount(), right.amount());
        check.compare("value", told.value(), right.value());
        return check.faults;
    }

    private void comparePrices(Pair pair, Optional<UnitPrice> told, UnitPrice right) {
        if (told.isPresent() && !pair.forSold(told.get()).isWorth(right)) {
            faults.add(PlanFault.of(Kind.FALSE_FIGURE, subject, "price", told.get(), right));
        }
    }

    private <T> void compare(String field, Optional<T> told, Optional<T> right) {
        if (told.isPresent() && !told.equals(right)) {
            faults.add(PlanFault.of(Kind.FALSE_FIGURE, subject, field, told.get(), right.orElseThrow()));
        }
    }
}
