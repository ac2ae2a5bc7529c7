package org.duijie.core.match.internal.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.explain.Outcomes;
import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.internal.problem.PlannedLine;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.quantity.Money;

/** The current content of a live market as domain objects. */
final class LiveView {
    private final LiveRows rows;
    private final Book book;
    private final LiveLots lots;
    private final LiveBound bound;

    LiveView(LiveRows rows) {
        this.rows = rows;
        this.book = rows.book;
        this.lots = rows.lots;
        this.bound = rows.bound;
    }

    /**
     * Returns its listings and intents in the order in which they were added, its barred pairs and its locked lines.
     */
    Market market() {
        List<Listing> listings = new ArrayList<>();
        for (int lot : lots.inOrder()) {
            Listing listing = lots.listing[lot];
            if (listing != null) {
                listings.add(listing);
            }
        }
        List<PurchaseIntent> intents = new ArrayList<>();
        for (LiveSink sink : rows.sinks()) {
            intents.add(sink.intent);
        }
        Set<String> there = listings.stream().map(Listing::id).collect(Collectors.toSet());
        List<BarredPair> barred = rows.barred.pairs().stream()
                .filter(pair -> there.contains(pair.listing()) && rows.sinkOf.containsKey(pair.intent()))
                .toList();
        return new Market(rows.asOf, rows.policy, listings, intents, BarredPairs.of(barred), locked());
    }

    /** Returns what the plan is worth, µCNY. */
    long value() {
        return Math.addExact(book.worth, lockedWorth());
    }

    /** Returns the bound in µCNY: no plan with the locked lines is worth more. */
    long upperBound() {
        return Math.addExact(bound.value(), lockedWorth());
    }

    private long lockedWorth() {
        long sum = 0;
        for (LiveSink sink : rows.sinks()) {
            sum = Math.addExact(sum, sink.locked.worth);
        }
        return sum;
    }

    /** Returns the plan, without reasons. */
    MatchPlan plan() {
        Market market = market();
        int[] place = new int[lots.count];
        int next = 0;
        for (int lot : lots.inOrder()) {
            place[lot] = lots.listing[lot] == null ? -1 : next++;
        }
        long[] shadowPrices = new long[next];
        for (int l = 0; l < lots.count; l++) {
            if (place[l] >= 0) {
                shadowPrices[place[l]] = lots.price[l];
            }
        }
        List<Allocation> allocations = new ArrayList<>();
        List<PlannedLine> deliveries = new ArrayList<>();
        int row = 0;
        for (LiveSink sink : rows.sinks()) {
            Lines all = all(sink);
            for (int k : lots.inOrder(all)) {
                allocations.add(rows.allocation(sink.intent, all, k));
                deliveries.add(new PlannedLine(place[all.lot[k]], row, all.heads[k], rows.asOf.plusDays(all.day[k])));
            }
            row++;
        }
        Outcomes outcomes = Outcomes.of(market, deliveries, shadowPrices);
        return new MatchPlan(
                Money.ofMicros(value()),
                Money.ofMicros(upperBound()),
                allocations,
                outcomes.listings(),
                outcomes.intents(),
                Compile.of(market).tradable);
    }

    /** Returns the plan's lines, by intent and listing in the order in which they were added. */
    List<Allocation> allocations() {
        List<Allocation> allocations = new ArrayList<>();
        for (LiveSink sink : rows.sinks()) {
            Lines all = all(sink);
            for (int k : lots.inOrder(all)) {
                allocations.add(rows.allocation(sink.intent, all, k));
            }
        }
        return allocations;
    }

    private static Lines all(LiveSink sink) {
        Lines all = sink.lines;
        for (int k = 0; k < sink.locked.size(); k++) {
            all = all.with(sink.locked, k);
        }
        return all;
    }

    /** Returns the locked lines, by intent and listing in the order in which they were added. */
    List<LockedLine> locked() {
        List<LockedLine> all = new ArrayList<>();
        for (LiveSink sink : rows.sinks()) {
            for (int k : lots.inOrder(sink.locked)) {
                all.add(rows.lineOf(sink, sink.locked, k));
            }
        }
        return all;
    }
}
