package org.duijie.core.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.explain.Explaining;
import org.duijie.core.match.internal.explain.Reasons;
import org.duijie.core.match.internal.problem.PlannedLine;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ExplainPolicy;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Shortfall;

/**
 * Explains why, in one plan, listings have stock left and intents have unmet demand (未尽原因). Such a party <em>ended
 * short</em>. Matching does not need an explainer: a plan is complete without reasons. An explainer can explain all
 * parties, the largest leftovers first, or only some of them:
 *
 * <pre>{@code
 * MatchPlan plan = Matcher.match(market, policy);
 * Explainer explainer = Explainer.of(market, plan);
 * MatchPlan explained = explainer.explain(plan, ExplainPolicy.DEFAULT);
 * Map<String, Shortfall> page = explainer.intents(List.of("school-7", "canteen-2"), ExplainPolicy.DEFAULT);
 * }</pre>
 *
 * Each party that ended short is compared with every party that could trade with it by product. One comparison takes
 * tens of nanoseconds if a window or the distance rules the pair out, and about a microsecond if the pair can trade.
 * Creating an explainer takes time and memory linear in the market. It keeps a reference to the market. It is
 * thread-safe.
 */
public final class Explainer {
    private final Explaining explaining;
    private final Map<String, Integer> listings;
    private final Map<String, Integer> intents;

    private Explainer(Market market, Collection<LockedLine> lines) {
        this.listings = places(market.listings().stream().map(Listing::id).toList());
        this.intents = places(market.intents().stream().map(PurchaseIntent::id).toList());
        this.explaining = Explaining.of(
                market,
                lines.stream()
                        .map(line -> new PlannedLine(
                                place(listings, line.listing()),
                                place(intents, line.intent()),
                                line.heads().count(),
                                line.deliverOn()))
                        .toList());
    }

    /** Makes an explainer of {@code plan}, which must be a plan of {@code market}. */
    public static Explainer of(Market market, MatchPlan plan) {
        return of(market, plan.allocations().stream().map(Allocation::locked).toList());
    }

    /**
     * Makes an explainer of the plan that has {@code lines}, which must be feasible.
     *
     * @throws IllegalArgumentException when a line names a listing or an intent that is not in {@code market}
     */
    public static Explainer of(Market market, Collection<LockedLine> lines) {
        return new Explainer(market, lines);
    }

    /**
     * Returns the plan with a reason for every party that ended short. It starts with the largest leftovers: heads left
     * are valued at the ask, unmet demand at the bid. If work or time runs out, the remaining parties have no reason
     * ({@link ListingOutcome#isUnexplained}).
     */
    public MatchPlan explain(MatchPlan plan, ExplainPolicy policy) {
        Reasons reasons = explaining.all(policy);
        List<ListingOutcome> ofListings = new ArrayList<>(plan.listings().size());
        for (ListingOutcome outcome : plan.listings()) {
            ofListings.add(outcome.with(reasons.ofListing(place(listings, outcome.listing()))));
        }
        List<IntentOutcome> ofIntents = new ArrayList<>(plan.intents().size());
        for (IntentOutcome outcome : plan.intents()) {
            ofIntents.add(outcome.with(reasons.ofIntent(place(intents, outcome.intent()))));
        }
        return new MatchPlan(
                plan.value(),
                plan.upperBound(),
                plan.allocations(),
                ofListings,
                ofIntents,
                plan.pairs(),
                plan.allPairs());
    }

    /**
     * Explains why the listings {@code ids} have stock left, in the order of {@code ids}. Listings that sold everything
     * are absent, and so are listings not reached before work or time ran out.
     *
     * @throws IllegalArgumentException when a listing is not in the market
     */
    public Map<String, Shortfall> listings(Collection<String> ids, ExplainPolicy policy) {
        Reasons reasons = explaining.listings(places(listings, ids), policy);
        Map<String, Shortfall> some = new LinkedHashMap<>();
        ids.forEach(id -> reasons.ofListing(place(listings, id)).ifPresent(why -> some.put(id, why)));
        return some;
    }

    /**
     * Explains why the intents {@code ids} have unmet demand, in the order of {@code ids}. Intents that got all they
     * want are absent, and so are intents not reached before work or time ran out.
     */
    public Map<String, Shortfall> intents(Collection<String> ids, ExplainPolicy policy) {
        Reasons reasons = explaining.intents(places(intents, ids), policy);
        Map<String, Shortfall> some = new LinkedHashMap<>();
        ids.forEach(id -> reasons.ofIntent(place(intents, id)).ifPresent(why -> some.put(id, why)));
        return some;
    }

    private static Map<String, Integer> places(List<String> ids) {
        Map<String, Integer> places = new HashMap<>(2 * ids.size());
        ids.forEach(id -> places.put(id, places.size()));
        return places;
    }

    private static List<Integer> places(Map<String, Integer> of, Collection<String> ids) {
        return ids.stream().distinct().map(id -> place(of, id)).toList();
    }

    private static int place(Map<String, Integer> of, String id) {
        return Optional.ofNullable(of.get(id))
                .orElseThrow(() -> new IllegalArgumentException(id + " is not in the market"));
    }
}
