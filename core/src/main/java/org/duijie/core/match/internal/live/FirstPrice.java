package org.duijie.core.match.internal.live;

import java.util.Arrays;
import org.duijie.core.match.internal.problem.Exact;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;

/**
 * Estimates a price for a new lot of a live market. The sinks with an arc to the lot are assumed to buy one after the
 * other. Each pays what the heads are worth to it in addition to what it already has. The estimate is the price of the
 * last head sold. It is 0 when some heads stay unsold. The bound holds at any price.
 */
final class FirstPrice {
    private FirstPrice() {}

    static long of(Book book, int lot) {
        LiveLots lots = book.lots;
        int n = lots.seen[lot].size();
        long[][] bids = new long[2 * n][];
        int size = 0;
        for (int k = 0; k < n; k++) {
            LiveSink sink = book.sink(lots.seen[lot].get(k));
            int arc = sink.arcTo(lot);
            long unit = sink.optionUnit[sink.arcOptions[arc]];
            long measure = sink.lines.measure();
            long most = Math.max(1, Math.min(lots.stock[lot], sink.mostOf(arc)));
            bids[size++] = new long[] {sink.bestValue(arc) - sink.arcTrip[arc] / most, sink.missing() / unit};
            if (measure > 0) {
                long kept = Exact.mulDivCeil(surplus(lots, sink.lines), unit, measure);
                bids[size++] = new long[] {sink.bestValue(arc) - kept, measure / unit};
            }
        }
        Arrays.sort(bids, 0, size, (a, b) -> Long.compare(b[0], a[0]));
        long heads = lots.stock[lot];
        for (int k = 0; k < size; k++) {
            heads -= bids[k][1];
            if (heads <= 0) {
                return Math.max(0, bids[k][0]);
            }
        }
        return 0;
    }

    private static long surplus(LiveLots lots, Lines lines) {
        long sum = lines.worth;
        for (int k = 0; k < lines.size(); k++) {
            sum -= lots.price[lines.lot[k]] * lines.heads[k];
        }
        return sum;
    }
}
