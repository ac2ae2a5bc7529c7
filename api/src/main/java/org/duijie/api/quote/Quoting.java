package org.duijie.api.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.Explainer;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/**
 * Calculates quotes with a part of the open market, and finds the reasons for unmet demand or unsold stock. Leaves out
 * reasons that would reveal too much about others.
 */
final class Quoting {
    /**
     * Limits the search for reasons to 200,000 pairs. The limit is a count, not a time, so that every server finds the
     * same reasons.
     */
    private static final ExplainPolicy EXPLAINING = ExplainPolicy.DEFAULT.withWork(200_000);

    private final LivePart part;
    private final Sight sight;

    /** The lines of a plan that concern a quote, and a market with their listings and intents. */
    private record Around(Market market, List<LockedLine> lines) {}

    Quoting(LivePart part, Sight sight) {
        this.part = part;
        this.sight = sight;
    }

    QuotedIntent of(PurchaseIntent intent) {
        return part.ask(live -> {
            Around around = around(intent, live.linesWith(intent));
            List<Allocation> lines = allocations(around, line -> line.intent().equals(intent.id()));
            long got = 0;
            for (Allocation line : lines) {
                Listing listing = listing(around.market(), line.listing());
                got += around.market()
                        .pair(listing, intent)
                        .measure(line.heads().count(), line.deliverOn());
            }
            long missing = intent.demand().upTo().held() - got;
            Optional<Shortfall> why = missing == 0
                    ? Optional.empty()
                    : Optional.ofNullable(Explainer.of(around.market(), around.lines())
                            .intents(List.of(intent.id()), EXPLAINING)
                            .get(intent.id()));
            return new QuotedIntent(
                    around.market(),
                    intent,
                    lines,
                    held(intent, got),
                    held(intent, missing),
                    why.map(found -> told(found, around.market(), intent)));
        });
    }

    QuotedListing of(Listing listing) {
        return part.ask(live -> {
            Around around = around(listing, live.linesWith(listing));
            List<Allocation> lines = allocations(around, line -> line.listing().equals(listing.id()));
            Support support = new Support(around.market(), around.market().intents());
            Optional<Shortfall> why = Optional.ofNullable(Explainer.of(around.market(), around.lines())
                    .listings(List.of(listing.id()), EXPLAINING)
                    .get(listing.id()));
            return new QuotedListing(
                    around.market(),
                    listing,
                    lines,
                    support.range(listing),
                    why.map(found -> told(found, support, listing)),
                    sight == Sight.EXACT);
        });
    }

    /** Returns the listings that the intent takes, and the lines of all intents that buy from these listings. */
    private Around around(PurchaseIntent intent, List<LockedLine> all) {
        List<Listing> listings = part.market().listings().stream()
                .filter(listing -> intent.takes(listing.product()))
                .toList();
        Set<String> ids = new HashSet<>();
        listings.forEach(listing -> ids.add(listing.id()));
        List<LockedLine> lines =
                all.stream().filter(line -> ids.contains(line.listing())).toList();
        Set<String> buyers = new HashSet<>();
        lines.forEach(line -> buyers.add(line.intent()));
        List<PurchaseIntent> intents = new ArrayList<>(part.market().intents().stream()
                .filter(each -> buyers.contains(each.id()) && !each.id().equals(intent.id()))
                .toList());
        intents.add(intent);
        return new Around(market(listings, intents), lines);
    }

    /**
     * Returns the intents that take the listing's product, and the lines of all listings that sell to these intents.
     */
    private Around around(Listing listing, List<LockedLine> all) {
        List<PurchaseIntent> intents = part.market().intents().stream()
                .filter(intent -> intent.takes(listing.product()))
                .toList();
        Set<String> ids = new HashSet<>();
        intents.forEach(intent -> ids.add(intent.id()));
        List<LockedLine> lines =
                all.stream().filter(line -> ids.contains(line.intent())).toList();
        Set<String> sellers = new HashSet<>();
        lines.forEach(line -> sellers.add(line.listing()));
        List<Listing> listings = new ArrayList<>(part.market().listings().stream()
                .filter(each -> sellers.contains(each.id()) && !each.id().equals(listing.id()))
                .toList());
        listings.add(listing);
        return new Around(market(listings, intents), lines);
    }

    /** Returns the lines that {@code wanted} accepts, with all figures. */
    private static List<Allocation> allocations(Around around, Predicate<LockedLine> wanted) {
        Market market = around.market();
        Map<String, Listing> listings = new HashMap<>();
        market.listings().forEach(each -> listings.put(each.id(), each));
        Map<String, PurchaseIntent> intents = new HashMap<>();
        market.intents().forEach(each -> intents.put(each.id(), each));
        return around.lines().stream()
                .filter(wanted)
                .map(line -> Allocation.of(
                        market.pair(
                                Objects.requireNonNull(listings.get(line.listing())),
                                Objects.requireNonNull(intents.get(line.intent()))),
                        line.heads().count(),
                        line.deliverOn(),
                        market.policy().agreedPrice()))
                .toList();
    }

    private Market market(List<Listing> listings, List<PurchaseIntent> intents) {
        Market whole = part.market();
        return LivePart.barring(new Market(whole.asOf(), whole.policy(), listings, intents), whole.barred());
    }

    /**
     * Returns the reasons without the remedy to raise the bid, if the bid would have to exceed those of others: the
     * remedy would reveal these bids. Liaisons see all remedies.
     */
    private Advice told(Shortfall why, Market market, PurchaseIntent intent) {
        Optional<Remedy> remedy = why.remedy()
                .filter(change -> sight == Sight.EXACT
                        || !(change instanceof Remedy.RaiseBid)
                        || !Support.canTrade(market, listing(market, change.listing()), intent));
        return Advice.of(why, remedy);
    }

    /**
     * Returns the reasons without a remedy that changes intents of others, or that brings too few buyers. Liaisons see
     * all remedies.
     */
    private Advice told(Shortfall why, Support support, Listing listing) {
        Optional<Remedy> remedy =
                why.remedy().filter(change -> sight == Sight.EXACT || support.isEnoughFor(change, listing));
        return Advice.of(why, remedy);
    }

    private static Listing listing(Market market, String id) {
        return market.listings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Quantity held(PurchaseIntent intent, long amount) {
        return intent.demand().byCount() ? Heads.of(amount) : Weight.ofGrams(amount);
    }
}
