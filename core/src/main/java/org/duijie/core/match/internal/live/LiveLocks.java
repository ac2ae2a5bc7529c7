package org.duijie.core.match.internal.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.match.internal.problem.KeptLine;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.internal.problem.SortedInts;

/** The locked lines of a live market. Makes room for them in the plan. */
final class LiveLocks {
    private final LiveRows rows;
    private final Book book;
    private final LiveLots lots;
    private final LiveBound bound;
    private final Placing placing;
    private final SinkSearch search;

    LiveLocks(LiveRows rows) {
        this.rows = rows;
        this.book = rows.book;
        this.lots = rows.lots;
        this.bound = rows.bound;
        this.placing = rows.placing;
        this.search = rows.search;
    }

    /** Locks these lines at the start, before any delivery. */
    void begin(List<LockedLine> lines) {
        for (LockedLine line : lines) {
            int lot = KeptLine.numbered(rows.lotOf.get(line.listing()), line);
            LiveSink sink = book.sink(KeptLine.numbered(rows.sinkOf.get(line.intent()), line));
            keep(sink, lot, line, rows.with(sink.locked, lot, rows.listing(lot), sink.intent, line));
        }
    }

    /** Locks a line, and removes or reduces lines that conflict with it. */
    void lock(LockedLine line) {
        int lot = KeptLine.numbered(rows.lotOf.get(line.listing()), line);
        LiveSink sink = book.sink(KeptLine.numbered(rows.sinkOf.get(line.intent()), line));
        Lines kept =
                KeptLine.requireFit(sink.intent, rows.with(sink.locked, lot, rows.listing(lot), sink.intent, line));
        if (line.heads().count() > lots.stock[lot]) {
            throw KeptLine.refused(line, "more than the listing has");
        }
        Lines had = sink.lines;
        int own = had.indexOf(lot);
        book.give(sink, Lines.NONE);
        keep(sink, lot, line, kept);
        List<LiveSink> moved = clearRoom(lot);
        rows.restore(sink, own < 0 ? had : had.without(own));
        for (LiveSink other : moved) {
            book.give(other, search.best(other, lots.nothing, lots.left));
        }
        rows.settle(-1, null);
    }

    private void keep(LiveSink sink, int lot, LockedLine line, Lines kept) {
        rows.detach(sink);
        sink.removeArc(lot);
        sink.lock(kept);
        rows.attach(sink);
        rows.lockedOf.computeIfAbsent(lot, any -> new SortedInts()).add(sink.number);
        take(lot, line.heads().count());
    }

    /** Unlocks a line, which stays in the plan until something better is found; returns false when it is not locked. */
    boolean unlock(String listing, String intent) {
        Integer lot = rows.lotOf.get(listing);
        LiveSink sink = rows.known(intent);
        int at = lot == null || sink == null ? -1 : sink.locked.indexOf(lot);
        if (lot == null || sink == null || at < 0) {
            return false;
        }
        Lines had = sink.lines.with(sink.locked, at);
        long heads = sink.locked.heads[at];
        book.give(sink, Lines.NONE);
        rows.detach(sink);
        sink.lock(sink.locked.without(at));
        rows.attach(sink);
        SortedInts others = Objects.requireNonNull(rows.lockedOf.get(lot));
        others.remove(sink.number);
        if (others.size() == 0) {
            rows.lockedOf.remove(lot);
        }
        take(lot, -heads);
        rows.showArc(lot, sink, true);
        rows.restore(sink, had);
        rows.settle(0, null);
        return true;
    }

    /** Reduces the heads of a lot by {@code heads}. */
    private void take(int lot, long heads) {
        lots.stock[lot] -= heads;
        lots.left[lot] -= heads;
        for (int k = 0; k < lots.seen[lot].size(); k++) {
            bound.forget(book.sink(lots.seen[lot].get(k)));
        }
    }

    /** Removes deliveries from a lot until they do not exceed its stock. */
    private List<LiveSink> clearRoom(int lot) {
        List<LiveSink> moved = new ArrayList<>();
        while (lots.left[lot] < 0) {
            LiveSink other = book.sink(placing.cheapestOf(lot));
            moved.add(other);
            book.give(other, Lines.NONE);
        }
        return moved;
    }

    /**
     * Returns the locked lines, with new values, of all sinks that have one from {@code lot}. Refuses the change if
     * they are no longer feasible.
     */
    Map<LiveSink, Lines> relocked(int lot, Listing now) {
        Map<LiveSink, Lines> lines = new LinkedHashMap<>();
        long heads = 0;
        for (int number : rows.lockedOf.getOrDefault(lot, new SortedInts()).toArray()) {
            LiveSink sink = book.sink(number);
            int at = sink.locked.indexOf(lot);
            LockedLine line = rows.lineOf(sink, sink.locked, at);
            lines.put(
                    sink,
                    KeptLine.requireFit(sink.intent, rows.with(sink.locked.without(at), lot, now, sink.intent, line)));
            heads += sink.locked.heads[at];
            if (heads > now.stock().heads().count()) {
                throw KeptLine.refused(line, "more than the listing has");
            }
        }
        return lines;
    }

    void relock(LiveSink sink, int lot, Lines lines) {
        Lines had = sink.lines;
        book.give(sink, Lines.NONE);
        rows.detach(sink);
        sink.lock(lines);
        rows.attach(sink);
        take(lot, lines.heads[lines.indexOf(lot)]);
        rows.restore(sink, had);
    }
}
