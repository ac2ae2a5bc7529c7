package org.duijie.api.cli.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.cli.Lingbao;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** A plan made by hand for the {@link Lingbao} market. */
final class HandMade {
    private static final Market MARKET = Lingbao.market();

    private HandMade() {}

    /** Three deliveries, {@code unproved} short of the bound. */
    static MatchPlan plan(Money unproved) {
        List<Allocation> lines = List.of(
                line(Lingbao.broilers("shed-1"), Lingbao.supermarket(), 800),
                line(Lingbao.broilers("shed-1"), Lingbao.school(), 574),
                line(Lingbao.eggs(), Lingbao.mine(), 12));
        Money value = lines.stream().map(Allocation::value).reduce(Money.ZERO, Money::plus);
        return new MatchPlan(value, value.plus(unproved), lines, listings(Stop.PARTNERS_SPENT), intents(), 5);
    }

    /** The plan, proved, with another stop of the eggs that nobody else takes. */
    static MatchPlan withEggs(Stop stop) {
        MatchPlan plan = plan(Money.ZERO);
        return new MatchPlan(
                plan.value(), plan.upperBound(), plan.allocations(), listings(stop), plan.intents(), plan.pairs());
    }

    private static Allocation line(Listing listing, PurchaseIntent intent, long heads) {
        return Allocation.of(
                MARKET.pair(listing, intent),
                heads,
                Lingbao.FIRST_DAY,
                MARKET.policy().agreedPrice());
    }

    private static List<ListingOutcome> listings(Stop eggs) {
        return List.of(
                outcome("shed-1", 6_626, shortfall(Stop.PARTNERS_SPENT, "shed-1")),
                outcome("shed-2", 8_000, shortfall(Stop.OUTBID, "shed-2")),
                outcome("eggs", 38, new Shortfall(eggs, Map.of(TradeRule.PRODUCT, 3L), Optional.empty())));
    }

    private static ListingOutcome outcome(String id, long left, Shortfall shortfall) {
        return new ListingOutcome(id, Heads.of(left), Money.ZERO, Optional.of(shortfall));
    }

    private static Shortfall shortfall(Stop stop, String listing) {
        Remedy raise = new Remedy.RaiseBid(
                listing, "residents-1", Lingbao.price("0.30 CNY/jin"), Lingbao.price("4.60 CNY/jin"));
        return new Shortfall(stop, Map.of(TradeRule.PRODUCT, 1L, TradeRule.PRICE, 1L), Optional.of(raise));
    }

    private static List<IntentOutcome> intents() {
        return List.of(
                new IntentOutcome("market-1", Heads.NONE, Optional.empty()),
                outcome("school-1", Weight.parse("3040 g"), Stop.LESS_THAN_A_HEAD),
                outcome("mine-1", Weight.parse("20 jin"), Stop.LESS_THAN_A_HEAD),
                new IntentOutcome("residents-1", Heads.of(45), Optional.of(shortfall(Stop.NO_PARTNER, "shed-2"))));
    }

    private static IntentOutcome outcome(String id, Quantity missing, Stop stop) {
        return new IntentOutcome(id, missing, Optional.of(new Shortfall(stop, Map.of(), Optional.empty())));
    }
}
