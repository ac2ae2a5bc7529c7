package org.duijie.core.match.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.Allocation;
import org.duijie.core.match.LockedLine;
import org.duijie.core.match.MatchPlan;
import org.duijie.core.match.Quote;
import org.duijie.core.match.internal.explain.Delivery;
import org.duijie.core.match.internal.explain.Outcomes;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.jspecify.annotations.Nullable;

/** A market kept as rows that can be changed one at a time, with its plan, its lots' prices and its bound. */
public final class Live {
    private static final int START_STEPS = 60;

    private final LocalDate asOf;
    private final MarketPolicy policy;
    private final Market frame;
    private final Book book;
    private final LiveLots lots;
    private final Arcs arcs;
    private final SinkSearch search = new SinkSearch();
    private final Placing placing;
    private final Repair repair;
    private final Minimums minimums;
    private final SortedInts lockedSinks = new SortedInts();
    private final LiveBound bound;
    private final Map<String, Integer> lotOf = new HashMap<>();
    private final Map<String, Integer> sinkOf = new HashMap<>();
    private final Map<List<ProductPath>, SortedInts> byProducts = new LinkedHashMap<>();
    private final Map<Integer, SortedInts> lockedOf = new HashMap<>();
    private long changes;

    private Live(Market market) {
        asOf = market.asOf();
        policy = market.policy();
        frame = new Market(asOf, policy, List.of(), List.of());
        book = new Book(asOf);
        lots = book.lots;
        arcs = new Arcs(asOf, policy, lots.facts, 1, Compile.isSmall(market));
        placing = new Placing(book, search);
        repair = new Repair(book, search, placing);
        minimums = new Minimums(book, search);
        bound = new LiveBound(book, search);
        for (Listing listing : market.listings()) {
            int lot = lots.add();
            lotOf.put(listing.id(), lot);
            lots.become(lot, listing);
        }
        for (PurchaseIntent intent : market.intents()) {
            LiveSink sink = row(book.count, intent);
            sinkOf.put(intent.id(), sink.number);
            attach(sink);
        }
    }

    /** The market with a first plan, made fast. */
    public static Live of(Market market) {
        Live live = new Live(market);
        Problem problem = Compile.of(market);
        Prices prices = new Prices(problem);
        prices.boundAt(prices.best);
        prices.improve(START_STEPS, () -> 0);
        Draft draft = new Draft(problem);
        new Greedy(problem).fill(draft, prices.best);
        for (int l = 0; l < problem.lots; l++) {
            live.lots.price[l] = prices.best[l] >> problem.shift;
        }
        for (int i = 0; i < problem.sinks; i++) {
            LiveSink sink = live.book.sink(i);
            Lines lines = Lines.NONE;
            for (int a = problem.sinkArcs[i]; a < problem.sinkArcs[i + 1]; a++) {
                if (draft.heads[a] > 0) {
                    int o = draft.option[a];
                    lines = lines.with(
                            problem.arcLot[a],
                            problem.optionDay[o],
                            draft.heads[a],
                            problem.optionValue[o],
                            problem.arcTrip[a],
                            problem.optionUnit[o]);
                }
            }
            live.book.give(sink, lines);
        }
        live.book.settle();
        return live;
    }

    /** The market with a plan of it that has no faults, and the prices it tells. */
    public static Live of(Market market, MatchPlan plan) {
        Live live = new Live(market);
        for (int l = 0; l < live.lots.count; l++) {
            live.lots.price[l] = plan.listings().get(l).shadowPrice().micros();
        }
        Map<Integer, Lines> bySink = new LinkedHashMap<>();
        for (Allocation line : plan.allocations()) {
            int lot = Objects.requireNonNull(live.lotOf.get(line.listing()));
            LiveSink sink = live.book.sink(Objects.requireNonNull(live.sinkOf.get(line.intent())));
            Lines before = bySink.getOrDefault(sink.number, Lines.NONE);
            bySink.put(sink.number, live.with(before, lot, live.listing(lot), sink.intent, LockedLine.of(line)));
        }
        bySink.forEach((number, lines) -> live.book.give(live.book.sink(number), lines));
        live.book.settle();
        return live;
    }

