package org.duijie.core.match.internal.pattern;

/**
 * The best pattern that a search has found, and a bound on those it has not searched. It is valid until the next search
 * begins.
 */
public final class FoundPattern {
    /** The worth when there is no pattern. */
    static final long INFEASIBLE = Long.MIN_VALUE;

    private final PatternItems items;

    /** Its reduced value, scaled; the value to beat while none is found. */
    long worth;

    /** An upper bound on the worth of patterns in branches that were cut without a search. */
    long cut;

    private int chosenItems;
    private int[] chosen = new int[16];
    private int size;
    private int[] segment = new int[16];
    private long[] take = new long[16];

    FoundPattern(PatternItems items) {
        this.items = items;
    }

    /** Starts a search for a pattern worth more than {@code known}. */
    void begin(long known) {
        worth = known;
        cut = INFEASIBLE;
        chosenItems = 0;
        size = 0;
    }

    /** Notes that a pattern worth at most {@code limit} may have been missed. */
    void missed(long limit) {
        cut = Math.max(cut, limit);
    }

    /** Stores the first {@code count} items of {@code set}, with the amounts taken from the line. */
    void keep(long itsWorth, int[] set, int count, SegmentLine line) {
        worth = itsWorth;
        if (chosen.length < count) {
            chosen = new int[2 * count];
        }
        System.arraycopy(set, 0, chosen, 0, count);
        chosenItems = count;
        if (segment.length < line.length) {
            segment = new int[2 * line.length];
            take = new long[2 * line.length];
        }
        size = 0;
        for (int k = 0; k < line.length; k++) {
            if (line.take[k] > 0) {
                segment[size] = line.segment[k];
                take[size++] = line.take[k];
            }
        }
    }

    /** Returns the number of its segments. */
    public int size() {
        return size;
    }

    /** Returns the number of its deliveries. */
    public int deliveries() {
        return chosenItems;
    }

    /** Returns the arc of the k-th delivery. */
    public int deliveryArc(int k) {
        return items.arc[chosen[k]];
    }

    /** Returns the arc of the k-th segment. */
    public int arc(int k) {
        return items.arc[items.itemOf(segment[k])];
    }

    /** Returns the option that the k-th segment moves heads to. */
    public int option(int k) {
        return items.option[segment[k]];
    }

    /** Returns the option that the k-th segment moves heads from; -1 for none. */
    public int optionFrom(int k) {
        int s = segment[k];
        return s == items.start[items.itemOf(s)] ? -1 : items.option[s - 1];
    }

    /** Returns the heads of the k-th segment; they are whole if the pattern is whole. */
    public double heads(int k) {
        return (double) take[k] / items.unit[segment[k]];
    }

    /** Returns the heads of the k-th segment of a whole pattern. */
    public long wholeHeads(int k) {
        return take[k] / items.unit[segment[k]];
    }
}
