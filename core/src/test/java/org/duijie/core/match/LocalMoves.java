package org.duijie.core.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.check.PlanVerdict;
import org.duijie.core.quantity.Money;

/** Every plan one simple step away from another that gives more to one pair, judged by the definitions. */
final class LocalMoves {
    private final Market market;
    private final List<PlanClaim.Line> lines;

    LocalMoves(Market market, List<PlanClaim.Line> lines) {
        this.market = market;
        this.lines = lines;
    }

    /** What {@code some} lines are worth together; empty when they are not a feasible plan. */
    static OptionalLong worth(Market market, List<PlanClaim.Line> some) {
        Money none = Money.ZERO;
        PlanVerdict verdict = PlanCheck.judge(market, new PlanClaim(none, none, some));
        boolean feasible = verdict.faults().stream()
                .allMatch(fault ->
                        fault.kind() == PlanFault.Kind.FALSE_VALUE || fault.kind() == PlanFault.Kind.FALSE_BOUND);
        return feasible ? OptionalLong.of(verdict.value().micros()) : OptionalLong.empty();
    }

    /** The most that a plan is worth that gives more to the pair and is feasible; empty when there is none. */
    OptionalLong best(String listing, String intent) {
        List<PlanClaim.Line> others = lines.stream()
                .filter(line ->
                        !(line.listing().equals(listing) && line.intent().equals(intent)))
                .toList();
        long now = lines.stream()
                .filter(line -> !others.contains(line))
                .mapToLong(PlanClaim.Line::heads)
                .sum();
        return more(listing, intent, now)
                .flatMap(line -> rest(others, listing).map(rest -> with(rest, line)))
                .map(plan -> worth(market, plan))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
    }

    private Stream<PlanClaim.Line> more(String listing, String intent, long now) {
        Listing from = market.listings().stream()
                .filter(each -> each.id().equals(listing))
                .findFirst()
                .orElseThrow();
        PurchaseIntent to = market.intents().stream()
                .filter(each -> each.id().equals(intent))
                .findFirst()
                .orElseThrow();
        Pair pair = market.pair(from, to);
        return pair.days().stream()
                .flatMap(days -> days.from().datesUntil(days.to().plusDays(1)))
                .filter(day -> pair.refusalOn(day).isEmpty())
                .flatMap(day -> LongStream.rangeClosed(
                                now + 1, from.stock().heads().count())
                        .mapToObj(heads -> line(listing, intent, heads, day)));
    }

    private static PlanClaim.Line line(String listing, String intent, long heads, LocalDate day) {
        return new PlanClaim.Line(listing, intent, heads, day);
    }

    /** The other lines as they are, and with one from the same listing made smaller or left out. */
    private static Stream<List<PlanClaim.Line>> rest(List<PlanClaim.Line> others, String listing) {
        List<List<PlanClaim.Line>> all = new ArrayList<>(List.of(others));
        for (PlanClaim.Line line : others) {
            for (long heads = 0; heads < line.heads() && line.listing().equals(listing); heads++) {
                List<PlanClaim.Line> changed = new ArrayList<>(others);
                changed.remove(line);
                all.add(heads == 0 ? changed : with(changed, line(listing, line.intent(), heads, line.deliverOn())));
            }
        }
        return all.stream();
    }

    private static List<PlanClaim.Line> with(List<PlanClaim.Line> rest, PlanClaim.Line line) {
        List<PlanClaim.Line> all = new ArrayList<>(rest);
        all.add(line);
        return all;
    }
}
