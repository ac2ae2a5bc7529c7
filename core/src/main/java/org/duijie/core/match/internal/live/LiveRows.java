package org.duijie.core.match.internal.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.problem.Arcs;
import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.KeptLine;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.problem.Prospects;
import org.duijie.core.match.internal.problem.SortedInts;
import org.duijie.core.match.internal.problem.Spot;
import org.duijie.core.match.internal.problem.Strips;
import org.duijie.core.match.internal.run.Randomness;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.jspecify.annotations.Nullable;

/** The rows of a live market: ids, arcs and deliveries. Completes a change by repairing the plan. */
public final class LiveRows {
    final LocalDate asOf;
    final MarketPolicy policy;
    BarredPairs barred;
    public final Book book;
    final LiveLots lots;
    final SinkSearch search = new SinkSearch();
    public final Placing placing;
    final LiveBound bound;
    final Map<String, Integer> lotOf = new HashMap<>();
    final Map<String, Integer> sinkOf = new HashMap<>();
    final Map<List<ProductPath>, SortedInts> byProducts = new LinkedHashMap<>();

    /** The sinks that have a locked line from a lot. */
    final Map<Integer, SortedInts> lockedOf = new HashMap<>();

    private final Repair repair;
    private final Arcs arcs;
    private final Prospects prospects;
    private long changes;

    LiveRows(Market market) {
        asOf = market.asOf();
        policy = market.policy();
        barred = market.barred();
        book = new Book(asOf);
        lots = book.lots;
        arcs = new Arcs(asOf, policy, lots.facts, 1, Compile.isSmall(market));
        prospects = new Prospects(lots, policy, Math.toIntExact(asOf.toEpochDay()));
        placing = new Placing(book, search);
        repair = new Repair(book, search, placing);
        bound = new LiveBound(book, search);
        for (int place : Strips.order(market.listings())) {
            Listing listing = market.listings().get(place);
            int lot = lots.add(place);
            lotOf.put(listing.id(), lot);
            lots.become(lot, listing);
        }
        for (PurchaseIntent intent : market.intents()) {
            LiveSink sink = row(book.count, intent);
            sinkOf.put(intent.id(), sink.number);
            attach(sink);
        }
    }

    @Nullable
    LiveSink known(String id) {
        Integer number = sinkOf.get(id);
        return number == null ? null : book.sink(number);
    }

    Listing listing(int lot) {
        return Objects.requireNonNull(lots.listing[lot]);
    }

    Allocation allocation(PurchaseIntent intent, Lines lines, int k) {
        Pair pair = pair(listing(lines.lot[k]), intent);
        return Allocation.of(pair, lines.heads[k], asOf.plusDays(lines.day[k]), policy.agreedPrice());
    }

    /** Returns {@code before} with {@code line}, valued by the definitions. */
    Lines with(Lines before, int lot, Listing listing, PurchaseIntent intent, LockedLine line) {
        return KeptLine.added(before, lot, pair(listing, intent), line, asOf);
    }

    private Pair pair(Listing listing, PurchaseIntent intent) {
        return new Pair(asOf, policy, barred, listing, intent);
    }

    LockedLine lineOf(LiveSink sink, Lines lines, int k) {
        return new LockedLine(
                listing(lines.lot[k]).id(), sink.intent.id(), Heads.of(lines.heads[k]), asOf.plusDays(lines.day[k]));
    }

    /** Returns {@code intent} with an arc to each lot that it can trade with. */
    public LiveSink row(int number, PurchaseIntent intent) {
        requirePossible(intent);
        Spot spot = spotOf(intent);
        return new LiveSink(number, intent, spot, arcs(intent, lots.within(intent, spot, policy.detour())));
    }

    /** Returns {@code intent} with arcs only to its {@link Prospects}, chosen by the current stock left. */
    LiveSink prospect(int number, PurchaseIntent intent) {
        Spot spot = spotOf(intent);
        return new LiveSink(number, intent, spot, arcs(intent, prospects.of(intent, spot)));
    }

    void requirePossible(PurchaseIntent intent) {
        for (MarketLimits.Excess excess : MarketLimits.excesses(asOf, List.of(), List.of(intent))) {
            throw excess.refusal();
        }
    }

    private Spot spotOf(PurchaseIntent intent) {
        long reach = intent.terms().maxDistance().isPresent()
                ? intent.terms().maxDistance().get().metres()
                : Long.MAX_VALUE;
        return Spot.of(intent.at(), reach, policy.detour());
    }

