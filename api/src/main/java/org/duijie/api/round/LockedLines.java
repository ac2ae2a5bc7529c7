package org.duijie.api.round;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.check.PlanFault.Kind;
import org.duijie.core.quantity.Money;

/**
 * Checks the locked lines of a round before the round begins, in the same way as a plan that consists only of these
 * lines.
 */
final class LockedLines {
    /**
     * Faults to ignore: the round may still repair them by other lines, or they concern figures that locked lines do
     * not have.
     */
    private static final Set<Kind> OPEN = EnumSet.of(Kind.UNDER_MINIMUM, Kind.FALSE_VALUE, Kind.FALSE_BOUND);

    private LockedLines() {}

    /** Returns why the locked lines are infeasible in {@code market}, singly or together. */
    static List<Complaint> complaints(Market market, List<LockedLine> locked) {
        List<PlanClaim.Line> lines = locked.stream()
                .map(each -> new PlanClaim.Line(
                        each.listing(), each.intent(), each.heads().count(), each.deliverOn()))
                .toList();
        return PlanCheck.judge(market, new PlanClaim(Money.ZERO, Money.ZERO, lines)).faults().stream()
                .filter(fault -> !OPEN.contains(fault.kind()))
                .map(LockedLines::complaint)
                .toList();
    }

    private static Complaint complaint(PlanFault fault) {
        String[] details = Stream.concat(Stream.of(fault.kind().name()), fault.details().stream())
                .toArray(String[]::new);
        return Refusals.at(Fault.CANNOT_BE_KEPT, "/locked", fault.subject(), details);
    }
}
