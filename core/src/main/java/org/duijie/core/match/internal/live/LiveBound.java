package org.duijie.core.match.internal.live;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.match.internal.problem.LiveLots;

/**
 * The upper bound on every plan of a live market at its lots' prices: Σ price·stock + Σ best pattern per sink. Sinks
 * that a change affects are searched again when the bound is next needed.
 */
final class LiveBound {
    private final Book book;
    private final SinkSearch search;
    private final List<LiveSink> stale = new ArrayList<>();
    private long ofSinks;

    LiveBound(Book book, SinkSearch search) {
        this.book = book;
        this.search = search;
    }

    /** Drops the result for a new sink, or for one whose arcs, lots or prices changed. */
    void forget(LiveSink sink) {
        drop(sink);
        stale.add(sink);
    }

    /** Removes a sink. */
    void drop(LiveSink sink) {
        if (sink.proved) {
            ofSinks -= sink.bound;
            sink.proved = false;
        }
    }

    /** Returns the bound in µCNY on all lines except the locked ones. */
    long value() {
        for (LiveSink sink : stale) {
            if (!sink.proved && book.sinks[sink.number] == sink) {
                sink.bound = search.bound(sink, book.lots.price, book.lots.stock);
                sink.proved = true;
                ofSinks = Math.addExact(ofSinks, sink.bound);
            }
        }
        stale.clear();
        return Math.addExact(ofSinks, ofStock());
    }

    private long ofStock() {
        LiveLots lots = book.lots;
        long sum = 0;
        for (int l = 0; l < lots.count; l++) {
            sum = Math.addExact(sum, Math.multiplyExact(lots.price[l], Math.min(lots.stock[l], lots.wanted[l])));
        }
        return sum;
    }
}
