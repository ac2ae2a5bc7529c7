package org.duijie.core.match.internal.live;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.internal.problem.Served;

/**
 * Serves one sink that has no deliveries, in one of two ways. The first is its best whole pattern at the lots' prices;
 * other sinks make room for it and choose again from the stock left. The second is its best pattern from the stock
 * left. The way that makes the whole plan worth more is taken. The second way is taken if they are equal, or if the
 * first is worth no more to the sink. A placement therefore never lowers the worth of the plan.
 */
final class Placing {
    /** The maximum number of sinks that may make room on a lot. */
    private static final int MOST_A_LOT = 3;

    private static final int MOST_SEARCHES = 3;

    private final Book book;
    private final LiveLots lots;
    private final SinkSearch search;
    private long[] within = {};
    private final int[] cheapest = new int[MOST_A_LOT];
    private final long[] rate = new long[MOST_A_LOT];
    private final long[] freed = new long[MOST_A_LOT];

    Placing(Book book, SinkSearch search) {
        this.book = book;
        this.lots = book.lots;
        this.search = search;
    }

    void serve(LiveSink sink) {
        Lines among = search.bestToTheHead(sink, lots.nothing, lots.left);
        Lines atPrices = bestAtPrices(sink);
        if (atPrices.worth <= among.worth) {
            book.give(sink, among);
            return;
        }
        int mark = book.mark();
        long before = book.worth;
        book.give(sink, atPrices);
        makeRoom(sink, before + among.worth);
        if (book.worth <= before + among.worth) {
            book.undoTo(mark);
            book.give(sink, among);
        }
    }

    /**
     * Returns the best pattern at the lots' prices for which at most {@link #MOST_A_LOT} sinks per lot have to make
     * room.
     */
    private Lines bestAtPrices(LiveSink sink) {
        Lines lines = search.best(sink, lots.price, lots.stock);
        if (isWithin(sink, lines)) {
            return lines;
        }
        if (within.length < lots.stock.length) {
            within = new long[lots.stock.length];
        }
        for (int a = 0; a < sink.arcs; a++) {
            within[sink.arcLot[a]] = lots.stock[sink.arcLot[a]];
        }
        for (int again = 0; again < MOST_SEARCHES; again++) {
            for (int lot : lines.lot) {
                within[lot] = roomOn(lot, sink);
            }
            lines = search.best(sink, lots.price, within);
            if (isWithin(sink, lines)) {
                return lines;
            }
        }
        return Lines.NONE;
    }

    private boolean isWithin(LiveSink sink, Lines lines) {
        for (int k = 0; k < lines.size(); k++) {
            if (lines.heads[k] > lots.left[lines.lot[k]] && lines.heads[k] > roomOn(lines.lot[k], sink)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of heads that a lot has left or could get back from at most {@link #MOST_A_LOT} sinks. */
    private long roomOn(int lot, LiveSink sink) {
        long room = lots.left[lot];
        int n = findCheapest(lot, sink.number);
        for (int k = 0; k < n; k++) {
            room += freed[k];
        }
        return room;
    }

    /**
     * Gives {@code sink} its best pattern from the stock left and its own heads, as if the lots' prices were 0. Returns
     * whether it gains.
     */
    boolean chooseAgain(LiveSink sink) {
        int mark = book.mark();
        long before = book.worth;
        book.give(sink, Lines.NONE);
        book.give(sink, search.best(sink, lots.nothing, lots.left));
        if (book.worth > before) {
            return true;
        }
        book.undoTo(mark);
        return false;
    }

    /**
     * Lets other sinks make room for {@code sink}. Stops when the plan would be worth no more than {@code toBeat} even
     * without further losses.
     */
    private void makeRoom(LiveSink sink, long toBeat) {
        List<LiveSink> moved = new ArrayList<>();
        List<Lines> had = new ArrayList<>();
        long possible = book.worth;
        for (int lot : sink.lines.lot) {
            int n = lots.left[lot] < 0 ? findCheapest(lot, sink.number) : 0;
            for (int k = 0; k < n && lots.left[lot] < 0; k++) {
                LiveSink other = book.sink(cheapest[k]);
                moved.add(other);
                had.add(other.lines);
                book.give(other, Lines.NONE);
            }
        }
        for (int k = 0; k < moved.size() && possible > toBeat; k++) {
            LiveSink other = moved.get(k);
            book.give(other, search.best(other, lots.nothing, lots.left));
            possible += other.lines.worth - had.get(k).worth;
        }
    }

    /** Returns the sink whose delivery from {@code lot} has the lowest worth per head. */
    int cheapestOf(int lot) {
        findCheapest(lot, -1);
        return cheapest[0];
    }

    /**
     * Finds the sinks whose deliveries from {@code lot} have the lowest worth per head, in ascending order of worth
     * and, if equal, of number.
     */
    private int findCheapest(int lot, int except) {
        Served served = lots.served[lot];
        int n = 0;
        for (int j = 0; j < served.size(); j++) {
            int number = served.get(j);
            if (number == except) {
                continue;
            }
            long worth = served.rate(j);
            int at = n;
            while (at > 0 && worth < rate[at - 1]) {
                at--;
            }
            if (at == MOST_A_LOT) {
                continue;
            }
            n = Math.min(n + 1, MOST_A_LOT);
            for (int k = n - 1; k > at; k--) {
                cheapest[k] = cheapest[k - 1];
                rate[k] = rate[k - 1];
                freed[k] = freed[k - 1];
            }
            cheapest[at] = number;
            rate[at] = worth;
            freed[at] = served.heads(j);
        }
        return n;
    }
}
