package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.core.market.Market;
import org.duijie.core.match.IntentOutcome;
import org.duijie.core.match.ListingOutcome;
import org.duijie.core.match.Shortfall;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/**
 * How every listing and every intent came out of a plan, and why some ended short. A party that ended short is held against all
 * that its products allow it to deal with; the others cost nothing. So time is linear in those pairs, at some tens of nanoseconds
 * for one that a window or the distance refuses and under a microsecond for one that can trade. A crowd of intents that differ in
 * nothing but their names is asked once where it can be.
 *
 * @param listings in the market's order
 * @param intents in the market's order
 */
public record Outcomes(List<ListingOutcome> listings, List<IntentOutcome> intents) {

    /**
     * The outcomes of a feasible plan.
     *
     * @param deliveries its lines, no pair twice
     * @param shadowPrices what one more head of each listing would be worth at most, in µCNY, in the market's order
     * @param hands who do the work; they change nothing of what comes out
     */
    public static Outcomes of(Market market, List<Delivery> deliveries, long[] shadowPrices, Hands hands) {
        Papers papers = new Papers(market);
        List<Offer> offers = IntStream.range(0, market.listings().size())
                .mapToObj(i -> new Offer(i, market.listings().get(i), market, papers))
                .toList();
        Kinds kinds = new Kinds();
        List<Want> wants = IntStream.range(0, market.intents().size())
                .mapToObj(i -> new Want(
                        i,
                        kinds.of(
                                market.intents().get(i),
                                market.barred()
                                        .listingsFor(market.intents().get(i).id())),
                        market.intents().get(i),
                        market,
                        papers))
                .toList();
        Standing standing = new Standing(offers, wants);
        for (Delivery line : deliveries) {
            Meeting meeting = new Meeting(market.policy(), offers.get(line.listing()), wants.get(line.intent()));
            standing.add(Given.of(meeting, line.day().toEpochDay(), line.heads()));
        }
        Survey survey = new Survey(market, offers, wants, standing);
        return new Outcomes(
                ofListings(offers, standing, shadowPrices, survey.ofOffers(hands)),
                ofIntents(wants, standing, survey.ofWants(hands)));
    }

    private static List<ListingOutcome> ofListings(
            List<Offer> offers, Standing standing, long[] shadowPrices, Map<Integer, Shortfall> reasons) {
        List<ListingOutcome> outcomes = new ArrayList<>(offers.size());
        for (Offer offer : offers) {
            outcomes.add(new ListingOutcome(
                    offer.listing.id(),
                    Heads.of(standing.left(offer)),
                    Money.ofMicros(shadowPrices[offer.index]),
                    Optional.ofNullable(reasons.get(offer.index))));
        }
        return outcomes;
    }

    private static List<IntentOutcome> ofIntents(List<Want> wants, Standing standing, Map<Integer, Shortfall> reasons) {
        List<IntentOutcome> outcomes = new ArrayList<>(wants.size());
        for (Want want : wants) {
            long missing = standing.missing(want);
            outcomes.add(new IntentOutcome(
                    want.intent.id(),
                    want.byCount ? Heads.of(missing) : Weight.ofGrams(missing),
                    Optional.ofNullable(reasons.get(want.index))));
        }
        return outcomes;
    }
}
