package org.duijie.api.cli.plan;

import java.util.List;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.words.Names;
import org.duijie.core.match.words.PlanText;

/**
 * A report on a plan for liaisons: the market, the deliveries, the proof, and the unsold stock and unmet demand with
 * reasons.
 */
final class PlanReport {
    private static final int MOST_DELIVERIES = 100;
    private static final int MOST_LEFTOVERS = 25;

    private final Voice voice;
    private final Market market;
    private final PlanText text;
    private final Names names;
    private final boolean all;

    /**
     * Makes a report.
     *
     * @param all whether to print every line, however many there are
     */
    public PlanReport(Voice voice, Market market, boolean all) {
        this.voice = voice;
        this.market = market;
        this.text = voice.text(market);
        this.names = text.names();
        this.all = all;
    }

    public void print(MatchPlan plan) {
        if (market.listings().isEmpty() && market.intents().isEmpty()) {
            section(List.of(voice.words().say("market.empty", market.asOf().toString())));
            return;
        }
        section(new MarketSection(voice, names).lines(market, plan));
        section(new DeliverySection(voice, names, market, most(MOST_DELIVERIES)).lines(plan));
        section(new ProofSection(voice).lines(plan));
        section(new LeftoverSection(voice, "listing", most(MOST_LEFTOVERS))
                .lines(plan.listings().stream().map(this::leftover).toList()));
        section(new LeftoverSection(voice, "intent", most(MOST_LEFTOVERS))
                .lines(plan.intents().stream().map(this::leftover).toList()));
    }

    private void section(List<String> lines) {
        voice.say(lines);
        voice.say("");
    }

    private int most(int usual) {
        return all ? Integer.MAX_VALUE : usual;
    }

    private Leftover leftover(ListingOutcome outcome) {
        Listing listing = names.listing(outcome.listing());
        return new Leftover(
                names.stock(listing),
                names.headWord(listing),
                names.sumWord(listing),
                Leftover.of(listing.stock(), outcome.left()),
                listing.stock().stated(),
                listing.packing().map(Packing::container),
                outcome.left().count() == 0,
                outcome.shortfall().map(why -> text.ofListing(listing.id(), why)));
    }

    private Leftover leftover(IntentOutcome outcome) {
        PurchaseIntent intent = names.intent(outcome.intent());
        return new Leftover(
                names.wish(intent),
                names.headWord(intent),
                names.sumWord(intent),
                outcome.missing(),
                intent.demand().upTo(),
                intent.container(),
                false,
                outcome.shortfall().map(why -> text.ofIntent(intent.id(), outcome.missing(), why)));
    }
}
