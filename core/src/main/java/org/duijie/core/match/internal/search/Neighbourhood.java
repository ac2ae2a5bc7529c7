package org.duijie.core.match.internal.search;

import java.util.Arrays;
import org.duijie.core.match.internal.pattern.FoundPattern;
import org.duijie.core.match.internal.pattern.PatternSearch;
import org.duijie.core.match.internal.problem.Problem;
import org.duijie.core.match.internal.run.Randomness;
import org.duijie.core.match.internal.run.Work;

/**
 * The moves of one part of the market. One kind removes the deliveries of some sinks around a lot, and serves these
 * sinks again in another order, at prices nearer to or further from the lots' own. The other kind gives one sink its
 * best pattern as if nothing were sold, and serves again the sinks that had to make room.
 */
final class Neighbourhood {
    private static final int MOST_SINKS = 12;
    private static final int MOST_EJECTED = 40;
    /** The maximum number of pairs of a lot whose deliveries are looked at to make room. */
    private static final int MOST_LOOKS = 20_000;

    private static final int NODES = 200;
    private static final int PUSH_IN_OF_TEN = 3;

    private final Problem p;
    private final Draft draft;
    private final long[] price;
    private final Shortlist shortlist;
    private final PatternSearch search;
    private final Work work;
    private final Randomness random = new Randomness(0);
    private final int[] sinks = new int[MOST_EJECTED];
    private int chosen;
    private final boolean[] taken;

    private Parting parting = Parting.NONE;
    private int part;
    private int from;
    private int to;
    private long[] upTo = {};
    private double temperature;

    // The deliveries of the chosen sinks, to be restored if the change is worse.
    private int[] savedArc = new int[64];
    private int[] savedOption = new int[64];
    private long[] savedHeads = new long[64];
    private int saved;

    /** @param shared the plan that all parts work on; each part changes only its own sinks and lots */
    Neighbourhood(Problem problem, Draft shared, long[] price, Shortlist shortlist, Work work) {
        this.p = problem;
        this.draft = new Draft(shared);
        this.price = price;
        this.shortlist = shortlist;
        this.work = work;
        this.search = new PatternSearch(problem, work);
        this.taken = new boolean[p.sinks];
    }

    /** Starts a round on a part. Every sink is visited once, and then as often as {@code weight} says. */
    void begin(Parting newParting, int newPart, long[] weight, long seed, double newTemperature) {
        parting = newParting;
        part = newPart;
        from = parting.start[part];
        to = parting.start[part + 1];
        random.seed(seed);
        temperature = newTemperature;
        draft.worth = 0;
        upTo = new long[to - from];
        long sum = 0;
        for (int k = from; k < to; k++) {
            sum += weight[parting.sink[k]];
            upTo[k - from] = sum;
        }
    }

    /** Returns the gain of the moves since {@link #begin}. */
    long gained() {
        return draft.worth;
    }

    /** Tries {@code moves} moves; fewer if they take more than {@code units} of work or the round has to end. */
    void run(long moves, long units) {
        if (from == to) {
            return;
        }
        work.grant(units);
        for (long move = 0; move < moves && work.spend(1); move++) {
            move();
        }
    }

    private void move() {
        long before = draft.worth;
        int sink = drawSink();
        int size = shortlist.size(sink);
        if (size == 0) {
            return;
        }
        saved = 0;
        chosen = 0;
        if (random.below(10) < PUSH_IN_OF_TEN) {
            pushIn(sink);
        } else {
            choose(sink, p.arcLot[shortlist.arc[shortlist.start[sink] + random.below(size)]]);
            takeBack();
            shuffle(0);
            serveAgain();
        }
        if (draft.worth < before && (double) (draft.worth - before) < temperature * random.negativeExponential()) {
            giveBack();
        }
        for (int k = 0; k < chosen; k++) {
            taken[sinks[k]] = false;
        }
    }

    private int drawSink() {
        long all = upTo[to - from - 1];
        if (all <= 0 || random.below(2) == 0) {
            return parting.sink[from + random.below(to - from)];
        }
        int at = Arrays.binarySearch(upTo, random.below(all) + 1);
        // The first of equal sums: the entries after it have weight 0.
        int k = at < 0 ? -at - 1 : at;
        while (k > 0 && upTo[k - 1] == upTo[k]) {
            k--;
        }
        return parting.sink[from + k];
    }

    /** Chooses {@code sink}, and other sinks that could be served from {@code atLot} or from a lot near it. */
    private void choose(int sink, int atLot) {
        add(sink, MOST_SINKS);
        int wanted = 2 + random.below(MOST_SINKS - 1);
        int lot = atLot;
        int[] lotStart = p.lotRows();
        for (int tries = 0; chosen < wanted && tries < 3 * wanted; tries++) {
            int width = lotStart[lot + 1] - lotStart[lot];
            int other = p.lotArc[lotStart[lot] + random.below(width)];
            if (isMovable(p.arcSink[other]) && (draft.heads[other] > 0 || random.below(3) == 0)) {
                add(p.arcSink[other], MOST_SINKS);
            }
            if (random.below(4) == 0) {
                int next = sinks[random.below(chosen)];
                lot = p.arcLot[shortlist.arc[shortlist.start[next] + random.below(shortlist.size(next))]];
            }
        }
    }

