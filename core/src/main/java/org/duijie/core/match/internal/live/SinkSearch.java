package org.duijie.core.match.internal.live;

import java.util.Arrays;
import org.duijie.core.match.internal.pattern.FoundPattern;
import org.duijie.core.match.internal.pattern.PatternSearch;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Work;

/** Searches patterns for one sink of a live market with {@link PatternSearch}, as a problem with one row. */
final class SinkSearch {
    private static final int NODES = 50;
    private static final int BOUND_NODES = 400;

    /** The maximum number of arcs and days for an exact search of whole heads that count in grams. */
    private static final int FEW_ARCS = 6;

    private static final int FEW_OPTIONS = 40;
    private static final int EXACT_NODES = 2_000;

    private final Problem window = new Problem();
    private final PatternSearch search;

    SinkSearch() {
        window.sinks = 1;
        window.demand = new long[1];
        window.minimum = new long[1];
        window.suppliers = new int[1];
        window.sinkArcs = new int[2];
        search = new PatternSearch(window, Work.free());
    }

    /**
     * Returns the best whole pattern found at these prices with these heads of each lot; empty when none is worth more
     * than nothing.
     */
    Lines best(LiveSink sink, long[] price, long[] available) {
        look(sink, available);
        if (sink.suppliers < 1 || search.best(0, price, available, NODES) <= 0) {
            return Lines.NONE;
        }
        return lines(sink);
    }

    /**
     * Does what {@link #best} does, but finds the optimum for a sink with few arcs that counts in grams. {@code best}
     * tries one day per arc and rounds heads down, so it may miss a minimum that other days or amounts reach.
     */
    Lines bestToTheHead(LiveSink sink, long[] price, long[] available) {
        Lines found = best(sink, price, available);
        boolean few = sink.arcs <= FEW_ARCS && sink.arcOptions[sink.arcs] <= FEW_OPTIONS;
        if (!few || sink.countsByOne() || sink.suppliers < 1) {
            return found;
        }
        long known = found.worth;
        for (int k = 0; k < found.size(); k++) {
            known -= price[found.lot[k]] * found.heads[k];
        }
        return search.better(0, price, known, EXACT_NODES) > known ? lines(sink) : found;
    }

    /** Returns a bound on every pattern at these prices, µCNY. */
    long bound(LiveSink sink, long[] price, long[] stock) {
        look(sink, stock);
        return sink.suppliers < 1 ? 0 : search.bound(0, price, BOUND_NODES);
    }

    private void look(LiveSink sink, long[] stock) {
        window.lots = stock.length;
        window.stock = stock;
        window.arcs = sink.arcs;
        window.sinkArcs[1] = sink.arcs;
        window.demand[0] = sink.demand;
        window.minimum[0] = sink.minimum;
        window.suppliers[0] = sink.suppliers;
        window.arcLot = sink.arcLot;
        window.arcTrip = sink.arcTrip;
        window.arcOptions = sink.arcOptions;
        window.optionDay = sink.optionDay;
        window.optionValue = sink.optionValue;
        window.optionUnit = sink.optionUnit;
        window.optionLeast = sink.optionLeast;
        window.everyDay = sink.everyDay;
        window.roundings = sink.roundings;
    }

    private Lines lines(LiveSink sink) {
        FoundPattern found = search.found();
        int n = found.size();
        long[] places = new long[n];
        for (int k = 0; k < n; k++) {
            places[k] = ((long) found.arc(k) << Integer.SIZE) | k;
        }
        Arrays.sort(places);
        int[] lot = new int[n];
        int[] day = new int[n];
        long[] heads = new long[n];
        long[] value = new long[n];
        long[] trip = new long[n];
        long[] unit = new long[n];
        for (int j = 0; j < n; j++) {
            int k = (int) places[j];
            int option = found.option(k);
            lot[j] = sink.arcLot[found.arc(k)];
            day[j] = sink.optionDay[option];
            heads[j] = found.wholeHeads(k);
            value[j] = sink.optionValue[option];
            trip[j] = sink.arcTrip[found.arc(k)];
            unit[j] = sink.optionUnit[option];
        }
        return new Lines(lot, day, heads, value, trip, unit);
    }
}