    Problem arcs(PurchaseIntent intent, int... candidates) {
        arcs.restart();
        arcs.beginSink(intent);
        Set<String> barredFrom = barred.listingsFor(intent.id());
        for (int lot : candidates) {
            if (barredFrom.isEmpty() || !barredFrom.contains(listing(lot).id())) {
                arcs.add(lot, intent);
            }
        }
        arcs.endSink();
        return arcs.finish();
    }

    void attach(LiveSink sink) {
        book.put(sink);
        byProducts
                .computeIfAbsent(sink.intent.products(), products -> new SortedInts())
                .add(sink.number);
        for (int a = 0; a < sink.arcs; a++) {
            see(sink, a);
        }
        bound.forget(sink);
    }

    void detach(LiveSink sink) {
        Objects.requireNonNull(byProducts.get(sink.intent.products())).remove(sink.number);
        for (int a = 0; a < sink.arcs; a++) {
            unsee(sink, a);
        }
        bound.drop(sink);
    }

    private void see(LiveSink sink, int arc) {
        lots.seen[sink.arcLot[arc]].add(sink.number);
        lots.wanted[sink.arcLot[arc]] += sink.mostOf(arc);
    }

    private void unsee(LiveSink sink, int arc) {
        lots.seen[sink.arcLot[arc]].remove(sink.number);
        lots.wanted[sink.arcLot[arc]] -= sink.mostOf(arc);
    }

    /**
     * Repairs the plan around the lots and sinks that changed since the last settlement.
     *
     * @param handFrom 0 to offer the stock left of touched lots to the sinks that can take it; -1 to skip that
     */
    void settle(int handFrom, @Nullable LiveSink kept) {
        int[] touched = book.touchedSince(0);
        if (handFrom >= 0) {
            repair.handAll(touched, kept);
        }
        repair.around(touched, kept, new Randomness(++changes));
        book.settle();
    }

    /**
     * Lets at most {@code most} sinks choose again, those that gain most first, as long as {@code lot} has heads left.
     */
    void handOut(int lot, int most) {
        repair.handOut(lot, most);
    }

    /**
     * Restores the deliveries of a sink if they are still feasible. Otherwise gives it its best pattern from the stock
     * left.
     */
    void restore(LiveSink sink, Lines had) {
        Lines again = Lines.NONE;
        for (int k = 0; k < had.size() && again != null; k++) {
            int arc = sink.arcTo(had.lot[k]);
            int option = arc < 0 ? -1 : sink.optionOn(arc, had.day[k]);
            boolean possible =
                    option >= 0 && sink.optionLeast[option] <= had.heads[k] && lots.left[had.lot[k]] >= had.heads[k];
            again = possible
                    ? again.with(
                            had.lot[k],
                            had.day[k],
                            had.heads[k],
                            sink.optionValue[option],
                            sink.arcTrip[arc],
                            sink.optionUnit[option])
                    : null;
        }
        if (again == null || !fits(sink, again)) {
            again = search.best(sink, lots.nothing, lots.left);
        }
        book.give(sink, again);
    }

    private static boolean fits(LiveSink sink, Lines lines) {
        long measure = lines.measure();
        return measure <= sink.demand
                && (measure >= sink.minimum || lines.size() == 0)
                && lines.size() <= sink.suppliers
                && lines.worth >= 0;
    }

    List<LiveSink> sinks() {
        List<LiveSink> sinks = new ArrayList<>(book.count);
        for (int i = 0; i < book.count; i++) {
            LiveSink sink = book.sinks[i];
            if (sink != null) {
                sinks.add(sink);
            }
        }
        return sinks;
    }

    /** Returns the deliveries of all sinks but one, locked lines excluded. */
    List<LockedLine> linesExcept(int number) {
        List<LockedLine> lines = new ArrayList<>();
        for (LiveSink sink : sinks()) {
            for (int k = 0; sink.number != number && k < sink.lines.size(); k++) {
                lines.add(lineOf(sink, sink.lines, k));
            }
        }
        return lines;
    }

    /** Updates the arc between {@code lot} and {@code sink}; removes it if the two are barred or cannot trade. */
    void showArc(int lot, LiveSink sink, boolean may) {
        int arc = sink.arcTo(lot);
        Problem now = may ? arcs(sink.intent, lot) : new Problem();
        if (arc < 0 && now.arcs == 0) {
            return;
        }
        bound.forget(sink);
        if (arc >= 0) {
            lots.wanted[lot] -= sink.mostOf(arc);
        }
        sink.replaceArc(lot, now);
        if (now.arcs > 0) {
            lots.wanted[lot] += sink.mostOf(sink.arcTo(lot));
            lots.seen[lot].add(sink.number);
        } else {
            lots.seen[lot].remove(sink.number);
        }
    }
}