    /**
     * Returns whether the sink belongs to this part, that is, whether all its deliveries come from this part's lots.
     */
    private boolean isMovable(int sink) {
        return Arrays.binarySearch(parting.sink, from, to, sink) >= 0;
    }

    private boolean add(int sink, int most) {
        if (taken[sink] || chosen >= most) {
            return false;
        }
        taken[sink] = true;
        sinks[chosen++] = sink;
        return true;
    }

    private void takeBack() {
        for (int k = 0; k < chosen; k++) {
            takeBack(sinks[k]);
        }
    }

    private void takeBack(int sink) {
        for (int a = p.sinkArcs[sink]; a < p.sinkArcs[sink + 1]; a++) {
            if (draft.heads[a] > 0) {
                save(a);
            }
        }
        draft.clear(sink);
    }

    /**
     * Gives a sink its best pattern as if nothing were sold, takes the heads that it needs from other sinks, and serves
     * these again.
     */
    private void pushIn(int sink) {
        add(sink, MOST_EJECTED);
        takeBack(sink);
        search.beginWhole(sink);
        for (int k = shortlist.start[sink]; k < shortlist.start[sink + 1]; k++) {
            int lot = p.arcLot[shortlist.arc[k]];
            if (parting.lotPart[lot] == part) {
                search.offer(shortlist.arc[k], (price[lot] >> 3) * (5 + random.below(5)), p.stock[lot]);
            }
        }
        if (search.searchWhole(NODES) <= 0) {
            serve(sink, 0);
            return;
        }
        FoundPattern found = search.found();
        for (int k = 0; k < found.size(); k++) {
            int lot = p.arcLot[found.arc(k)];
            if (!makeRoom(lot, found.wholeHeads(k))) {
                serve(sink, 0);
                break;
            }
        }
        if (draft.sinkWorth[sink] == 0) {
            draft.take(sink, found);
        }
        shuffle(1);
        int eighths = random.below(10);
        for (int k = 1; k < chosen; k++) {
            serve(sinks[k], k == chosen - 1 ? 0 : eighths);
        }
        secondLook(1);
    }

    /** Removes deliveries until the lot has {@code heads} heads left. Returns false if that is impossible. */
    private boolean makeRoom(int lot, long heads) {
        int[] lotStart = p.lotRows();
        int width = lotStart[lot + 1] - lotStart[lot];
        int turn = random.below(width);
        int looks = Math.min(width, MOST_LOOKS);
        for (int k = 0; k < looks && draft.left[lot] < heads && chosen < MOST_EJECTED; k++) {
            int arc = p.lotArc[lotStart[lot] + (k + turn) % width];
            int other = p.arcSink[arc];
            if (draft.heads[arc] > 0 && isMovable(other) && add(other, MOST_EJECTED)) {
                takeBack(other);
            }
        }
        return draft.left[lot] >= heads;
    }

    private void save(int arc) {
        if (saved == savedArc.length) {
            savedArc = Arrays.copyOf(savedArc, 2 * saved);
            savedOption = Arrays.copyOf(savedOption, 2 * saved);
            savedHeads = Arrays.copyOf(savedHeads, 2 * saved);
        }
        savedArc[saved] = arc;
        savedOption[saved] = draft.option[arc];
        savedHeads[saved++] = draft.heads[arc];
    }

    private void shuffle(int first) {
        for (int k = chosen - 1; k > first; k--) {
            int j = first + random.below(k + 1 - first);
            int sink = sinks[k];
            sinks[k] = sinks[j];
            sinks[j] = sink;
        }
    }

    private void serveAgain() {
        int eighths = random.below(10);
        for (int k = 0; k < chosen; k++) {
            serve(sinks[k], k == chosen - 1 ? 0 : eighths);
        }
        secondLook(0);
    }

    /** Lets about half of the sinks choose once more among the stock left, as if the lots' prices were 0. */
    private void secondLook(int first) {
        for (int k = first; k < chosen - 1; k++) {
            if (random.below(2) == 0) {
                draft.clear(sinks[k]);
                serve(sinks[k], 0);
            }
        }
    }

    private void serve(int sink, int eighths) {
        search.beginWhole(sink);
        for (int k = shortlist.start[sink]; k < shortlist.start[sink + 1]; k++) {
            int a = shortlist.arc[k];
            int lot = p.arcLot[a];
            if (parting.lotPart[lot] == part && draft.left[lot] > 0) {
                search.offer(a, (price[lot] >> 3) * eighths, draft.left[lot]);
            }
        }
        if (search.searchWhole(NODES) > 0) {
            draft.take(sink, search.found());
        }
    }

    private void giveBack() {
        for (int k = 0; k < chosen; k++) {
            draft.clear(sinks[k]);
        }
        for (int k = 0; k < saved; k++) {
            draft.put(savedArc[k], savedOption[k], savedHeads[k]);
        }
        for (int k = 0; k < chosen; k++) {
            draft.settle(sinks[k]);
        }
    }
}
