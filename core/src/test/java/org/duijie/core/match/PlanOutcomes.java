package org.duijie.core.match;

import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.internal.explain.Outcomes;
import org.duijie.core.match.internal.problem.PlannedLine;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;

/** The outcomes, with their reasons, of a plan that is given by the ids in its lines. */
final class PlanOutcomes {
    private PlanOutcomes() {}

    static MatchPlan of(Market market, List<PlanClaim.Line> lines) {
        List<String> listings = market.listings().stream().map(Listing::id).toList();
        List<String> intents = market.intents().stream().map(PurchaseIntent::id).toList();
        List<PlannedLine> deliveries = lines.stream()
                .map(line -> new PlannedLine(
                        listings.indexOf(line.listing()),
                        intents.indexOf(line.intent()),
                        line.heads(),
                        line.deliverOn()))
                .toList();
        Outcomes outcomes = Outcomes.of(market, deliveries, new long[listings.size()]);
        MatchPlan plan = new MatchPlan(Money.ZERO, Money.ZERO, List.of(), outcomes.listings(), outcomes.intents(), 0);
        return explainer(market, lines).explain(plan, ExplainPolicy.DEFAULT);
    }

    static Explainer explainer(Market market, List<PlanClaim.Line> lines) {
        return Explainer.of(
                market,
                lines.stream()
                        .map(line ->
                                new LockedLine(line.listing(), line.intent(), Heads.of(line.heads()), line.deliverOn()))
                        .toList());
    }
}
