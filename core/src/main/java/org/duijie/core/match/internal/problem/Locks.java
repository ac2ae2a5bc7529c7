package org.duijie.core.match.internal.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;

/**
 * The locked lines of a round, and the problem that remains. Stock, demand, minimum and supplier limits are reduced by
 * the locked lines. Their pairs are removed, because a pair has at most one line. A plan that keeps the locked lines is
 * therefore a plan of the reduced problem plus these lines. An intent that has only locked lines need not reach its
 * minimum.
 */
public final class Locks {
    private final Market market;
    private final Map<Integer, Lines> bySink = new HashMap<>();
    private final long[] stock;

    /** The value of the locked lines, µCNY. */
    public final long worth;

    public Locks(Market market) {
        this.market = market;
        this.stock = market.listings().stream()
                .mapToLong(listing -> listing.stock().heads().count())
                .toArray();
        if (!market.locked().isEmpty()) {
            add(market.locked());
        }
        this.worth = bySink.values().stream().mapToLong(each -> each.worth).reduce(0, Math::addExact);
    }

    private void add(List<LockedLine> lines) {
        Map<String, Integer> lots = new HashMap<>();
        Map<String, Integer> sinks = new HashMap<>();
        IntStream.range(0, market.listings().size())
                .forEach(l -> lots.put(market.listings().get(l).id(), l));
        IntStream.range(0, market.intents().size())
                .forEach(i -> sinks.put(market.intents().get(i).id(), i));
        for (LockedLine line : lines) {
            add(
                    line,
                    KeptLine.numbered(lots.get(line.listing()), line),
                    KeptLine.numbered(sinks.get(line.intent()), line));
        }
    }

    private void add(LockedLine line, int lot, int sink) {
        Listing listing = market.listings().get(lot);
        PurchaseIntent intent = market.intents().get(sink);
        Lines before = bySink.getOrDefault(sink, Lines.NONE);
        Lines after = KeptLine.added(before, lot, market.pair(listing, intent), line, market.asOf());
        bySink.put(sink, KeptLine.requireFit(intent, after));
        stock[lot] -= line.heads().count();
        if (stock[lot] < 0) {
            throw KeptLine.refused(line, "more than the listing has");
        }
    }

    /** Reduces {@code problem}, compiled from the whole market, by the locked lines. */
    public Problem reduce(Problem problem) {
        if (bySink.isEmpty()) {
            return problem;
        }
        bySink.forEach((sink, lines) -> {
            problem.demand[sink] -= lines.measure();
            problem.minimum[sink] = Math.max(0, problem.minimum[sink] - lines.measure());
            problem.suppliers[sink] -= lines.size();
        });
        removeArcs(problem);
        problem.stock = stock.clone();
        problem.cutStock();
        Scale.set(problem);
        return problem;
    }

    private void removeArcs(Problem p) {
        int arcs = 0;
        int options = 0;
        int from = 0;
        for (int i = 0; i < p.sinks; i++) {
            int to = p.sinkArcs[i + 1];
            Lines locked = bySink.getOrDefault(i, Lines.NONE);
            for (int a = from; a < to; a++) {
                if (p.suppliers[i] < 1 || locked.indexOf(p.arcLot[a]) >= 0) {
                    continue;
                }
                p.arcLot[arcs] = p.arcLot[a];
                p.arcTrip[arcs] = p.arcTrip[a];
                int first = p.arcOptions[a];
                int end = p.arcOptions[a + 1];
                for (int o = first; o < end; o++) {
                    p.optionDay[options] = p.optionDay[o];
                    p.optionValue[options] = p.optionValue[o];
                    p.optionUnit[options] = p.optionUnit[o];
                    p.optionLeast[options++] = p.optionLeast[o];
                }
                arcs++;
                // Arcs after the one just read still need their own start, which is never before this end.
                if (arcs <= a) {
                    p.arcOptions[arcs] = options;
                }
            }
            from = to;
            p.sinkArcs[i + 1] = arcs;
        }
        p.arcOptions[arcs] = options;
        p.arcs = arcs;
    }

    /** Returns {@code others} and the locked lines, by intent and listing. */
    public List<PlannedLine> with(List<PlannedLine> others) {
        List<PlannedLine> all = new ArrayList<>(others);
        bySink.forEach((sink, lines) -> {
            for (int k = 0; k < lines.size(); k++) {
                all.add(new PlannedLine(
                        lines.lot[k], sink, lines.heads[k], market.asOf().plusDays(lines.day[k])));
            }
        });
        all.sort(Comparator.comparingInt(PlannedLine::intent).thenComparingInt(PlannedLine::listing));
        return all;
    }
}
