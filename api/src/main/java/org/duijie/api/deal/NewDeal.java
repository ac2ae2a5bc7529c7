package org.duijie.api.deal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.api.feature.AppContext;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.market.AdoptedLine;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.market.Pair;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * A deal to propose: a number of heads of a listing for an intent.
 *
 * @param pickUpOn the day on which the heads leave the farm
 * @param conditions changes to the default conditions
 * @param holdUntil the end of the hold that was asked for; empty for the default
 * @param campaign the campaign of the deal; empty for the open campaign that contains the listing, if any
 * @param line the line of a match round of which the deal is made, as it was planned
 * @param ownIntent whether the intent was entered for this deal alone
 */
public record NewDeal(
        String listing,
        String intent,
        Heads heads,
        DealPrice price,
        LocalDate pickUpOn,
        UnaryOperator<Conditions> conditions,
        Optional<Instant> holdUntil,
        Optional<String> campaign,
        Optional<PlanLine> line,
        boolean ownIntent) {
    /** If the pick-up day begins within this time, there is time to answer until that day ends. */
    private static final Duration SHORT = Duration.ofHours(2);

    /**
     * What a match round said of a line of its plan.
     *
     * @param id the id of the line
     * @param weight the live weight of the whole line on its day
     * @param planned how much all lines of the plan give to the intent, in heads or grams
     */
    public record PlanLine(String id, Weight weight, long planned) {}

    /**
     * Returns the deal that a line of a plan proposes, with pick-up at the farm and the default conditions. Its heads
     * are units sold; in a listing sold in packs, each of them is a pack.
     */
    public static NewDeal ofLine(
            Allocation line, Optional<Instant> holdUntil, Optional<String> campaign, String id, long planned) {
        return new NewDeal(
                line.listing(),
                line.intent(),
                line.heads(),
                DealPrice.live(forSold(line.price()), Delivery.AT_FARM),
                line.deliverOn(),
                UnaryOperator.identity(),
                holdUntil,
                campaign,
                Optional.of(new PlanLine(id, line.weight(), planned)),
                false);
    }

    /**
     * Returns the end of the hold: as asked for, or else {@code usual}, but not after the pick-up day begins. A yes
     * that comes later is of no use, and the heads would be held from others. If that day begins within two hours, the
     * limit is its end.
     */
    Instant holdEnd(Instant usual, Instant now) {
        Instant begin = AppContext.startOf(pickUpOn);
        Instant latest = begin.isBefore(now.plus(SHORT)) ? AppContext.startOf(pickUpOn.plusDays(1)) : begin;
        Instant until = holdUntil.orElse(usual);
        return until.isAfter(latest) ? latest : until;
    }

    /** Returns the line of a round that this deal is made of, with the listing and the intent as they are now. */
    Optional<AdoptedLine> lineOn(ListingRow listingNow, IntentRow intentNow, Pair pair) {
        return line.map(each -> new AdoptedLine(
                listingNow, intentNow, pair, heads, price.price(), pickUpOn, each.weight(), each.planned()));
    }

    /** Returns the id of the line of a match round of which the deal is made. */
    public Optional<String> roundLine() {
        return line.map(PlanLine::id);
    }

    private static UnitPrice forSold(UnitPrice price) {
        return price.basis() == Basis.PACK ? new UnitPrice(Basis.HEAD, price.micros(), price.per()) : price;
    }
}
