package org.duijie.core.match.internal;

import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * The lots of a live market at which an intent looks when it comes: of many, those that look best for it. Each is valued about, in
 * doubles, on the first and the last day that fit: as what it has left is worth, and as its stock is worth beyond its price. By
 * either, those with the most worth a unit are kept, and those whose largest delivery is worth most. The arcs to those alone are
 * worked out, exactly. Up to {@link #FEW} are all kept.
 *
 * <p>Among more it is a heuristic: a best pattern may need a lot that leads on none of the four lists. Cost: some 20 ns a lot.
 */
final class Prospects {
    /** So many lots are looked at without a choice. */
    static final int FEW = 32;

    private static final int BY_RATE = 16;
    private static final int BY_WORTH = 6;
    private static final double TONNE_KM = 1e9;
    private static final double KM = 1e3;

    private final LiveLots lots;
    private final Lots facts;
    private final MarketPolicy policy;
    private final int asOf;
    private final AskedPapers papers;
    private final Leaders leftByRate = new Leaders(BY_RATE);
    private final Leaders leftByWorth = new Leaders(BY_WORTH);
    private final Leaders pricedByRate = new Leaders(BY_RATE);
    private final Leaders pricedByWorth = new Leaders(BY_WORTH);
    private final IntMarks chosen = new IntMarks();

    // What the intent asks.
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

    // What the lot at hand is worth a unit, and in one delivery: by what is left, and beyond its price.
    private double rateLeft;
    private double worthLeft;
    private double ratePriced;
    private double worthPriced;

    Prospects(LiveLots lots, MarketPolicy policy, int asOf) {
        this.lots = lots;
        this.facts = lots.facts;
        this.policy = policy;
        this.asOf = asOf;
        this.papers = new AskedPapers(facts);
    }

    /** Those of {@code candidates} at which the intent looks, ascending. */
    int[] of(PurchaseIntent intent, Spot spot, int[] candidates) {
        if (candidates.length <= FEW) {
            return candidates;
        }
        begin(intent);
        for (int lot : candidates) {
            consider(lot, spot);
        }
        leftByRate.markAll(chosen);
        leftByWorth.markAll(chosen);
        pricedByRate.markAll(chosen);
        pricedByWorth.markAll(chosen);
        return chosen.take();
    }

    private void begin(PurchaseIntent intent) {
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
    }

    private void consider(int lot, Spot spot) {
        int from = Math.max(firstDay, facts.firstDay(lot));
        int to = Math.min(lastDay, facts.lastDay(lot));
        if (from > to || (byCount && facts.weighed(lot)) || !papers.areWith(lot)) {
            return;
        }
        long gain = facts.gain(lot);
        if (gain > 0 && !facts.weighed(lot)) {
            from = (int) Math.max(from, -Math.floorDiv(facts.weight(lot) - low, gain));
            to = (int) Math.min(to, Math.floorDiv(high - facts.weight(lot), gain));
        }
        rateLeft = Double.NEGATIVE_INFINITY;
        worthLeft = Double.NEGATIVE_INFINITY;
        ratePriced = Double.NEGATIVE_INFINITY;
        worthPriced = Double.NEGATIVE_INFINITY;
        if (from <= to) {
            value(lot, from, spot);
        }
        if (gain > 0 && from < to) {
            value(lot, to, spot);
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

    /** Raises what the lot is worth to what it is on {@code day}. */
    private void value(int lot, int day, Spot spot) {
        long weight = facts.weight(lot) + facts.gain(lot) * day;
        long aHead = bidByHead ? bid : bid * weight;
        boolean fits = facts.weighed(lot) || (weight >= low && weight <= high);
        if (!fits || aHead < facts.ask(lot, weight)) {
            return;
        }
        double value = aHead - facts.salvage(lot, weight) + facts.holding(lot) * (facts.lastDay(lot) - day);
        long left = lots.left[lot];
        long price = lots.price[lot];
        if (value <= 0 || (left <= 0 && value <= price && !hasMinimum)) {
            return;
        }
        double metres = facts.metresAbout(lot, spot, policy.detour());
        if (metres > reach) {
            return;
        }
        value -= policy.haulPerTonneKm().micros() * (weight * metres / TONNE_KM);
        double trip = policy.trip().micros() + policy.tripPerKm().micros() * metres / KM;
        double unit = byCount ? 1 : weight;
        double least = Math.max(facts.pickup(lot), eachByCount ? each : each / (double) weight);
        double heads = Math.min(left, Math.floor(demand / unit));
        double worth = value * heads - trip;
        if (isWanted(heads, least, worth)) {
            rateLeft = Math.max(rateLeft, worth / (heads * unit));
            worthLeft = Math.max(worthLeft, worth);
        }
        heads = Math.min(lots.stock[lot], Math.floor(demand / unit));
        worth = (value - price) * heads - trip;
        if (isWanted(heads, least, worth)) {
            ratePriced = Math.max(ratePriced, worth / (heads * unit));
            worthPriced = Math.max(worthPriced, worth);
        }
    }

    private boolean isWanted(double heads, double least, double worth) {
        return heads >= Math.max(1, least) && (worth > 0 || hasMinimum);
    }
}
