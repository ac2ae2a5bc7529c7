package org.duijie.core.match.internal.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.price.Prices;
import org.duijie.core.match.internal.problem.Compile;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.Locks;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.search.Draft;
import org.duijie.core.match.internal.search.Greedy;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.ListingQuote;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.Quote;

/** A market stored as rows that can be changed one at a time, with its plan, its lots' prices and its bound. */
public final class Live {
    private static final int START_STEPS = 60;

    public final LiveRows rows;
    private final LiveView view;
    private final LiveIntents intents;
    private final LiveListings listings;
    private final LiveLocks locks;
    private final ListingQuotes quotes;

    private Live(LiveRows rows) {
        this.rows = rows;
        view = new LiveView(rows);
        intents = new LiveIntents(rows);
        locks = new LiveLocks(rows);
        listings = new LiveListings(rows, locks);
        quotes = new ListingQuotes(rows, listings);
    }

    /** Opens the market with a quickly made first plan. */
    public static Live of(Market market) {
        return of(market, START_STEPS);
    }

    /** Opens the market as {@link #of(Market)} does, but computes the prices in {@code steps} steps. */
    public static Live of(Market market, int steps) {
        Live live = new Live(new LiveRows(market));
        live.locks.begin(market.locked());
        Problem problem = new Locks(market).reduce(Compile.of(market));
        Prices prices = new Prices(problem);
        prices.boundAt(prices.best);
        if (steps > 0) {
            prices.improve(steps, () -> 0);
        }
        Draft draft = new Draft(problem);
        new Greedy(problem).fill(draft, prices.best);
        int[] lots = live.rows.lots.inOrder();
        for (int l = 0; l < problem.lots; l++) {
            live.rows.lots.price[lots[l]] = prices.best[l] >> problem.shift;
        }
        for (int i = 0; i < problem.sinks; i++) {
            LiveSink sink = live.rows.book.sink(i);
            Lines lines = Lines.NONE;
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                if (draft.heads[a] > 0) {
                    int o = draft.option[a];
                    lines = lines.with(
                            lots[problem.arcLot[a]],
                            problem.optionDay[o],
                            draft.heads[a],
                            problem.optionValue[o],
                            problem.arcTrip[a],
                            problem.optionUnit[o]);
                }
            }
            live.rows.book.give(sink, lines);
        }
        live.rows.book.settle();
        return live;
    }

    /** Opens the market with one of its plans, which must be valid, and that plan's prices. */
    public static Live of(Market market, MatchPlan plan) {
        Live live = new Live(new LiveRows(market));
        live.locks.begin(market.locked());
        int[] lots = live.rows.lots.inOrder();
        for (int l = 0; l < lots.length; l++) {
            live.rows.lots.price[lots[l]] = plan.listings().get(l).shadowPrice().micros();
        }
        Map<Integer, Lines> bySink = new LinkedHashMap<>();
        for (Allocation line : plan.allocations()) {
            int lot = Objects.requireNonNull(live.rows.lotOf.get(line.listing()));
            LiveSink sink = live.rows.book.sink(Objects.requireNonNull(live.rows.sinkOf.get(line.intent())));
            if (sink.locked.indexOf(lot) >= 0) {
                continue;
            }
            Lines before = bySink.getOrDefault(sink.number, Lines.NONE);
            bySink.put(sink.number, live.rows.with(before, lot, live.rows.listing(lot), sink.intent, line.locked()));
        }
        bySink.forEach((number, lines) -> live.rows.book.give(live.rows.book.sink(number), lines));
        live.rows.book.settle();
        return live;
    }

    /** Returns its listings and intents, in the order in which they were added. */
    public Market market() {
        return view.market();
    }

    /** Returns what the plan is worth, µCNY. */
    public long value() {
        return view.value();
    }

    /** Returns the bound in µCNY: no plan with the locked lines is worth more. */
    public long upperBound() {
        return view.upperBound();
    }

    /** Returns the plan with its reasons. */
    public MatchPlan plan() {
        return view.plan();
    }

    /** Returns the plan's lines, by intent and listing in the order in which they were added. */
    public List<Allocation> allocations() {
        return view.allocations();
    }

    /** Returns what {@link #place} would give, without changing anything. */
    public Quote quote(PurchaseIntent intent) {
        return intents.quote(intent);
    }

    /** Returns what {@code listing} would sell, without changing anything. */
    public ListingQuote quote(Listing listing) {
        return quotes.quote(listing);
    }

    /** Returns all lines of the plan in which {@code intent} has what its quote says, without locked lines. */
    public List<LockedLine> linesWith(PurchaseIntent intent) {
        return intents.linesWith(intent);
    }

    /** Returns all lines of the plan in which {@code listing} sells what its quote says, without locked lines. */
    public List<LockedLine> linesWith(Listing listing) {
        return quotes.linesWith(listing);
    }

    /** Adds an intent, or replaces the one with its id. The repair does not change what it gets. */
    public Quote place(PurchaseIntent intent) {
        return intents.place(intent);
    }

    /** Removes an intent; returns false when no intent has that id. */
    public boolean withdrawIntent(String id) {
        return intents.withdrawIntent(id);
    }

    /** Adds a listing, or replaces the one with its id. */
    public void offer(Listing listing) {
        listings.offer(listing);
    }

    /** Removes a listing; returns false when no listing has that id. */
    public boolean withdrawListing(String id) {
        return listings.withdrawListing(id);
    }

    /** Locks a line, and removes or reduces lines that conflict with it. */
    public void lock(LockedLine line) {
        locks.lock(line);
    }

    /** Unlocks a line, which stays in the plan until something better is found; returns false when it is not locked. */
    public boolean unlock(String listing, String intent) {
        return locks.unlock(listing, intent);
    }

    /** Returns the locked lines, by intent and listing in the order in which they were added. */
    public List<LockedLine> locked() {
        return view.locked();
    }
}
