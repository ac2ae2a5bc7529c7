package org.duijie.core.match.internal.problem;

import java.time.LocalDate;
import java.util.Arrays;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.run.Work;
import org.duijie.core.quantity.UnitPrice;

/** Gathers the arcs of a market, sink by sink: the rules of the trade on integers, and the days worth keeping. */
public final class Arcs {
    private static final long TONNE_KM = 1_000_000_000L;
    private static final long KM = 1_000L;
    private static final int MANY_DAYS = 64;

    private final Lots lots;
    private final AskedPapers papers;
    private final MarketPolicy policy;
    private final boolean small;
    private final int asOf;
    private final Problem problem = new Problem();
    private final Days days = new Days();

    private Spot spot = new Spot(0, 0, 0, 0);
    private double latitude;
    private double longitude;
    private double cosine;
    private int firstDay;
    private int lastDay;
    private long reach;
    private boolean byCount;
    private int bidRoundings;
    private long low;
    private long high;

    /**
     * Makes an empty set of arcs.
     *
     * @param n how many sinks there will be
     */
    public Arcs(LocalDate asOf, MarketPolicy policy, Lots lots, int n, boolean small) {
        this.lots = lots;
        this.papers = new AskedPapers(lots);
        this.policy = policy;
        this.small = small;
        this.asOf = Math.toIntExact(asOf.toEpochDay());
        problem.demand = new long[n];
        problem.minimum = new long[n];
        problem.suppliers = new int[n];
        problem.sinkArcs = new int[n + 1];
    }

    public void beginSink(PurchaseIntent intent) {
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
        spot = Spot.of(intent.at(), reach, policy.detour());
        papers.begin(intent.terms().requires());
        byCount = intent.demand().byCount();
        bidRoundings = intent.terms().bid().isForOne() ? 0 : 1;
        low = intent.terms().unitWeight().min().grams();
        high = intent.terms().unitWeight().max().grams();
    }

    /** Forgets all sinks and arcs, to start again. */
    public void restart() {
        problem.sinks = 0;
        problem.arcs = 0;
        problem.everyDay = true;
        problem.roundings = 1;
    }

    public void endSink() {
        problem.sinks++;
        problem.sinkArcs[problem.sinks] = problem.arcs;
    }

    /**
     * Adds the pair if it can trade on some day and could be part of a best plan.
     *
     * @return the work, in units of {@link Work}
     */
    public long add(int lot, PurchaseIntent intent) {
        long before = papers.looked();
        return addIfGood(lot, intent) + papers.looked() - before;
    }

    private long addIfGood(int lot, PurchaseIntent intent) {
        int from = Math.max(firstDay, lots.firstDay(lot));
        int to = Math.min(lastDay, lots.lastDay(lot));
        if (from > to || (byCount && lots.weighed(lot)) || !papers.areWith(lot)) {
            return 1;
        }
        long metres = lots.metres(lot, spot, latitude, longitude, cosine, policy.detour());
        if (metres > reach) {
            return 4;
        }
        days.clear();
        fillDays(lot, intent, metres, from, to);
        long units = 8 + (lots.gain(lot) == 0 ? 1 : 2L * (to - from));
        if (days.size() > 0) {
            problem.tradable++;
            units += keep(lot, trip(metres));
        }
        return units;
    }

    private long keep(int lot, long trip) {
        int sink = problem.sinks;
        long stock = lots.heads(lot);
        days.keepPossible(stock, problem.demand[sink]);
        if (problem.minimum[sink] == 0) {
            days.keepWorthy(stock, problem.demand[sink], trip);
        }
        long units = days.size() <= MANY_DAYS ? (long) days.size() * days.size() : 0;
        if (days.size() <= MANY_DAYS) {
            days.keepUndominated(byCount || problem.minimum[sink] == 0);
        }
        if (days.size() > (small ? MANY_DAYS : 2)) {
            days.keepEnds();
            problem.everyDay = false;
            problem.roundings = Math.max(problem.roundings, lots.roundings(lot) + bidRoundings);
        }
        if (days.size() > 0) {
            append(lot, trip);
        }
        return units;
    }

    private void fillDays(int lot, PurchaseIntent intent, long metres, int from, int to) {
        long gain = lots.gain(lot);
        long holding = lots.holding(lot);
        int last = lots.lastDay(lot);
        boolean weighed = lots.weighed(lot);
        long each = lots.each(lot);
        UnitPrice price = intent.terms().bid();
        // Without growth every day has the same weight, and an earlier day saves holding costs: the first is the best.
        int until = gain == 0 ? from : to;
        for (int t = from; t <= until; t++) {
            long weight = lots.weight(lot) + gain * t;
            long bid = price.worth(weight, each);
            boolean fits = weighed || fits(each == 1 ? weight : weight / each);
            if (!fits || bid < lots.ask(lot, weight)) {
                continue;
            }
            long value = bid
                    - lots.salvage(lot, weight)
                    + holding * (last - t)
                    - Exact.productHalfUp(policy.haulPerTonneKm().micros(), weight, metres, TONNE_KM);
            if (value > 0) {
                days.add(t, value, byCount ? each : weight, least(lots.pickup(lot), intent, weight, each));
            }
        }
    }

    /** Returns whether the intent accepts a head of this weight. */
    private boolean fits(long weight) {
        return weight >= low && weight <= high;
    }

    private static long least(long pickup, PurchaseIntent intent, long weight, long heads) {
        long each = intent.suppliers().each().held();
        long eachHeads = -Math.floorDiv(-each, intent.suppliers().each().isCount() ? heads : weight);
        return Math.max(1, Math.max(pickup, eachHeads));
    }

    private long trip(long metres) {
        return policy.trip().micros() + Exact.productHalfUp(policy.tripPerKm().micros(), metres, 1, KM);
    }

    private int dayOf(LocalDate date) {
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

    public Problem finish() {
        return problem;
    }
}
