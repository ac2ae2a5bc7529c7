package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * A listing and an intent (配对), and the worth of a trade between them on a day, computed exactly as the market file
 * defines it. The engine computes the same from arrays; the checks of a plan use this class.
 */
public final class Pair {
    private final LocalDate asOf;
    private final MarketPolicy policy;
    private final boolean isBarred;
    private final Listing listing;
    private final PurchaseIntent intent;
    private final Distance road;

    /** Makes the pair of {@code listing} and {@code intent} under the policy and the day of {@code market}. */
    public Pair(Market market, Listing listing, PurchaseIntent intent) {
        this(market.asOf(), market.policy(), market.barred(), listing, intent);
    }

    /** Makes a pair from its parts. Listing and intent need not be in a market. */
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

    /** Returns the road between the listing's and the intent's place. */
    public Distance road() {
        return road;
    }

    /**
     * Returns the days that are in both windows and not before the market's day; empty when there are none. Other rules
     * are not checked.
     */
    public Optional<Window> days() {
        LocalDate from = latest(latest(listing.window().from(), intent.window().from()), asOf);
        LocalDate to = listing.window().to().isBefore(intent.window().to())
                ? listing.window().to()
                : intent.window().to();
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to));
    }

    /** Returns the first rule that keeps the pair from trading on {@code day}; empty when it can trade. */
    public Optional<TradeRule> refusalOn(LocalDate day) {
        for (TradeRule rule : TradeRule.values()) {
            if (!passes(rule, day)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Returns whether {@code rule} lets the pair trade on {@code day}. */
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

    /** Returns the weight of a head on {@code day}. */
    public Weight weightOn(LocalDate day) {
        return listing.weightOn(day, asOf);
    }

    /** Returns the weight of one unit sold on {@code day}: a head, or a pack of heads. */
    public Weight soldWeightOn(LocalDate day) {
        return listing.soldWeightOn(day, asOf);
    }

    /** Returns the bid for one unit sold (head or pack). */
    public Money bidAHead(LocalDate day) {
        return worth(intent.terms().bid(), day);
    }

    /** Returns the ask for one unit sold (head or pack). */
    public Money askAHead(LocalDate day) {
        return worth(listing.terms().ask(), day);
    }

    /** Converts {@code price} to one unit sold. */
    private Money worth(UnitPrice price, LocalDate day) {
        return Money.ofMicros(
                price.worth(soldWeightOn(day).grams(), listing.stock().each()));
    }

    /**
     * Converts a price to the unit in which a deal counts. A price by weight stays as it is; any other becomes a price
     * for one unit sold (head or pack).
     */
    public UnitPrice forSold(UnitPrice price) {
        return AgreedPrice.forSold(price, listing.stock().each());
    }

    /**
     * Returns v, the worth of trading one head on {@code day}: its bid, less its salvage value, plus the holding cost
     * saved, less the cost of its haul.
     */
    public Money valuePerHead(LocalDate day) {
        long daysSaved = listing.window().to().toEpochDay() - day.toEpochDay();
        return bidAHead(day)
                .minus(worth(listing.terms().salvage(), day))
                .plus(listing.holdingCost().times(daysSaved))
                .minus(haulPerHead(day));
    }

    /** Returns the cost of carrying one head, rounded half up to the µCNY. */
    public Money haulPerHead(LocalDate day) {
        return policy.haul(soldWeightOn(day), road);
    }

    /** Returns f: the cost of a delivery that does not depend on its heads, rounded half up to the µCNY. */
    public Money tripCost() {
        return policy.tripOver(road);
    }

    /** Returns the minimum number of heads in a delivery on {@code day}, 1 or more. */
    public long leastHeads(LocalDate day) {
        long each = headsReaching(
                intent.suppliers().each(), soldWeightOn(day), listing.stock().each());
        return Math.max(1, Math.max(listing.minimumPickupHeads(), each));
    }

    /** Returns how much {@code heads} delivered on {@code day} count towards the demand, in heads or grams. */
    public long measure(long heads, LocalDate day) {
        return intent.demand().measure(heads, soldWeightOn(day), listing.stock().each());
    }

    /** Returns the value that a delivery of {@code heads} on {@code day} adds to a plan: v · heads − f. */
    public Money deliveryValue(long heads, LocalDate day) {
        return valuePerHead(day).times(heads).minus(tripCost());
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /**
     * Returns the smallest number of units that reach {@code quantity}. One unit weighs {@code sold} and holds {@code
     * each} heads.
     */
    static long headsReaching(Quantity quantity, Weight sold, long each) {
        return -Math.floorDiv(-quantity.held(), quantity.isCount() ? each : sold.grams());
    }
}