    // ---- what it holds

    /** Its listings and intents, in the order in which they came. */
    public Market market() {
        List<Listing> listings = new ArrayList<>();
        for (int l = 0; l < lots.count; l++) {
            Listing listing = lots.listing[l];
            if (listing != null) {
                listings.add(listing);
            }
        }
        List<PurchaseIntent> intents = new ArrayList<>();
        for (LiveSink sink : sinks()) {
            intents.add(sink.intent);
        }
        return new Market(asOf, policy, listings, intents);
    }

    /** What the plan is worth, µCNY. */
    public long value() {
        return Math.addExact(book.worth, lockedWorth());
    }

    /** No plan that keeps the locked lines is worth more, µCNY. */
    public long upperBound() {
        return Math.addExact(bound.value(), lockedWorth());
    }

    private long lockedWorth() {
        long sum = 0;
        for (LiveSink sink : sinks()) {
            sum = Math.addExact(sum, sink.locked.worth);
        }
        return sum;
    }

    /** The plan with its reasons. */
    public MatchPlan plan() {
        Market market = market();
        int[] place = new int[lots.count];
        int next = 0;
        for (int l = 0; l < lots.count; l++) {
            place[l] = lots.listing[l] == null ? -1 : next++;
        }
        long[] shadowPrices = new long[next];
        for (int l = 0; l < lots.count; l++) {
            if (place[l] >= 0) {
                shadowPrices[place[l]] = lots.price[l];
            }
        }
        List<Allocation> allocations = new ArrayList<>();
        List<Delivery> deliveries = new ArrayList<>();
        int row = 0;
        for (LiveSink sink : sinks()) {
            Lines all = all(sink);
            for (int k = 0; k < all.size(); k++) {
                allocations.add(allocation(sink.intent, all, k));
                deliveries.add(new Delivery(place[all.lot[k]], row, all.heads[k], asOf.plusDays(all.day[k])));
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

    /** The plan's lines, by intent and listing in the order in which they came. */
    public List<Allocation> allocations() {
        List<Allocation> allocations = new ArrayList<>();
        for (LiveSink sink : sinks()) {
            Lines all = all(sink);
            for (int k = 0; k < all.size(); k++) {
                allocations.add(allocation(sink.intent, all, k));
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

    private List<LiveSink> sinks() {
        List<LiveSink> sinks = new ArrayList<>(book.count);
        for (int i = 0; i < book.count; i++) {
            LiveSink sink = book.sinks[i];
            if (sink != null) {
                sinks.add(sink);
            }
        }
        return sinks;
    }

    private Allocation allocation(PurchaseIntent intent, Lines lines, int k) {
        Pair pair = new Pair(frame, listing(lines.lot[k]), intent);
        return Allocation.of(pair, lines.heads[k], asOf.plusDays(lines.day[k]), policy.agreedPrice());
    }

    private Listing listing(int lot) {
        return Objects.requireNonNull(lots.listing[lot]);
    }

    // ---- intents

    /** What {@link #place} would give, and nothing changed. */
    public Quote quote(PurchaseIntent intent) {
        LiveSink known = known(intent.id());
        LiveSink sink = successor(intent, known);
        int mark = book.mark();
        if (known != null) {
            book.give(known, Lines.NONE);
        }
        long before = book.worth;
        placing.serve(sink);
        minimums.raise(sink, null);
        Quote quote = quoteOf(sink, book.worth - before);
        book.undoTo(mark);
        return quote;
    }

    /** Puts in an intent that is new, or one in place of that with its id; what it gets it keeps through the repair. */
    public Quote place(PurchaseIntent intent) {
        LiveSink known = known(intent.id());
        LiveSink sink = successor(intent, known);
        if (known != null) {
            book.give(known, Lines.NONE);
            detach(known);
        }
        sinkOf.put(intent.id(), sink.number);
        attach(sink);
        long before = book.worth;
        placing.serve(sink);
        minimums.raise(sink, null);
        Quote quote = quoteOf(sink, book.worth - before);
        settle(known == null ? -1 : 0, sink);
        return quote;
    }

    /** Takes an intent out; false when there is none of that id. */
    public boolean withdrawIntent(String id) {
        LiveSink sink = known(id);
        if (sink == null) {
            return false;
        }
        if (sink.locked.size() > 0) {
            throw new IllegalStateException("intent " + id + " has locked lines; unlock them first");
        }
        book.give(sink, Lines.NONE);
        detach(sink);
        book.sinks[sink.number] = null;
        sinkOf.remove(id);
        settle(0, null);
        return true;
    }

    private @Nullable LiveSink known(String id) {
        Integer number = sinkOf.get(id);
        return number == null ? null : book.sink(number);
    }

    /** A row for {@code intent}, with the locked lines of the one it follows. */
    private LiveSink successor(PurchaseIntent intent, @Nullable LiveSink known) {
        LiveSink sink = row(known == null ? book.count : known.number, intent);
        if (known != null && known.locked.size() > 0) {
            Lines kept = Lines.NONE;
            for (int k = 0; k < known.locked.size(); k++) {
                int lot = known.locked.lot[k];
                kept = with(kept, lot, listing(lot), intent, lineOf(known, known.locked, k));
                sink.removeArc(lot);
            }
            sink.lock(KeptLine.requireFit(intent, kept));
        }
        return sink;
    }

    private Quote quoteOf(LiveSink sink, long gain) {
        List<Quote.Line> lines = new ArrayList<>(sink.lines.size());
        for (int k = 0; k < sink.lines.size(); k++) {
            lines.add(new Quote.Line(
                    allocation(sink.intent, sink.lines, k), Money.ofMicros(lots.price[sink.lines.lot[k]])));
        }
        return new Quote(sink.intent.id(), lines, Money.ofMicros(sink.lines.worth), Money.ofMicros(gain));
    }

    private LiveSink row(int number, PurchaseIntent intent) {
        for (MarketLimits.Excess excess : MarketLimits.excesses(asOf, List.of(), List.of(intent))) {
            throw excess.refusal();
        }
        long reach = intent.terms().maxDistance().isPresent()
                ? intent.terms().maxDistance().get().metres()
                : Long.MAX_VALUE;
        Spot spot = Spot.of(intent.at(), reach, policy.detour());
        return new LiveSink(number, intent, spot, arcs(intent, lots.within(intent, spot, policy.detour())));
    }

    private Problem arcs(PurchaseIntent intent, int... candidates) {
        arcs.restart();
        arcs.beginSink(intent);
        for (int lot : candidates) {
            arcs.add(lot, intent);
        }
        arcs.endSink();
        return arcs.finish();
    }

    private void attach(LiveSink sink) {
        book.put(sink);
        byProducts
                .computeIfAbsent(sink.intent.products(), products -> new SortedInts())
                .add(sink.number);
        for (int a = 0; a < sink.arcs; a++) {
            see(sink, a);
        }
        bound.forget(sink);
    }

    private void detach(LiveSink sink) {
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
     * Repairs the plan around what the changes since the last settlement touched.
     *
     * @param handFrom 0 to offer what the touched lots have left to those who see them; -1 not to
     */
    private void settle(int handFrom, @Nullable LiveSink kept) {
        minimums.raise(lockedSinks, kept, changes);
        int[] touched = book.touchedSince(0);
        if (handFrom >= 0) {
            repair.handAll(touched, kept);
        }
        repair.around(touched, kept, new Randomness(++changes));
        book.settle();
    }

    // ---- listings

    /** Puts in a listing that is new, or one in place of that with its id. */
    public void offer(Listing listing) {
        for (MarketLimits.Excess excess : MarketLimits.excesses(asOf, List.of(listing), List.of())) {
            throw excess.refusal();
        }
        Integer known = lotOf.get(listing.id());
        if (known != null) {
            change(known, listing);
            return;
        }
        int lot = lots.add();
        lotOf.put(listing.id(), lot);
        change(lot, listing);
    }

    /** Takes a listing out; false when there is none of that id. */
    public boolean withdrawListing(String id) {
        Integer lot = lotOf.get(id);
        if (lot == null) {
            return false;
        }
        if (lockedOf.containsKey(lot)) {
            throw new IllegalStateException("listing " + id + " has locked lines; unlock them first");
        }
        change(lot, null);
        lotOf.remove(id);
        return true;
    }

    private void change(int lot, @Nullable Listing now) {
        Map<LiveSink, Lines> relocked = now == null ? Map.of() : relocked(lot, now);
        boolean fresh = lots.listing[lot] == null;
        int[] buyers = lots.served[lot].toArray();
        Lines[] had = new Lines[buyers.length];
        for (int k = 0; k < buyers.length; k++) {
            had[k] = book.sink(buyers[k]).lines;
            book.give(book.sink(buyers[k]), Lines.NONE);
        }
        lots.become(lot, now);
        for (int number : lots.seen[lot].toArray()) {
            LiveSink sink = book.sink(number);
            if (now == null || !sink.intent.takes(now.product()) || !lots.facts.mayBeReached(lot, sink.spot)) {
                show(lot, sink, false);
            }
        }
        relocked.forEach((sink, lines) -> relock(sink, lot, lines));
        if (now != null) {
            show(lot, now);
        }
        for (int k = 0; k < buyers.length; k++) {
            restore(book.sink(buyers[k]), had[k]);
        }
        if (fresh) {
            lots.price[lot] = FirstPrice.of(book, lot);
        }
        book.touch(lot);
        settle(0, null);
    }

    /** Lets every sink that can trade with {@code lot} see it. */
    private void show(int lot, Listing now) {
        for (Map.Entry<List<ProductPath>, SortedInts> entry : byProducts.entrySet()) {
            if (entry.getKey().stream().noneMatch(now.product()::isUnder)) {
                continue;
            }
            for (int k = 0; k < entry.getValue().size(); k++) {
                LiveSink sink = book.sink(entry.getValue().get(k));
                if (lots.facts.mayBeReached(lot, sink.spot)) {
                    show(lot, sink, sink.locked.indexOf(lot) < 0);
                }
            }
        }
    }

    /** Makes the arc between the two what it is now, or takes it away if it may not be or can not trade. */
    private void show(int lot, LiveSink sink, boolean may) {
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

    /** Gives back what a sink had where the market still allows it, or its best among what is left. */
    private void restore(LiveSink sink, Lines had) {
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
        if (again == null || !fits(sink, again) || (sink.mustReach() && again.size() == 0)) {
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

    // ---- locked lines

    /** Keeps a line as it is from now on; those in its way make room. */
    public void lock(LockedLine line) {
        int lot = KeptLine.numbered(lotOf.get(line.listing()), line);
        LiveSink sink = book.sink(KeptLine.numbered(sinkOf.get(line.intent()), line));
        Lines kept = KeptLine.requireFit(sink.intent, with(sink.locked, lot, listing(lot), sink.intent, line));
        if (line.heads().count() > lots.stock[lot]) {
            throw KeptLine.refused(line, "more than the listing has");
        }
        Lines had = sink.lines;
        int own = had.indexOf(lot);
        book.give(sink, Lines.NONE);
        detach(sink);
        sink.removeArc(lot);
        sink.lock(kept);
        attach(sink);
        lockedOf.computeIfAbsent(lot, any -> new SortedInts()).add(sink.number);
        lockedSinks.add(sink.number);
        take(lot, line.heads().count());
        List<LiveSink> moved = clearRoom(lot);
        restore(sink, own < 0 ? had : had.without(own));
        for (LiveSink other : moved) {
            book.give(other, search.best(other, lots.nothing, lots.left));
        }
        settle(-1, null);
    }

    /** Lets a locked line go: it stays in the plan until something better is found; false when it is not locked. */
    public boolean unlock(String listing, String intent) {
        Integer lot = lotOf.get(listing);
        LiveSink sink = known(intent);
        int at = lot == null || sink == null ? -1 : sink.locked.indexOf(lot);
        if (lot == null || sink == null || at < 0) {
            return false;
        }
        Lines had = sink.lines.with(sink.locked, at);
        long heads = sink.locked.heads[at];
        book.give(sink, Lines.NONE);
        detach(sink);
        sink.lock(sink.locked.without(at));
        attach(sink);
        if (sink.locked.size() == 0) {
            lockedSinks.remove(sink.number);
        }
        SortedInts others = Objects.requireNonNull(lockedOf.get(lot));
        others.remove(sink.number);
        if (others.size() == 0) {
            lockedOf.remove(lot);
        }
        take(lot, -heads);
        show(lot, sink, true);
        restore(sink, had);
        settle(0, null);
        return true;
    }

    /** The locked lines, by intent and listing in the order in which they came. */
    public List<LockedLine> locked() {
        List<LockedLine> all = new ArrayList<>();
        for (LiveSink sink : sinks()) {
            for (int k = 0; k < sink.locked.size(); k++) {
                all.add(lineOf(sink, sink.locked, k));
            }
        }
        return all;
    }

    private LockedLine lineOf(LiveSink sink, Lines lines, int k) {
        return new LockedLine(
                listing(lines.lot[k]).id(), sink.intent.id(), Heads.of(lines.heads[k]), asOf.plusDays(lines.day[k]));
    }

    /** A lot has {@code heads} fewer to give. */
    private void take(int lot, long heads) {
        lots.stock[lot] -= heads;
        lots.left[lot] -= heads;
        for (int k = 0; k < lots.seen[lot].size(); k++) {
            bound.forget(book.sink(lots.seen[lot].get(k)));
        }
    }

    /** Takes back deliveries from a lot that gives more than it has, until it does not. */
    private List<LiveSink> clearRoom(int lot) {
        List<LiveSink> moved = new ArrayList<>();
        while (lots.left[lot] < 0) {
            LiveSink other = book.sink(placing.cheapestOf(lot));
            moved.add(other);
            book.give(other, Lines.NONE);
        }
        return moved;
    }

    /** The locked lines of those that have one from {@code lot}, valued anew; refused where they cannot stand any more. */
    private Map<LiveSink, Lines> relocked(int lot, Listing now) {
        Map<LiveSink, Lines> lines = new LinkedHashMap<>();
        long heads = 0;
        for (int number : lockedOf.getOrDefault(lot, new SortedInts()).toArray()) {
            LiveSink sink = book.sink(number);
            int at = sink.locked.indexOf(lot);
            LockedLine line = lineOf(sink, sink.locked, at);
            lines.put(
                    sink, KeptLine.requireFit(sink.intent, with(sink.locked.without(at), lot, now, sink.intent, line)));
            heads += sink.locked.heads[at];
            if (heads > now.stock().heads().count()) {
                throw KeptLine.refused(line, "more than the listing has");
            }
        }
        return lines;
    }

    private void relock(LiveSink sink, int lot, Lines lines) {
        Lines had = sink.lines;
        book.give(sink, Lines.NONE);
        detach(sink);
        sink.lock(lines);
        attach(sink);
        take(lot, lines.heads[lines.indexOf(lot)]);
        restore(sink, had);
    }

    /** {@code before} and {@code line}, valued by the definitions. */
    private Lines with(Lines before, int lot, Listing listing, PurchaseIntent intent, LockedLine line) {
        return KeptLine.added(before, lot, new Pair(frame, listing, intent), line, asOf);
    }
}
