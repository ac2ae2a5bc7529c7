package org.duijie.core.match.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best set of deliveries for one sink at given prices of the lots: the sink-pattern subproblem (Roberti, Bartolini and
 * Mingozzi, The Fixed Charge Transportation Problem: An Exact Algorithm Based on a New Integer Programming Formulation,
 * Management Science 61, 2015), here with a supplier limit, a minimum, and least deliveries.
 *
 * <p>With r = v − price the reduced value of a head, it maximises Σ (r·x − f) over sets of at most K deliveries. Sets are built
 * depth first in order of r a unit; on a set the amounts are a knapsack of one row, solved greedily after the least of each
 * delivery is laid down. A branch is cut by what its followers could add: the room left at the best of their net rates (density
 * bound), or the best of their net worths for as many as may still come (count bound).
 *
 * <p>{@link #bound} lets the last delivery be a fraction and an arc mix its days, so it is never under the best true pattern, and
 * every rounding in it is upwards. {@link #best} deals in whole heads and one day an arc. Typically a microsecond or ten a sink;
 * exponential in K at worst, so both stop after a number of sets, and the bound then falls back on the cut branches' bounds.
 */
final class PatternSearch {
    private static final long INFEASIBLE = Long.MIN_VALUE;
    private static final int DEEPEST = 256;

    private final Problem p;
    private final int shift;

    // Items: the arcs worth a look, by falling rate of their first segment.
    private int n;
    private int[] itemArc = new int[16];
    private long[] itemTrip = new long[16];
    private long[] itemLeast = new long[16];
    private long[] itemPotential = new long[16];
    private int[] itemSegments = new int[17];
    private boolean[] itemForced = new boolean[16];
    private double[] itemKey = new double[16];
    private int[] order = new int[16];

    // Segments: runs of heads at one rate; an arc's later segments move its heads to a heavier day.
    private long[] segReduced = new long[16];
    private long[] segUnit = new long[16];
    private long[] segHeads = new long[16];
    private int[] segOption = new int[16];
    private int segments;

    // What the followers of a position can add.
    private long[] tailPotential = new long[17];
    private long[] tailSum = new long[17];
    private long[] tailWorth = new long[17];
    private long[] tailSize = new long[17];

    private int sink;
    private long demand;
    private long minimum;
    private boolean whole;
    private boolean simple;
    private int nodesLeft;
    private long best;
    private long cut;

    private int bestCount;
    private int[] bestItems = new int[16];
    private int[] bestSegment = new int[16];
    private long[] bestTake = new long[16];
    private int bestSegments;

    private final int[] chosen = new int[DEEPEST + 1];
    private int[] line = new int[64];
    private long[] take = new long[64];
    private int lineLength;
    private long filled;
    private long free;

    PatternSearch(Problem problem) {
        this.p = problem;
        this.shift = problem.shift;
    }

    /**
     * An upper bound on every pattern of {@code sink} at {@code price} (a lot, scaled), and the relaxed pattern that attains it.
     *
     * @param limits what a branch of the exact search allows; null for all
     * @param nodes how many sets to look at
     * @return scaled; {@link #isInfeasible} when the limits allow no pattern
     */
    long bound(int sink, long[] price, @Nullable Limits limits, int nodes) {
        whole = false;
        load(sink, price, p.stock, limits);
        return search(nodes);
    }

    /**
     * The best whole pattern found for {@code sink} at {@code price} with at most {@code available} heads a lot.
     *
     * @return its reduced value, scaled; 0 for the empty pattern
     */
    long best(int sink, long[] price, long[] available, int nodes) {
        whole = true;
        load(sink, price, available, null);
        return search(nodes);
    }

    static boolean isInfeasible(long bound) {
        return bound == INFEASIBLE;
    }

    // ---- the pattern last found

    /** How many segments it uses. */
    int size() {
        return bestSegments;
    }

    /** How many deliveries it opens. */
    int deliveries() {
        return bestCount;
    }

    /** The arc of the k-th delivery. */
    int deliveryArc(int k) {
        return itemArc[bestItems[k]];
    }

    /** The arc of the k-th segment. */
    int arc(int k) {
        return itemArc[itemOf(bestSegment[k])];
    }

    /** The option that the k-th segment moves heads to. */
    int option(int k) {
        return segOption[bestSegment[k]];
    }

    /** The option that the k-th segment moves heads from; -1 for none. */
    int optionFrom(int k) {
        int s = bestSegment[k];
        return s == itemSegments[itemOf(s)] ? -1 : segOption[s - 1];
    }

    /** Heads that the k-th segment takes, whole if the pattern is. */
    double heads(int k) {
        return (double) bestTake[k] / segUnit[bestSegment[k]];
    }

    /** Whole heads that the k-th segment takes. */
    long wholeHeads(int k) {
        return bestTake[k] / segUnit[bestSegment[k]];
    }

    private int itemOf(int segment) {
        int item = 0;
        while (itemSegments[item + 1] <= segment) {
            item++;
        }
        return item;
    }

    // ---- loading

    private void load(int sink, long[] price, long[] available, @Nullable Limits limits) {
        this.sink = sink;
        this.demand = p.demand[sink];
        this.minimum = p.minimum[sink];
        n = 0;
        segments = 0;
        simple = true;
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            int lot = p.arcLot[a];
            if (limits == null) {
                loadArc(a, price[lot], 0, available[lot], p.arcOptions[a], p.arcOptions[a + 1], false);
            } else if (!limits.shut[a]) {
                loadArc(
                        a,
                        price[lot],
                        limits.low[a],
                        Math.min(available[lot], limits.high[a]),
                        limits.firstOption[a],
                        limits.endOption[a],
                        limits.open[a]);
            }
        }
        sortItems();
        fillTails();
    }

    /** Loads an arc; one that may mix days leaves its least to the branch that fixes the day. */
    private void loadArc(int arc, long price, long low, long available, int from, int to, boolean forced) {
        reserve(n + 1, segments + (to - from));
        int first = segments;
        long most;
        if (to - from == 1) {
            most = Math.min(available, demand / p.optionUnit[from]);
            addSegment(from, (p.optionValue[from] << shift) - price, p.optionUnit[from], most);
        } else if (whole) {
            most = addBestDay(price, available, from, to);
        } else {
            most = addHull(price, available, from, to);
        }
        boolean oneDay = whole || to - from == 1;
        long least = oneDay ? Math.max(p.optionLeast[segOption[first]], low) : 0;
        if (most < Math.max(1, least)) {
            segments = first;
            if (forced) {
                addImpossible(arc, from);
            }
            return;
        }
        long trip = p.arcTrip[arc] << shift;
        long potential = -trip + potentialOf(first, least);
        if (potential <= 0 && minimum == 0 && !forced) {
            segments = first;
            return;
        }
        addItem(arc, first, trip, least, potential, forced);
    }

    /** A forced arc that cannot deliver: its least is more than any demand, so every set with it is infeasible. */
    private void addImpossible(int arc, int option) {
        int first = segments;
        addSegment(option, 0, 1, 1);
        addItem(arc, first, 0, demand + 1, 0, true);
    }

    private void addItem(int arc, int first, long trip, long least, long potential, boolean forced) {
        itemArc[n] = arc;
        itemTrip[n] = trip;
        itemLeast[n] = least;
        itemPotential[n] = potential;
        itemForced[n] = forced;
        itemSegments[n] = first;
        itemKey[n] = (double) segReduced[first] / segUnit[first];
        order[n] = n;
        itemSegments[++n] = segments;
        simple &= segments - first == 1 && !forced;
    }

    private void addSegment(int option, long reduced, long unit, long heads) {
        segOption[segments] = option;
        segReduced[segments] = reduced;
        segUnit[segments] = unit;
        segHeads[segments++] = heads;
    }

    /** The one day that is worth most at these prices when it fills the demand or takes the stock. */
    private long addBestDay(long price, long available, int from, int to) {
        int bestOption = from;
        long bestWorth = Long.MIN_VALUE;
        for (int o = from; o < to; o++) {
            long heads = Math.min(available, demand / p.optionUnit[o]);
            long worth = heads < p.optionLeast[o] ? Long.MIN_VALUE + 1 : ((p.optionValue[o] << shift) - price) * heads;
            if (worth > bestWorth) {
                bestWorth = worth;
                bestOption = o;
            }
        }
        long most = Math.min(available, demand / p.optionUnit[bestOption]);
        addSegment(bestOption, (p.optionValue[bestOption] << shift) - price, p.optionUnit[bestOption], most);
        return most;
    }

    /** The upper concave hull of the days, from nothing to the day of the best rate and on to heavier days that are worth more. */
    private long addHull(long price, long available, int from, int to) {
        long slack = p.everyDay ? 0 : 1L << shift;
        long lightest = Long.MAX_VALUE;
        int at = from;
        for (int o = from; o < to; o++) {
            lightest = Math.min(lightest, p.optionUnit[o]);
            if (rate(o, price, slack, at, price) > 0) {
                at = o;
            }
        }
        long heads = Math.min(available, demand / lightest);
        addSegment(at, reduced(at, price, slack), p.optionUnit[at], heads);
        int next = steepest(at, from, to);
        while (next >= 0) {
            long gain = (p.optionValue[next] - p.optionValue[at]) << shift;
            if (gain <= 0 && minimum == 0) {
                break;
            }
            addSegment(next, gain, p.optionUnit[next] - p.optionUnit[at], heads);
            at = next;
            next = steepest(at, from, to);
        }
        return heads;
    }

    private long reduced(int option, long price, long slack) {
        return (p.optionValue[option] << shift) - price + slack;
    }

    private int rate(int option, long price, long slack, int other, long otherPrice) {
        return Exact.compareRatios(
                reduced(option, price, slack),
                p.optionUnit[option],
                reduced(other, otherPrice, slack),
                p.optionUnit[other]);
    }

    /** Of the days heavier than {@code at}, the one with the best gain a unit, the heaviest of equals; -1 for none. */
    private int steepest(int at, int from, int to) {
        int found = -1;
        for (int o = from; o < to; o++) {
            if (p.optionUnit[o] <= p.optionUnit[at]) {
                continue;
            }
            if (found < 0
                    || Exact.compareRatios(
                                    p.optionValue[o] - p.optionValue[at],
                                    p.optionUnit[o] - p.optionUnit[at],
                                    p.optionValue[found] - p.optionValue[at],
                                    p.optionUnit[found] - p.optionUnit[at])
                            >= 0) {
                found = o;
            }
        }
        return found;
    }

    /** The most that an item's segments can be worth alone, its least laid down. */
    private long potentialOf(int first, long least) {
        long worth = 0;
        for (int s = first; s < segments; s++) {
            if (segReduced[s] > 0) {
                worth += segReduced[s] * segHeads[s];
            }
        }
        return segReduced[first] < 0 ? segReduced[first] * least + worth : worth;
    }

    private void sortItems() {
        for (int gap = n / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < n; i++) {
                int item = order[i];
                int j = i;
                while (j >= gap && comesBefore(item, order[j - gap])) {
                    order[j] = order[j - gap];
                    j -= gap;
                }
                order[j] = item;
            }
        }
    }

    private boolean comesBefore(int a, int b) {
        if (itemForced[a] != itemForced[b]) {
            return itemForced[a];
        }
        return segmentBefore(itemSegments[a], itemSegments[b], itemKey[a], itemKey[b]);
    }

    private boolean segmentBefore(int s, int t, double key, double otherKey) {
        double difference = key - otherKey;
        if (Math.abs(difference) > 1e-12 * (Math.abs(key) + Math.abs(otherKey))) {
            return difference > 0;
        }
        int sign = Exact.compareRatios(segReduced[s], segUnit[s], segReduced[t], segUnit[t]);
        return sign != 0 ? sign > 0 : s < t;
    }

    private void fillTails() {
        tailPotential[n] = 0;
        tailSum[n] = 0;
        tailWorth[n] = 0;
        tailSize[n] = 1;
        for (int j = n - 1; j >= 0; j--) {
            int item = order[j];
            tailPotential[j] = Math.max(tailPotential[j + 1], itemPotential[item]);
            tailSum[j] = tailSum[j + 1] + Math.max(0, itemPotential[item]);
            tailWorth[j] = tailWorth[j + 1];
            tailSize[j] = tailSize[j + 1];
            raiseRate(j, item);
        }
    }

    /** The best net rate of the tail: (worth − f) / size at the end of one of the item's segments. */
    private void raiseRate(int j, int item) {
        long worth = -itemTrip[item];
        long size = 0;
        for (int s = itemSegments[item]; s < itemSegments[item + 1]; s++) {
            worth += segReduced[s] * segHeads[s];
            size += segUnit[s] * segHeads[s];
            if (worth > 0 && Exact.compareRatios(worth, size, tailWorth[j], tailSize[j]) > 0) {
                tailWorth[j] = worth;
                tailSize[j] = size;
            }
        }
    }

    // ---- searching

    private long search(int nodes) {
        nodesLeft = nodes;
        bestCount = 0;
        bestSegments = 0;
        int forced = 0;
        while (forced < n && itemForced[order[forced]]) {
            forced++;
        }
        best = forced == 0 ? 0 : INFEASIBLE;
        cut = INFEASIBLE;
        if (forced > DEEPEST || forced > p.suppliers[sink]) {
            return INFEASIBLE;
        }
        long relaxed = 0;
        for (int k = 0; k < forced; k++) {
            chosen[k] = order[k];
        }
        if (forced > 0) {
            relaxed = evaluate(forced);
            if (relaxed == INFEASIBLE) {
                return INFEASIBLE;
            }
        } else {
            free = demand;
            filled = 0;
        }
        extend(forced, forced, relaxed, forced > 0 ? demand : free, filled);
        return whole ? best : Math.max(best, cut);
    }

    /**
     * Tries every follower of the set {@code chosen[0 .. count - 1]}.
     *
     * @param relaxed the set's worth without its minimum
     * @param room what the set leaves of the demand
     */
    private void extend(int from, int count, long relaxed, long room, long filledBefore) {
        long more = (long) p.suppliers[sink] - count;
        boolean short_ = filledBefore < minimum;
        if (more <= 0 || (room <= 0 && !short_)) {
            return;
        }
        for (int j = from; j < n; j++) {
            long follow =
                    Math.min(room <= 0 ? 0 : Exact.mulDivCeil(tailWorth[j], room, tailSize[j]), countBound(j, more));
            long limit = relaxed + Math.max(0, follow);
            if (limit <= best && best != INFEASIBLE) {
                return;
            }
            if (--nodesLeft < 0 || count >= DEEPEST) {
                cut = Math.max(cut, limit);
                return;
            }
            chosen[count] = order[j];
            long worth = evaluate(count + 1);
            if (worth != INFEASIBLE) {
                extend(j + 1, count + 1, worth, simple ? free : demand, filled);
            }
        }
    }

    private long countBound(int j, long more) {
        if (more >= n - j) {
            return tailSum[j];
        }
        long high = Math.multiplyHigh(tailPotential[j], more);
        return high != 0 ? tailSum[j] : Math.min(tailSum[j], tailPotential[j] * more);
    }

    /**
     * Works out the amounts on the set {@code chosen[0 .. count - 1]}, notes it if it is the best so far, and returns its worth
     * without its minimum; {@link #INFEASIBLE} when the least deliveries overfill the demand.
     */
    private long evaluate(int count) {
        long room = demand;
        long worth = 0;
        lineLength = 0;
        for (int k = 0; k < count; k++) {
            int item = chosen[k];
            int s = itemSegments[item];
            long least = Math.multiplyExact(itemLeast[item], segUnit[s]);
            room -= least;
            if (room < 0) {
                return INFEASIBLE;
            }
            worth += segReduced[s] * itemLeast[item] - itemTrip[item];
            for (; s < itemSegments[item + 1]; s++) {
                insert(s, s == itemSegments[item] ? least : 0);
            }
        }
        int k = 0;
        for (; k < lineLength && room > 0 && segReduced[line[k]] > 0; k++) {
            long more = Math.min(room, size(line[k]) - take[k]);
            worth += worthOf(line[k], more);
            take[k] += more;
            room -= more;
        }
        free = room;
        filled = demand - room;
        note(count, worth, k);
        return worth;
    }

    private long size(int segment) {
        return segUnit[segment] * segHeads[segment];
    }

    private long worthOf(int segment, long amount) {
        long unit = segUnit[segment];
        return unit == 1 ? segReduced[segment] * amount : Exact.mulDivCeil(segReduced[segment], amount, unit);
    }

    /** Puts a segment into the line by falling rate, {@code already} of it taken. */
    private void insert(int segment, long already) {
        if (lineLength == line.length) {
            line = Arrays.copyOf(line, 2 * lineLength);
            take = Arrays.copyOf(take, 2 * lineLength);
        }
        int k = lineLength++;
        double key = (double) segReduced[segment] / segUnit[segment];
        while (k > 0
                && !simple
                && segmentBefore(segment, line[k - 1], key, (double) segReduced[line[k - 1]] / segUnit[line[k - 1]])) {
            line[k] = line[k - 1];
            take[k] = take[k - 1];
            k--;
        }
        line[k] = segment;
        take[k] = already;
    }

    /** Notes the set if it reaches its minimum (from segment {@code next} of the line on, at a loss) and is the best so far. */
    private void note(int count, long relaxed, int next) {
        long worth = relaxed;
        long total = filled;
        for (int k = next; total < minimum && k < lineLength; k++) {
            long more = Math.min(minimum - total, size(line[k]) - take[k]);
            worth += worthOf(line[k], more);
            take[k] += more;
            total += more;
        }
        if (total < minimum) {
            return;
        }
        if (whole) {
            worth = makeWhole(count);
        }
        if (worth > best) {
            best = worth;
            keep(count);
        }
    }

    private void keep(int count) {
        if (bestItems.length < count) {
            bestItems = new int[2 * count];
        }
        System.arraycopy(chosen, 0, bestItems, 0, count);
        bestCount = count;
        if (bestSegment.length < lineLength) {
            bestSegment = new int[2 * lineLength];
            bestTake = new long[2 * lineLength];
        }
        bestSegments = 0;
        for (int k = 0; k < lineLength; k++) {
            if (take[k] > 0) {
                bestSegment[bestSegments] = line[k];
                bestTake[bestSegments++] = take[k];
            }
        }
    }

    /** Rounds the takes down to whole heads, lays what is then free where it fits, and returns the worth; INFEASIBLE if short. */
    private long makeWhole(int count) {
        long room = demand;
        long worth = 0;
        for (int k = 0; k < count; k++) {
            worth -= itemTrip[chosen[k]];
        }
        for (int k = 0; k < lineLength; k++) {
            take[k] -= take[k] % segUnit[line[k]];
            room -= take[k];
        }
        for (int k = 0; k < lineLength; k++) {
            int s = line[k];
            boolean wanted = segReduced[s] > 0 || demand - room < minimum;
            if (wanted && room >= segUnit[s]) {
                long more = Math.min(room / segUnit[s], segHeads[s] - take[k] / segUnit[s]);
                if (segReduced[s] <= 0) {
                    more = Math.min(more, -Math.floorDiv(-(minimum - demand + room), segUnit[s]));
                }
                take[k] += more * segUnit[s];
                room -= more * segUnit[s];
            }
            worth += segReduced[s] * (take[k] / segUnit[s]);
        }
        return demand - room < minimum ? INFEASIBLE : worth;
    }

    // ---- room

    private void reserve(int items, int segs) {
        if (items > itemArc.length) {
            int size = 2 * items;
            itemArc = Arrays.copyOf(itemArc, size);
            itemTrip = Arrays.copyOf(itemTrip, size);
            itemLeast = Arrays.copyOf(itemLeast, size);
            itemPotential = Arrays.copyOf(itemPotential, size);
            itemSegments = Arrays.copyOf(itemSegments, size + 1);
            itemForced = Arrays.copyOf(itemForced, size);
            itemKey = Arrays.copyOf(itemKey, size);
            order = Arrays.copyOf(order, size);
            tailPotential = new long[size + 1];
            tailSum = new long[size + 1];
            tailWorth = new long[size + 1];
            tailSize = new long[size + 1];
        }
        if (segs > segReduced.length) {
            int size = 2 * segs;
            segReduced = Arrays.copyOf(segReduced, size);
            segUnit = Arrays.copyOf(segUnit, size);
            segHeads = Arrays.copyOf(segHeads, size);
            segOption = Arrays.copyOf(segOption, size);
        }
    }
}
