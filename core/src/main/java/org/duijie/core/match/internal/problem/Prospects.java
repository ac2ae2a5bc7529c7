package org.duijie.core.match.internal.problem;

import java.util.Arrays;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * Chooses the lots of a live market that a new intent considers. Each lot is valued approximately, in doubles, on the
 * first and the last possible day. There are two values: the worth of the stock left, and the worth of all stock above
 * its price. For each value, the class keeps the lots with the highest worth per unit and the lots with the most
 * valuable largest delivery. Only arcs to these lots are computed exactly. If there are at most {@link #FEW} lots, all
 * are kept.
 *
 * <p>With more lots this is a heuristic, because the best pattern may need a lot that is on none of the four lists. It
 * takes some 30 ns per lot, and three times as long when the data is not in the cache.
 */
public final class Prospects {
    /** The number of lots up to which all are considered. */
    static final int FEW = 24;

    private static final int BY_RATE = 14;
    private static final int BY_WORTH = 3;
    private static final double TONNE_KM = 1e9;
    private static final double KM = 1e3;

    private final LiveLots lots;
    private final Lots facts;
    private final MarketPolicy policy;
    private final int asOf;
    private final double detour;
    private final double haul;
    private final double tripFixed;
    private final double tripPerMetre;
    private final AskedPapers papers;
    private final Leaders leftByRate = new Leaders(BY_RATE);
    private final Leaders leftByWorth = new Leaders(BY_WORTH);
    private final Leaders pricedByRate = new Leaders(BY_RATE);
    private final Leaders pricedByWorth = new Leaders(BY_WORTH);
    private final int[] few = new int[FEW];
    private final IntMarks chosen = new IntMarks();

    // What the intent asks for.
    private int firstDay;
    private int lastDay;
    private boolean byCount;
    private long demand;
    private boolean hasMinimum;
    private long each;
    private boolean eachByCount;
    private long low;
    private long high;
    private double reach;
    private boolean bidByHead;
    private long bid;
    private long bidPer;

    private int near;

    // The current lot's worth, per unit and in its largest delivery: of the stock left, and above its price.
    private double metres;
    private double rateLeft;
    private double worthLeft;
    private double ratePriced;
    private double worthPriced;

    public Prospects(LiveLots lots, MarketPolicy policy, int asOf) {
        this.lots = lots;
        this.facts = lots.facts;
        this.policy = policy;
        this.asOf = asOf;
        this.detour = policy.detour();
        this.haul = policy.haulPerTonneKm().micros() / TONNE_KM;
        this.tripFixed = policy.trip().micros();
        this.tripPerMetre = policy.tripPerKm().micros() / KM;
        this.papers = new AskedPapers(lots.facts);
    }

    /** Returns the lots that an intent considers, ascending; some may turn out not to trade with it. */
    public int[] of(PurchaseIntent intent, Spot spot) {
        begin(intent);
        lots.show(intent, spot, policy.detour(), this);
        if (near <= FEW) {
            int[] all = Arrays.copyOf(few, near);
            Arrays.sort(all);
            return all;
        }
        leftByRate.markAll(chosen);
        leftByWorth.markAll(chosen);
        pricedByRate.markAll(chosen);
        pricedByWorth.markAll(chosen);
        return chosen.take();
    }

    private void begin(PurchaseIntent intent) {
        near = 0;
        leftByRate.clear();
        leftByWorth.clear();
        pricedByRate.clear();
        pricedByWorth.clear();
        papers.begin(intent.terms().requires());
        firstDay = Math.max(0, Math.toIntExact(intent.window().from().toEpochDay()) - asOf);
        lastDay = Math.toIntExact(intent.window().to().toEpochDay()) - asOf;
        byCount = intent.demand().byCount();
        demand = intent.demand().upTo().held();
        hasMinimum = intent.demand().minimum().held() > 0;
        each = intent.suppliers().each().held();
        eachByCount = intent.suppliers().each().isCount();
        low = intent.terms().unitWeight().min().grams();
        high = intent.terms().unitWeight().max().grams();
        reach = intent.terms().maxDistance().isPresent()
                ? intent.terms().maxDistance().get().metres() + 1.0
                : Double.MAX_VALUE;
        UnitPrice price = intent.terms().bid();
        bidByHead = price.basis() == Basis.HEAD;
        bid = price.micros();
        bidPer = price.per();
    }

    /** Considers a lot whose squared chord to the intent is {@code chord}. */
    void consider(int lot, double chord) {
        if (near < FEW) {
            few[near] = lot;
        }
        near++;
        int from = Math.max(firstDay, facts.firstDay(lot));
        int to = Math.min(lastDay, facts.lastDay(lot));
        boolean weighed = facts.weighed(lot);
        if (from > to || (byCount && weighed) || !papers.areAmong(facts.papers(lot))) {
            return;
        }
        long each = facts.each(lot);
        long gain = facts.gain(lot) / each;
        long weight = facts.weight(lot) / each;
        if (gain > 0 && !weighed) {
            // Most lots are within the bounds on most days, and a division costs as much as everything else.
            from = weight + gain * from < low ? (int) Math.max(from, -Math.floorDiv(weight - low, gain)) : from;
            to = weight + gain * to > high ? (int) Math.min(to, Math.floorDiv(high - weight, gain)) : to;
        }
        metres = -1;
        rateLeft = Double.NEGATIVE_INFINITY;
        worthLeft = Double.NEGATIVE_INFINITY;
        ratePriced = Double.NEGATIVE_INFINITY;
        worthPriced = Double.NEGATIVE_INFINITY;
        if (from <= to) {
            value(lot, from, chord);
        }
        if (gain > 0 && from < to) {
            value(lot, to, chord);
        }
        offer(lot, rateLeft, worthLeft, leftByRate, leftByWorth);
        offer(lot, ratePriced, worthPriced, pricedByRate, pricedByWorth);
    }

    private static void offer(int lot, double rate, double worth, Leaders byRate, Leaders byWorth) {
        if (rate > Double.NEGATIVE_INFINITY) {
            byRate.offer(lot, rate);
            byWorth.offer(lot, worth);
        }
    }

    /** Raises the lot's worth to its worth on {@code day}, if that is higher. */
    private void value(int lot, int day, double chord) {
        long heads = facts.each(lot);
        long weight = facts.weight(lot) + facts.gain(lot) * day;
        long aHead = bidFor(bidByHead ? heads : weight);
        boolean fits = facts.weighed(lot) || (weight >= low * heads && weight <= Math.multiplyExact(high, heads));
        if (!fits || aHead < facts.ask(lot, weight)) {
            return;
        }
        double value = aHead - facts.salvage(lot, weight) + facts.holding(lot) * (facts.lastDay(lot) - day);
        long left = lots.left[lot];
        long price = lots.price[lot];
        if (value <= 0 || (left <= 0 && value <= price && !hasMinimum)) {
            return;
        }
        double aUnit = 1.0 / (byCount ? heads : weight);
        double most = byCount && heads == 1 ? demand : Math.floor(demand * aUnit);
        double headsLeft = Math.min((double) left, most);
        double headsPriced = Math.min((double) lots.stock[lot], most);
        // A road only reduces the worth: many lots cannot lead even without it.
        boolean mayLeft = leftByRate.admits(value * aUnit) || leftByWorth.admits(value * headsLeft);
        boolean mayPriced =
                pricedByRate.admits((value - price) * aUnit) || pricedByWorth.admits((value - price) * headsPriced);
        if (!mayLeft && !mayPriced) {
            return;
        }
        if (metres < 0) {
            metres = NearRoad.about(chord, detour);
        }
        if (metres > reach) {
            return;
        }
        value -= haul * (weight * metres);
        double trip = tripFixed + tripPerMetre * metres;
        double least = Math.max((double) facts.pickup(lot), (double) each / (eachByCount ? heads : weight));
        double worth = value * headsLeft - trip;
        if (isWanted(headsLeft, least, worth)) {
            rateLeft = Math.max(rateLeft, worth / headsLeft * aUnit);
            worthLeft = Math.max(worthLeft, worth);
        }
        worth = (value - price) * headsPriced - trip;
        if (isWanted(headsPriced, least, worth)) {
            ratePriced = Math.max(ratePriced, worth / headsPriced * aUnit);
            worthPriced = Math.max(worthPriced, worth);
        }
    }

    private long bidFor(long many) {
        return bidPer == 1 ? bid * many : (long) ((double) bid * many / bidPer);
    }

    private boolean isWanted(double heads, double least, double worth) {
        return heads >= Math.max(1, least) && (worth > 0 || hasMinimum);
    }
}
