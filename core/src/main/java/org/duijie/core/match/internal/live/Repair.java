package org.duijie.core.match.internal.live;

import java.util.Arrays;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.internal.problem.Served;
import org.duijie.core.match.internal.problem.SortedInts;
import org.duijie.core.match.internal.run.Randomness;
import org.jspecify.annotations.Nullable;

/**
 * Makes a limited number of large-neighbourhood moves (Shaw 1998) around the lots that a change touched. A move removes
 * the deliveries of a few sinks and serves them again in another order. Prices are drawn between 0 and a little more
 * than the lots' own prices. The move is kept if the plan is worth more.
 */
final class Repair {
    private static final int MOVES = 24;
    private static final int MOST_SINKS = 5;
    private static final int MOST_HANDED = 24;
    private static final int MOST_HANDED_IN_ALL = 48;

    private final Book book;
    private final LiveLots lots;
    private final SinkSearch search;
    private final Placing placing;
    private final LiveSink[] chosen = new LiveSink[MOST_SINKS];
    private int size;
    private long[] drawn = {};

    Repair(Book book, SinkSearch search, Placing placing) {
        this.book = book;
        this.lots = book.lots;
        this.search = search;
        this.placing = placing;
    }

    /** Offers the stock left of several lots, as {@link #hand} does, until a limit of sinks is reached. */
    void handAll(int[] touched, @Nullable LiveSink kept) {
        int left = MOST_HANDED_IN_ALL;
        for (int k = 0; k < touched.length && left > 0; k++) {
            left -= hand(touched[k], Math.min(left, MOST_HANDED), kept);
        }
    }

    /**
     * Lets the sinks for which heads of {@code lot} are worth most choose again, as long as the lot has heads left.
     * Returns the number of these sinks.
     */
    private int hand(int lot, int most, @Nullable LiveSink kept) {
        int n = lots.left[lot] > 0 ? lots.seen[lot].size() : 0;
        long[] gain = new long[n];
        for (int k = 0; k < n; k++) {
            LiveSink sink = book.sink(lots.seen[lot].get(k));
            gain[k] = sink == kept ? 0 : gainAHead(sink, lot);
        }
        long[] order = gain.clone();
        Arrays.sort(order);
        long least = Math.max(1, n > most ? order[n - most] : 1);
        int handed = 0;
        for (int k = 0; k < n && handed < most && lots.left[lot] > 0; k++) {
            if (gain[k] >= least) {
                handed++;
                placing.chooseAgain(book.sink(lots.seen[lot].get(k)));
            }
        }
        return handed;
    }

    /** Lets the sinks for which a head of {@code lot} is worth most choose again, one after the other. */
    void handOut(int lot, int most) {
        int n = lots.seen[lot].size();
        long[][] gains = new long[n][];
        for (int k = 0; k < n; k++) {
            int number = lots.seen[lot].get(k);
            gains[k] = new long[] {gainAHead(book.sink(number), lot), number};
        }
        Arrays.sort(gains, (a, b) -> a[0] != b[0] ? Long.compare(b[0], a[0]) : Long.compare(a[1], b[1]));
        for (int k = 0; k < Math.min(n, most) && gains[k][0] > 0 && lots.left[lot] > 0; k++) {
            placing.chooseAgain(book.sink((int) gains[k][1]));
        }
    }

    /**
     * Returns the worth of a head of {@code lot} to a sink, less the worth of the sink's worst head. If the sink's
     * demand is not met, nothing is subtracted.
     */
    private long gainAHead(LiveSink sink, int lot) {
        int arc = sink.arcTo(lot);
        long worst = sink.missing() >= sink.optionUnit[sink.arcOptions[arc]] ? 0 : Long.MAX_VALUE;
        for (long value : sink.lines.value) {
            worst = Math.min(worst, value);
        }
        return worst == Long.MAX_VALUE ? 0 : sink.bestValue(arc) - worst;
    }

    /**
     * Makes moves around the given lots.
     *
     * @param kept a sink that keeps its deliveries
     */
    void around(int[] focus, @Nullable LiveSink kept, Randomness random) {
        for (int move = 0; move < MOVES && focus.length > 0; move++) {
            int mark = book.mark();
            long before = book.worth;
            choose(focus[random.below(focus.length)], kept, random);
            for (int k = 0; k < size; k++) {
                book.give(chosen[k], Lines.NONE);
            }
            serveAgain(random);
            if (book.worth <= before) {
                book.undoTo(mark);
            }
        }
    }

    private void choose(int first, @Nullable LiveSink kept, Randomness random) {
        size = 0;
        int lot = first;
        int wanted = 2 + random.below(MOST_SINKS - 1);
        for (int tries = 0; size < wanted && tries < 3 * wanted; tries++) {
            Served served = lots.served[lot];
            SortedInts seen = lots.seen[lot];
            if (random.below(3) > 0 && served.size() > 0) {
                add(book.sink(served.get(random.below(served.size()))), kept);
            } else if (seen.size() > 0) {
                add(book.sink(seen.get(random.below(seen.size()))), kept);
            } else {
                return;
            }
            if (size > 0 && random.below(3) == 0) {
                LiveSink at = chosen[random.below(size)];
                lot = at.arcs > 0 ? at.arcLot[random.below(at.arcs)] : lot;
            }
        }
    }

    private void add(LiveSink sink, @Nullable LiveSink kept) {
        boolean there = sink == kept;
        for (int k = 0; k < size; k++) {
            there |= chosen[k] == sink;
        }
        if (!there) {
            chosen[size++] = sink;
        }
    }

    private void serveAgain(Randomness random) {
        int eighths = random.below(10);
        for (int k = size - 1; k > 0; k--) {
            int j = random.below(k + 1);
            LiveSink sink = chosen[k];
            chosen[k] = chosen[j];
            chosen[j] = sink;
        }
        for (int k = 0; k < size; k++) {
            serve(chosen[k], k == size - 1 ? 0 : eighths);
        }
        for (int k = 0; k < size - 1; k++) {
            placing.chooseAgain(chosen[k]);
        }
    }

    private void serve(LiveSink sink, int eighths) {
        if (drawn.length < lots.price.length) {
            drawn = new long[lots.price.length];
        }
        for (int a = 0; a < sink.arcs; a++) {
            int lot = sink.arcLot[a];
            drawn[lot] = (lots.price[lot] >> 3) * eighths;
        }
        book.give(sink, search.best(sink, drawn, lots.left));
    }
}
