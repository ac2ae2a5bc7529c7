package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * A listing and an intent (配对), and what the two are worth to each other on a day: the definitions of the market file, word by
 * word. The engine computes the same from arrays; whatever judges a plan asks here.
 */
public final class Pair {
    private final LocalDate asOf;
    private final MarketPolicy policy;
    private final boolean isBarred;
    private final Listing listing;
    private final PurchaseIntent intent;
    private final Distance road;

    /** The pair of {@code listing} and {@code intent} under the policy and on the day of {@code market}. */
    public Pair(Market market, Listing listing, PurchaseIntent intent) {
        this(market.asOf(), market.policy(), market.barred(), listing, intent);
    }

    /** The pair of {@code listing} and {@code intent} in a market of which the two need not be part. */
    public Pair(LocalDate asOf, MarketPolicy policy, BarredPairs barred, Listing listing, PurchaseIntent intent) {
        this.asOf = asOf;
        this.policy = policy;
        this.isBarred = barred.bar(listing.id(), intent.id());
        this.listing = listing;
        this.intent = intent;
        this.road = listing.at().roadTo(intent.at(), policy.detour());
    }

    public Listing listing() {
        return listing;
    }

    public PurchaseIntent intent() {
        return intent;
    }

    /** The road between the two. */
    public Distance road() {
        return road;
    }

    /** The days on which both could meet, windows and the market's day alone considered; empty when there is none. */
    public Optional<Window> days() {
        LocalDate from = latest(latest(listing.window().from(), intent.window().from()), asOf);
        LocalDate to = listing.window().to().isBefore(intent.window().to())
                ? listing.window().to()
                : intent.window().to();
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
    }

    /** The first rule that keeps the pair from trading on {@code day}; empty when it can. */
    public Optional<TradeRule> refusalOn(LocalDate day) {
        for (TradeRule rule : TradeRule.values()) {
            if (!passes(rule, day)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code rule} lets the pair trade on {@code day}. */
    public boolean passes(TradeRule rule, LocalDate day) {
        return switch (rule) {
            case BARRED -> !isBarred;
            case PRODUCT -> intent.takes(listing.product());
            case UNIT -> !intent.demand().byCount() || listing.stock() instanceof Stock.ByCount;
            case WINDOW -> days().map(common -> common.contains(day)).orElse(false);
            case CERTIFICATE ->
                listing.certificates().containsAll(intent.terms().requires());
            case DISTANCE ->
                intent.terms()
                        .maxDistance()
                        .map(most -> road.compareTo(most) <= 0)
                        .orElse(true);
            case UNIT_WEIGHT ->
                listing.stock() instanceof Stock.ByWeight
                        || intent.terms().unitWeight().contains(weightOn(day));
            case PRICE -> bidAHead(day).compareTo(askAHead(day)) >= 0;
            case HAUL -> valuePerHead(day).micros() > 0;
        };
    }

    /** What a head weighs on {@code day}. */
    public Weight weightOn(LocalDate day) {
        return listing.weightOn(day, asOf);
    }

    /** What one that is sold weighs on {@code day}: a head, or a pack of heads. */
    public Weight soldWeightOn(LocalDate day) {
        return listing.soldWeightOn(day, asOf);
    }

    /** What the bid gives for one that is sold. */
    public Money bidAHead(LocalDate day) {
        return worth(intent.terms().bid(), day);
    }

    /** What the ask wants for one that is sold. */
    public Money askAHead(LocalDate day) {
        return worth(listing.terms().ask(), day);
    }

    /** What {@code price} gives for one that is sold. */
    private Money worth(UnitPrice price, LocalDate day) {
        return Money.ofMicros(
                price.worth(soldWeightOn(day).grams(), listing.stock().each()));
    }

    /** {@code price} by weight as it is; any other for those that are sold, heads or packs. */
    public UnitPrice forSold(UnitPrice price) {
        return AgreedPrice.forSold(price, listing.stock().each());
    }

    /** v: what a head that trades on {@code day} is worth above its salvage, the days of keep it saves, less its haul. */
    public Money valuePerHead(LocalDate day) {
        long daysSaved = listing.window().to().toEpochDay() - day.toEpochDay();
        return bidAHead(day)
                .minus(worth(listing.terms().salvage(), day))
                .plus(listing.holdingCost().times(daysSaved))
                .minus(haulPerHead(day));
    }

    /** What carrying a head costs, to the nearest µCNY, half up. */
    public Money haulPerHead(LocalDate day) {
        return policy.haul(soldWeightOn(day), road);
    }

    /** f: what a delivery costs, however many heads, to the nearest µCNY, half up. */
    public Money tripCost() {
        return policy.tripOver(road);
    }

    /** The fewest heads that one delivery on {@code day} may have, 1 or more. */
    public long leastHeads(LocalDate day) {
        long each = HeadCount.reaching(
                intent.suppliers().each(), soldWeightOn(day), listing.stock().each());
        return Math.max(1, Math.max(listing.minimumPickupHeads(), each));
    }

    /** What {@code heads} delivered on {@code day} count for against the demand: heads or grams. */
    public long measure(long heads, LocalDate day) {
        return intent.demand().measure(heads, soldWeightOn(day), listing.stock().each());
    }

    /** What {@code heads} delivered on {@code day} add to a plan: v · heads − f. */
    public Money deliveryValue(long heads, LocalDate day) {
        return valuePerHead(day).times(heads).minus(tripCost());
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
