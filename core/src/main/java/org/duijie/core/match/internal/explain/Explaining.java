package org.duijie.core.match.internal.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.explain.party.Kinds;
import org.duijie.core.match.internal.explain.party.Meeting;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.PaperBits;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.match.internal.problem.PlannedLine;
import org.duijie.core.match.internal.run.Crew;
import org.duijie.core.match.internal.run.Halt;
import org.duijie.core.match.plan.ExplainPolicy;

/** Explains the parties of a plan. Holds the market and the plan's lines as plain numbers. */
public final class Explaining {
    private final List<Offer> offers;
    private final List<Want> wants;
    private final Standing standing;
    private final Survey survey;

    private Explaining(Market market, List<PlannedLine> deliveries) {
        PaperBits papers = new PaperBits(market);
        offers = IntStream.range(0, market.listings().size())
                .mapToObj(i -> new Offer(i, market.listings().get(i), market, papers))
                .toList();
        Kinds kinds = new Kinds();
        wants = IntStream.range(0, market.intents().size())
                .mapToObj(i -> want(i, market, kinds, papers))
                .toList();
        standing = new Standing(offers, wants);
        Set<List<String>> locked = market.locked().stream()
                .map(line -> List.of(line.listing(), line.intent()))
                .collect(Collectors.toSet());
        for (PlannedLine line : deliveries) {
            List<String> ends = List.of(
                    market.listings().get(line.listing()).id(),
                    market.intents().get(line.intent()).id());
            Meeting meeting = new Meeting(market.policy(), offers.get(line.listing()), wants.get(line.intent()));
            standing.add(Given.of(meeting, line.day().toEpochDay(), line.heads(), locked.contains(ends)));
        }
        survey = new Survey(market, offers, wants, standing);
    }

    private static Want want(int place, Market market, Kinds kinds, PaperBits papers) {
        PurchaseIntent intent = market.intents().get(place);
        int kind = kinds.of(intent, market.barred().listingsFor(intent.id()));
        return new Want(place, kind, intent, market, papers);
    }

    /**
     * Makes an instance for the plan with {@code deliveries}.
     *
     * @param deliveries the lines of a feasible plan, no pair twice
     */
    public static Explaining of(Market market, List<PlannedLine> deliveries) {
        return new Explaining(market, deliveries);
    }

    /**
     * Explains the parties that got less than they wanted, the largest leftovers first, within the limits of the
     * policy.
     */
    public Reasons all(ExplainPolicy policy) {
        return explain(new Leftovers(standing, offers, wants), policy);
    }

    /** Explains only the listings at these positions of the market's list. */
    public Reasons listings(List<Integer> places, ExplainPolicy policy) {
        return explain(new Leftovers(standing, places.stream().map(offers::get).toList(), List.of()), policy);
    }

    /** Explains only the intents at these positions of the market's list. */
    public Reasons intents(List<Integer> places, ExplainPolicy policy) {
        return explain(
                new Leftovers(
                        standing, List.of(), places.stream().map(wants::get).toList()),
                policy);
    }

    private Reasons explain(Leftovers leftovers, ExplainPolicy policy) {
        Halt halt = new Halt(policy.stop());
        Crew crew = new Crew(policy.threads(), halt);
        try {
            Reasons reasons = new Reasons();
            survey.explain(leftovers, policy.work(), halt, crew::run, reasons);
            leftovers.addLikes(reasons);
            return reasons;
        } finally {
            crew.close();
        }
    }
}
