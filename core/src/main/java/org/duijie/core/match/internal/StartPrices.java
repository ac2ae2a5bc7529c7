package org.duijie.core.match.internal;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.duijie.core.match.internal.flow.Transport;

/**
 * Prices to start from: those of the market taken as a flow of heads, where a pair's trip is spread over the largest delivery it
 * could make, a demand in grams is one in heads of mean weight, and minimums, leasts and supplier limits are forgotten.
 */
final class StartPrices {
    private StartPrices() {}

    /**
     * A price of a head of each lot, scaled, from zero to its highest; all zero if the market's numbers are too large for a flow.
     *
     * @param stop when to be content with less exact prices
     */
    static long[] of(Problem p, BooleanSupplier stop) {
        long[] price = new long[p.lots];
        long[] demand = new long[p.sinks];
        int[] rows = new int[p.sinks + 1];
        int[] lots = new int[p.arcs];
        long[] profits = new long[p.arcs];
        int arcs = 0;
        for (int i = 0; i < p.sinks; i++) {
            demand[i] = inHeads(p, i);
            for (int a = p.sinkArcs[i]; a < p.sinkArcs[i + 1]; a++) {
                long profit = profit(p, i, a);
                if (profit > 0) {
                    lots[arcs] = p.arcLot[a];
                    profits[arcs++] = profit;
                }
            }
            rows[i + 1] = arcs;
        }
        long most = Arrays.stream(profits).max().orElse(0);
        if (!Transport.fits(p.lots, p.sinks, most)) {
            return price;
        }
        Transport flow = Transport.of(p.stock, demand, rows, lots, profits);
        flow.solve(stop);
        for (int l = 0; l < p.lots; l++) {
            long scaled = Exact.mulDivFloor(flow.lotPrice(l), 1L << p.shift, 1);
            price[l] = Math.min(p.highestPrice[l], scaled);
        }
        return price;
    }

    /** The best of a pair's days: what a head is worth less its share of the trip, rounded down. */
    private static long profit(Problem p, int sink, int arc) {
        long best = 0;
        for (int o = p.arcOptions[arc]; o < p.arcOptions[arc + 1]; o++) {
            long heads = Math.min(p.stock[p.arcLot[arc]], p.mostByDemand(sink, o));
            if (heads > 0) {
                best = Math.max(best, p.optionValue[o] - Exact.mulDivCeil(p.arcTrip[arc], 1, heads));
            }
        }
        return best;
    }

    private static long inHeads(Problem p, int sink) {
        int from = p.sinkArcs[sink];
        int to = p.sinkArcs[sink + 1];
        double units = 0;
        for (int a = from; a < to; a++) {
            units += (double) p.optionUnit[p.arcOptions[a]];
        }
        return from == to ? 0 : Math.max(1, Math.round((double) p.demand[sink] * (to - from) / units));
    }
}
