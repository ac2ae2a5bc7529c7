package org.duijie.core.match.internal;

import java.util.Arrays;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/** Gathers the arcs of a market, sink by sink: the rules of the trade on integers, and the days worth keeping. */
final class Arcs {
    private static final long TONNE_KM = 1_000_000_000L;
    private static final long KM = 1_000L;
    private static final int MANY_DAYS = 64;

    private final Market market;
    private final boolean small;
    private final int asOf;
    private final Problem problem = new Problem();
    private final Days days = new Days();

    private double latitude;
    private double longitude;
    private double cosine;
    private int firstDay;
    private int lastDay;
    private long reach;
    private boolean byCount;

    Arcs(Market market, boolean small) {
        this.market = market;
        this.small = small;
        this.asOf = Math.toIntExact(market.asOf().toEpochDay());
        int n = market.intents().size();
        problem.demand = new long[n];
        problem.minimum = new long[n];
        problem.suppliers = new int[n];
        problem.sinkArcs = new int[n + 1];
    }

    void beginSink(PurchaseIntent intent) {
        int i = problem.sinks;
        problem.demand[i] = intent.demand().upTo().held();
        problem.minimum[i] = intent.demand().minimum().held();
        problem.suppliers[i] = intent.suppliers().most();
        latitude = StrictMath.toRadians(intent.at().latitude());
        longitude = StrictMath.toRadians(intent.at().longitude());
        cosine = StrictMath.cos(latitude);
        firstDay = Math.max(0, dayOf(intent.window().from()));
        lastDay = dayOf(intent.window().to());
        reach = intent.terms().maxDistance().isPresent()
                ? intent.terms().maxDistance().get().metres()
                : Long.MAX_VALUE;
        byCount = intent.demand().byCount();
    }

    void endSink() {
        problem.sinks++;
        problem.sinkArcs[problem.sinks] = problem.arcs;
    }

    /** Adds the pair if it can trade on some day and could be part of a best plan. */
    void add(int lot, Listing listing, Lots lots, PurchaseIntent intent) {
        int from = Math.max(firstDay, dayOf(listing.window().from()));
        int to = Math.min(lastDay, dayOf(listing.window().to()));
        boolean weighed = listing.stock() instanceof Stock.ByWeight;
        if (from > to
                || (byCount && weighed)
                || !listing.certificates().containsAll(intent.terms().requires())) {
            return;
        }
        long metres =
                lots.metres(lot, latitude, longitude, cosine, market.policy().detour());
        if (metres > reach) {
            return;
        }
        days.clear();
        fillDays(listing, intent, metres, from, to, weighed);
        if (days.size() == 0) {
            return;
        }
        problem.tradable++;
        keep(lot, listing, trip(metres));
    }

    private void keep(int lot, Listing listing, long trip) {
        int sink = problem.sinks;
        long stock = listing.stock().heads().count();
        days.keepPossible(stock, problem.demand[sink]);
        if (problem.minimum[sink] == 0) {
            days.keepWorthy(stock, problem.demand[sink], trip);
        }
        if (days.size() <= MANY_DAYS) {
            days.keepUndominated(byCount || problem.minimum[sink] == 0);
        }
        if (days.size() > (small ? MANY_DAYS : 2)) {
            days.keepEnds();
            problem.everyDay = false;
        }
        if (days.size() > 0) {
            append(lot, trip);
        }
    }

    private void fillDays(Listing listing, PurchaseIntent intent, long metres, int from, int to, boolean weighed) {
        long gain = listing.dailyGain().grams();
        long holding = listing.terms().holdingCost().micros();
        int last = dayOf(listing.window().to());
        long low = weighed ? 0 : intent.terms().unitWeight().min().grams();
        long high = weighed ? Long.MAX_VALUE : intent.terms().unitWeight().max().grams();
        // With no gain every day weighs the same and an earlier one saves keep: the first is the best.
        int until = gain == 0 ? from : to;
        for (int t = from; t <= until; t++) {
            long weight = listing.stock().meanWeight().grams() + gain * t;
            long bid = aHead(intent.terms().bid(), weight);
            if (weight < low || weight > high || bid < aHead(listing.terms().ask(), weight)) {
                continue;
            }
            long value = bid
                    - aHead(listing.terms().salvage(), weight)
                    + holding * (last - t)
                    - Exact.productHalfUp(market.policy().haulPerTonneKm().micros(), weight, metres, TONNE_KM);
            if (value > 0) {
                days.add(t, value, byCount ? 1 : weight, least(listing, intent, weight));
            }
        }
    }

    private static long least(Listing listing, PurchaseIntent intent, long weight) {
        long each = intent.suppliers().each().held();
        long eachHeads = intent.suppliers().each().isCount() ? each : -Math.floorDiv(-each, weight);
        return Math.max(1, Math.max(listing.minimumPickupHeads(), eachHeads));
    }

    private long trip(long metres) {
        return market.policy().trip().micros()
                + Exact.productHalfUp(market.policy().tripPerKm().micros(), metres, 1, KM);
    }

    private static long aHead(UnitPrice price, long weight) {
        return price.basis() == Basis.HEAD ? price.micros() : price.micros() * weight;
    }

    private int dayOf(java.time.LocalDate date) {
        return Math.toIntExact(date.toEpochDay()) - asOf;
    }

    private void append(int lot, long trip) {
        int a = problem.arcs;
        int o = problem.arcOptions[a];
        reserve(a + 1, o + days.size());
        problem.arcLot[a] = lot;
        problem.arcTrip[a] = trip;
        days.copyTo(problem, o);
        problem.arcOptions[a + 1] = o + days.size();
        problem.arcs++;
    }

    private void reserve(int arcs, int options) {
        if (arcs > problem.arcLot.length) {
            int size = grown(arcs);
            problem.arcLot = Arrays.copyOf(problem.arcLot, size);
            problem.arcTrip = Arrays.copyOf(problem.arcTrip, size);
            problem.arcOptions = Arrays.copyOf(problem.arcOptions, size + 1);
        }
        if (options > problem.optionDay.length) {
            int size = grown(options);
            problem.optionDay = Arrays.copyOf(problem.optionDay, size);
            problem.optionValue = Arrays.copyOf(problem.optionValue, size);
            problem.optionUnit = Arrays.copyOf(problem.optionUnit, size);
            problem.optionLeast = Arrays.copyOf(problem.optionLeast, size);
        }
    }

    private static int grown(int needed) {
        return needed + (needed >> 1) + 64;
    }

    Problem finish() {
        return problem;
    }
}
