package org.duijie.core.match.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raises sinks of a live market whose locked lines are under their minimum up to it, even at a loss: those served by the same lots
 * make room, the cheapest first, and choose again among what is left. One that must reach a minimum itself never makes room.
 */
final class Minimums {
    /** How many are tried after a change; some cannot be raised at all, and would be tried in vain each time. */
    private static final int MOST_TRIED = 8;

    private final Book book;
    private final LiveLots lots;
    private final SinkSearch search;
    private long[] room = {};

    Minimums(Book book, SinkSearch search) {
        this.book = book;
        this.lots = book.lots;
        this.search = search;
    }

    /**
     * Tries some of those in {@code locked} that are short.
     *
     * @param kept keeps what it has
     * @param turn where among {@code locked} to begin
     */
    void raise(SortedInts locked, @Nullable LiveSink kept, long turn) {
        int tried = 0;
        int n = locked.size();
        for (int k = 0; k < n && tried < MOST_TRIED; k++) {
            LiveSink sink = book.sink(locked.get((int) ((k + turn) % n)));
            if (sink != kept && sink.isShort()) {
                tried++;
                raise(sink, kept);
            }
        }
    }

    /** Gives {@code sink} what its minimum asks for, if all that others may leave is enough. */
    void raise(LiveSink sink, @Nullable LiveSink kept) {
        if (!sink.isShort()) {
            return;
        }
        if (room.length < lots.left.length) {
            room = new long[lots.left.length];
        }
        for (int a = 0; a < sink.arcs; a++) {
            room[sink.arcLot[a]] = roomOn(sink.arcLot[a], sink, kept);
        }
        book.give(sink, search.best(sink, lots.price, room));
        List<LiveSink> moved = new ArrayList<>();
        for (int lot : sink.lines.lot) {
            while (lots.left[lot] < 0) {
                LiveSink other = book.sink(cheapest(lot, sink, kept));
                moved.add(other);
                book.give(other, Lines.NONE);
            }
        }
        for (LiveSink other : moved) {
            book.give(other, search.best(other, lots.nothing, lots.left));
        }
    }

    private long roomOn(int lot, LiveSink sink, @Nullable LiveSink kept) {
        long heads = lots.left[lot];
        Served served = lots.served[lot];
        for (int k = 0; k < served.size(); k++) {
            if (mayLeave(book.sink(served.get(k)), sink, kept)) {
                heads += served.heads(k);
            }
        }
        return heads;
    }

    private int cheapest(int lot, LiveSink sink, @Nullable LiveSink kept) {
        int found = -1;
        long least = Long.MAX_VALUE;
        Served served = lots.served[lot];
        for (int k = 0; k < served.size(); k++) {
            if (served.rate(k) < least && mayLeave(book.sink(served.get(k)), sink, kept)) {
                found = served.get(k);
                least = served.rate(k);
            }
        }
        return found;
    }

    private static boolean mayLeave(LiveSink other, LiveSink sink, @Nullable LiveSink kept) {
        return other.number != sink.number && other != kept && !other.mustReach();
    }
}
