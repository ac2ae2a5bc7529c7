package org.duijie.core.match.internal;

import java.util.Arrays;

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
 * every rounding in it is upwards. {@link #exact} deals in whole heads and one day an arc, solves each set's knapsack by branch and
 * bound, and is both. {@link #best} deals in whole heads too, on the day that looks best, and is content with a good pattern.
 * Typically a microsecond or ten a sink; exponential in K at worst, so all stop after a number of sets, and a bound then falls back
 * on the cut branches' bounds. Where a set grows longer than the search goes deep, as when one sink could buy from tens of thousands
 * of small lots, it fills up in order of net rate instead, in time O(n log n) ({@link LongFill}).
 */
final class PatternSearch {
    private static final long INFEASIBLE = Long.MIN_VALUE;
    private static final int DEEPEST = 256;

    /** A set of so many deliveries is long: where the search has to end on it, it is filled up. */
    private static final int LONG = 64;

    private static final int FITS_A_SET = 20_000;
    private static final int FIRST_RANKED = 24;

    private enum Mode {
        RELAXED,
        WHOLE,
        EXACT
    }

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
    private int sorted;
    private final TopFirst ranking = new TopFirst();

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
    private Mode mode = Mode.RELAXED;
    private boolean simple;
    private int forced;
    private boolean serving;
    private int nodesLeft;
    private long best;
    private long cut;

    private boolean isLong;
    private long ceiling;
    private final LongFill fill = new LongFill();

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
     * @param nodes how many sets to look at
     * @return scaled, 0 or more
     */
    long bound(int sink, long[] price, int nodes) {
        begin(Mode.RELAXED, sink);
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            loadArc(a, price[p.arcLot[a]], p.stock[p.arcLot[a]]);
        }
        return search(nodes);
    }

    /**
     * The best whole pattern found for {@code sink} at {@code price} with at most {@code available} heads a lot.
     *
     * @return its reduced value, scaled; 0 for the empty pattern
     */
    long best(int sink, long[] price, long[] available, int nodes) {
        begin(Mode.WHOLE, sink);
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            loadArc(a, price[p.arcLot[a]], available[p.arcLot[a]]);
        }
        return search(nodes);
    }

    /**
     * As {@link #best}, but never the empty pattern of a sink that has a minimum: what costs least, if none gains.
     *
     * @return {@link #isInfeasible} when none was found
     */
    long bestServing(int sink, long[] price, long[] available, int nodes) {
        begin(Mode.WHOLE, sink);
        serving = true;
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            loadArc(a, price[p.arcLot[a]], available[p.arcLot[a]]);
        }
        return search(nodes);
    }

    /** Begins a search for a whole pattern among the arcs that {@link #offer} names. */
    void beginWhole(int ofSink) {
        begin(Mode.WHOLE, ofSink);
    }

    /** Offers an arc of the sink at a price, with so many heads of its lot. */
    void offer(int arc, long price, long available) {
        loadArc(arc, price, available);
    }

    /** The best whole pattern found among what was offered, as {@link #best}. */
    long searchWhole(int nodes) {
        return search(nodes);
    }

    /**
     * The best whole pattern of {@code sink} at {@code price} among those a branch allows; if the search had to stop early, a bound
     * on it.
     *
     * @return scaled; {@link #isInfeasible} when the branch allows no pattern
     */
    long exact(int sink, long[] price, Limits limits, int nodes) {
        begin(Mode.EXACT, sink);
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            if (!limits.shut[a] && !loadDays(a, price[p.arcLot[a]], limits)) {
                return INFEASIBLE;
            }
        }
        return search(nodes);
    }

    /**
     * A whole pattern of {@code sink} worth more than {@code known} at {@code price}, with at most the stock of a lot, on any days:
     * the best there is, if the search need not stop early.
     *
     * @return its reduced value; {@code known} when none was found, and then there is no pattern to ask for
     */
    long better(int sink, long[] price, long known, int nodes) {
        begin(Mode.EXACT, sink);
        Limits all = Limits.none(p);
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            loadDays(a, price[p.arcLot[a]], all);
        }
        rank();
        start(nodes, known);
        extend(0, 0, 0, demand, 0);
        return best;
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
        int low = 0;
        int high = n - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (itemSegments[middle + 1] <= segment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // ---- loading

    private void begin(Mode newMode, int newSink) {
        mode = newMode;
        sink = newSink;
        demand = p.demand[newSink];
        minimum = p.minimum[newSink];
        n = 0;
        segments = 0;
        forced = 0;
        serving = false;
        simple = true;
    }

    private void loadArc(int arc, long price, long available) {
        if (available <= 0) {
            return;
        }
        int from = p.arcOptions[arc];
        int to = p.arcOptions[arc + 1];
        reserve(n + 1, segments + (to - from));
        int first = segments;
        long most;
        boolean oneDay = mode == Mode.WHOLE || to - from == 1;
        if (to - from == 1) {
            most = Math.min(available, demand / p.optionUnit[from]);
            addSegment(from, (p.optionValue[from] << shift) - price, p.optionUnit[from], most);
        } else if (oneDay) {
            most = addBestDay(price, available, from, to);
        } else {
            most = addHull(price, available, from, to);
        }
        // An arc that mixes days may give any number of heads: its least differs from day to day.
        long least = oneDay ? p.optionLeast[segOption[first]] : 0;
        if (most < Math.max(1, least)) {
            segments = first;
            return;
        }
        addIfUseful(arc, first, least, false);
    }

    /** Loads each allowed day of an arc as an item of its own; false when the arc must deliver and cannot. */
    private boolean loadDays(int arc, long price, Limits limits) {
        reserve(n + limits.endOption[arc] - limits.firstOption[arc], segments + limits.endOption[arc]);
        int before = n;
        for (int o = limits.firstOption[arc]; o < limits.endOption[arc]; o++) {
            long most = Math.min(Math.min(p.stock[p.arcLot[arc]], limits.high[arc]), demand / p.optionUnit[o]);
            long least = Math.max(p.optionLeast[o], limits.low[arc]);
            if (most >= least) {
                int first = segments;
                addSegment(o, (p.optionValue[o] << shift) - price, p.optionUnit[o], most);
                addIfUseful(arc, first, least, limits.open[arc]);
            }
        }
        if (limits.open[arc]) {
            forced++;
            simple = false;
        }
        return n > before || !limits.open[arc];
    }

    private void addIfUseful(int arc, int first, long least, boolean must) {
        long trip = p.arcTrip[arc] << shift;
        long potential = -trip + potentialOf(first, least);
        if (potential <= 0 && minimum == 0 && !must) {
            segments = first;
            return;
        }
        addItem(arc, first, trip, least, potential, must);
    }

    private void addItem(int arc, int first, long trip, long least, long potential, boolean must) {
        itemArc[n] = arc;
        itemTrip[n] = trip;
        itemLeast[n] = least;
        itemPotential[n] = potential;
        itemForced[n] = must;
        itemSegments[n] = first;
        itemKey[n] = (double) segReduced[first] / segUnit[first];
        order[n] = n;
        itemSegments[++n] = segments;
        simple &= segments - first == 1;
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

    /** Sorts the items, or as many as will be looked at first. */
    private void rank() {
        sorted = 0;
        if (n <= FIRST_RANKED || n > TopFirst.MOST || forced > 0) {
            sortItems();
            sorted = n;
            fillTails(0, n);
        } else {
            ranking.load(itemKey, n);
            rankMore();
        }
    }

    /** Sorts as many items again as are sorted, and a few. */
    private void rankMore() {
        int from = sorted;
        sorted = ranking.sortRun(from, n, from + FIRST_RANKED);
        for (int k = from; k < sorted; k++) {
            int item = ranking.item(k);
            int j = k;
            while (j > from && comesBefore(item, order[j - 1])) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = item;
        }
        for (int k = sorted; k < n; k++) {
            order[k] = ranking.item(k);
        }
        fillTails(from, sorted);
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
        if (itemForced[a]) {
            return a < b;
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

    /** Works out what the followers of the places from {@code from} to {@code to} can add; behind {@code to} order is no matter. */
    private void fillTails(int from, int to) {
        tailPotential[to] = 0;
        tailSum[to] = 0;
        tailWorth[to] = 0;
        tailSize[to] = 1;
        for (int k = n - 1; k >= to; k--) {
            follow(to, order[k]);
        }
        for (int j = to - 1; j >= from; j--) {
            tailPotential[j] = tailPotential[j + 1];
            tailSum[j] = tailSum[j + 1];
            tailWorth[j] = tailWorth[j + 1];
            tailSize[j] = tailSize[j + 1];
            follow(j, order[j]);
        }
    }

    /** The item is among the followers of a place too. */
    private void follow(int j, int item) {
        tailPotential[j] = Math.max(tailPotential[j], itemPotential[item]);
        long sum = tailSum[j] + Math.max(0, itemPotential[item]);
        tailSum[j] = sum < 0 ? Long.MAX_VALUE : sum;
        raiseRate(j, item);
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
        rank();
        start(nodes, forced > 0 || serving ? INFEASIBLE : 0);
        if (forced > 0) {
            if (forced <= Math.min(DEEPEST, p.suppliers[sink])) {
                chooseForced(0, 0);
            }
        } else {
            extend(0, 0, 0, demand, 0);
        }
        if (mode == Mode.WHOLE) {
            return best;
        }
        return Math.max(best, isLong ? Math.min(cut, ceiling) : cut);
    }

    private void start(int nodes, long known) {
        nodesLeft = nodes;
        best = known;
        bestCount = 0;
        bestSegments = 0;
        cut = INFEASIBLE;
        isLong = false;
    }

    /** Chooses a day of each arc that must deliver, then lets the others follow. Forced items stand first, arc by arc. */
    private void chooseForced(int from, int count) {
        if (count == forced) {
            long worth = evaluate(count, from);
            if (worth != INFEASIBLE) {
                extend(from, count, worth, free, filled);
            }
            return;
        }
        int end = from;
        while (end < n && itemForced[order[end]] && itemArc[order[end]] == itemArc[order[from]]) {
            end++;
        }
        for (int j = from; j < end; j++) {
            chosen[count] = order[j];
            chooseForced(end, count + 1);
        }
    }

    private boolean isChosen(int arc, int count) {
        for (int k = 0; k < count; k++) {
            if (itemArc[chosen[k]] == arc) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tries every follower of the set {@code chosen[0 .. count - 1]}.
     *
     * @param relaxed the set's worth without its minimum
     * @param room what the set leaves of the demand, or holds at rates under those of its followers
     */
    private void extend(int from, int count, long relaxed, long room, long filledBefore) {
        long more = (long) p.suppliers[sink] - count;
        // Where heads are whole, a set that fills the demand only by a fraction may still gain from a follower.
        boolean full = room <= 0 && filledBefore >= minimum && mode != Mode.EXACT;
        if (more <= 0 || full) {
            return;
        }
        for (int j = from; j < n; j++) {
            if (j >= sorted) {
                rankMore();
            }
            long follow =
                    Math.min(room <= 0 ? 0 : Exact.mulDivCeil(tailWorth[j], room, tailSize[j]), countBound(j, more));
            long limit = relaxed + Math.max(0, follow);
            if (limit <= best && best != INFEASIBLE) {
                return;
            }
            if (mode == Mode.EXACT && isChosen(itemArc[order[j]], count)) {
                continue;
            }
            if (--nodesLeft < 0 || count >= DEEPEST) {
                cut = Math.max(cut, limit);
                if (count >= LONG && !isLong) {
                    fillUp();
                }
                return;
            }
            chosen[count] = order[j];
            long worth = evaluate(count + 1, j + 1);
            if (worth != INFEASIBLE) {
                extend(j + 1, count + 1, worth, free, filled);
            }
        }
    }

    /** Ends the search with a set as long as it takes, and with a bound on all sets. */
    private void fillUp() {
        isLong = true;
        nodesLeft = 0;
        if (mode == Mode.EXACT) {
            ceiling = Long.MAX_VALUE;
            return;
        }
        fill.begin(n, demand, p.suppliers[sink]);
        for (int item = 0; item < n; item++) {
            offerNetRate(item);
        }
        ceiling = fill.rank();
        int most = Math.min(p.suppliers[sink], n);
        layOut(most);
        if (fill.size() > most) {
            fill.rankByWorth();
            layOut(most);
        }
    }

    /** Offers an item at the best net rate that some of its segments can have. */
    private void offerNetRate(int item) {
        long worth = -itemTrip[item];
        long size = 0;
        long bestWorth = 0;
        long bestSize = 1;
        for (int s = itemSegments[item]; s < itemSegments[item + 1]; s++) {
            worth += segReduced[s] * segHeads[s];
            size += size(s);
            if (worth > 0 && Exact.compareRatios(worth, size, bestWorth, bestSize) > 0) {
                bestWorth = worth;
                bestSize = size;
            }
        }
        if (bestWorth > 0) {
            fill.offer(item, bestWorth, bestSize, itemPotential[item], size);
        }
    }

    /** Takes item after item in the fill's order, as much of each as fits, where that pays its trip; notes the set if it is better. */
    private void layOut(int most) {
        long room = demand;
        long worth = 0;
        int count = 0;
        lineLength = 0;
        for (int k = 0; k < fill.size() && count < most && room > 0; k++) {
            int item = fill.item(k);
            int before = lineLength;
            long roomBefore = room;
            long gain = -itemTrip[item];
            for (int s = itemSegments[item]; s < itemSegments[item + 1] && segReduced[s] > 0 && room > 0; s++) {
                long more = Math.min(room, size(s));
                more -= mode == Mode.WHOLE ? more % segUnit[s] : 0;
                append(s, more);
                gain += worthOf(s, more);
                room -= more;
            }
            if (gain > 0 && roomBefore - room >= itemLeast[item] * segUnit[itemSegments[item]]) {
                worth += gain;
                fill.keep(count++, item);
            } else {
                lineLength = before;
                room = roomBefore;
            }
        }
        if (worth > best && demand - room >= minimum) {
            best = worth;
            keep(fill.kept(), count);
        }
    }

    private long countBound(int j, long more) {
        if (more >= n - j) {
            return tailSum[j];
        }
        long product = tailPotential[j] * more;
        boolean fits = Math.multiplyHigh(tailPotential[j], more) == 0 && product >= 0;
        return fits ? Math.min(tailSum[j], product) : tailSum[j];
    }

    /**
     * Works out the amounts on the set {@code chosen[0 .. count - 1]}, notes it if it is the best so far, and returns its worth
     * without its minimum; {@link #INFEASIBLE} when the least deliveries overfill the demand.
     *
     * @param next where its followers begin
     */
    private long evaluate(int count, int next) {
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
        long displaceable = 0;
        int k = 0;
        for (; k < lineLength && room > 0 && segReduced[line[k]] > 0; k++) {
            int s = line[k];
            long more = Math.min(room, size(s) - take[k]);
            worth += worthOf(s, more);
            take[k] += more;
            room -= more;
            if (!simple && Exact.compareRatios(segReduced[s], segUnit[s], tailWorth[next], tailSize[next]) < 0) {
                displaceable += more;
            }
        }
        free = room + displaceable;
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
        append(segment, already);
        int k = lineLength - 1;
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

    private void append(int segment, long already) {
        if (lineLength == line.length) {
            line = Arrays.copyOf(line, 2 * lineLength);
            take = Arrays.copyOf(take, 2 * lineLength);
        }
        line[lineLength] = segment;
        take[lineLength++] = already;
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
        if (worth <= best) {
            return;
        }
        if (mode == Mode.WHOLE) {
            worth = makeWhole(count);
        } else if (mode == Mode.EXACT && !isWhole()) {
            fitWhole(count, worth);
            return;
        }
        if (worth > best) {
            best = worth;
            keep(count);
        }
    }

    private boolean isWhole() {
        for (int k = 0; k < lineLength; k++) {
            if (take[k] % segUnit[line[k]] != 0) {
                return false;
            }
        }
        return true;
    }

    // ---- whole heads on a set, exactly: a knapsack of one row with a least and a most, by branch and bound

    private int fitsLeft;

    private void fitWhole(int count, long relaxed) {
        long room = demand;
        long worth = 0;
        for (int k = 0; k < count; k++) {
            worth -= itemTrip[chosen[k]];
        }
        for (int k = 0; k < lineLength; k++) {
            int s = line[k];
            take[k] = itemLeast[itemOf(s)] * segUnit[s];
            room -= take[k];
            worth += segReduced[s] * itemLeast[itemOf(s)];
        }
        fitsLeft = FITS_A_SET;
        fit(0, room, minimum - (demand - room), worth, count);
        if (fitsLeft < 0) {
            cut = Math.max(cut, relaxed);
        }
    }

    /** Gives the k-th segment of the line every number of heads beyond its least that may be part of a better pattern. */
    private void fit(int k, long room, long need, long worth, int count) {
        if (--fitsLeft < 0) {
            return;
        }
        if (k == lineLength) {
            if (need <= 0 && worth > best) {
                best = worth;
                keep(count);
            }
            return;
        }
        if (!canStillGain(k, room, need, worth)) {
            return;
        }
        int s = line[k];
        long least = take[k];
        long most = Math.min(room / segUnit[s], segHeads[s] - least / segUnit[s]);
        boolean last = k == lineLength - 1;
        long fewest = last ? Math.max(0, -Math.floorDiv(-need, segUnit[s])) : 0;
        if (last && segReduced[s] > 0) {
            fewest = Math.max(fewest, most);
        }
        boolean gains = segReduced[s] > 0;
        for (long step = 0; step <= most - fewest; step++) {
            long more = gains ? most - step : fewest + step;
            take[k] = least + more * segUnit[s];
            fit(k + 1, room - more * segUnit[s], need - more * segUnit[s], worth + segReduced[s] * more, count);
            if (fitsLeft < 0 || (last && !gains)) {
                break;
            }
        }
        take[k] = least;
    }

    private boolean canStillGain(int k, long room, long need, long worth) {
        long most = worth;
        long left = room;
        long reach = 0;
        for (int j = k; j < lineLength; j++) {
            long size = size(line[j]) - take[j];
            reach += size;
            if (segReduced[line[j]] > 0 && left > 0) {
                long more = Math.min(left, size);
                most += worthOf(line[j], more);
                left -= more;
            }
        }
        return most > best && reach >= need;
    }

    private void keep(int count) {
        keep(chosen, count);
    }

    private void keep(int[] items, int count) {
        if (bestItems.length < count) {
            bestItems = new int[2 * count];
        }
        System.arraycopy(items, 0, bestItems, 0, count);
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
