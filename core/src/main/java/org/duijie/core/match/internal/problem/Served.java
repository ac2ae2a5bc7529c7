package org.duijie.core.match.internal.problem;

import java.util.Arrays;

/**
 * The sinks that one lot serves, by number, each with its heads and their worth per head. With these figures, the sinks
 * that would make room are found without reading the sinks themselves. A change shifts the entries after it.
 */
public final class Served {
    private int[] sink = new int[4];
    private long[] heads = new long[4];
    private long[] rate = new long[4];
    private int size;

    public int size() {
        return size;
    }

    /** The k-th sink. */
    public int get(int k) {
        return sink[k];
    }

    /** Returns the heads of the k-th sink. */
    public long heads(int k) {
        return heads[k];
    }

    /** Returns the worth of a head to the k-th sink, less its share of the trip, in µCNY. */
    public long rate(int k) {
        return rate[k];
    }

    /** Adds a sink that gets the line with index {@code line} of {@code lines}. */
    public void add(int newSink, Lines lines, int line) {
        int at = -1 - Arrays.binarySearch(sink, 0, size, newSink);
        if (size == sink.length) {
            sink = Arrays.copyOf(sink, 2 * size);
            heads = Arrays.copyOf(heads, 2 * size);
            rate = Arrays.copyOf(rate, 2 * size);
        }
        System.arraycopy(sink, at, sink, at + 1, size - at);
        System.arraycopy(heads, at, heads, at + 1, size - at);
        System.arraycopy(rate, at, rate, at + 1, size - at);
        sink[at] = newSink;
        heads[at] = lines.heads[line];
        rate[at] = lines.value[line] - lines.trip[line] / lines.heads[line];
        size++;
    }

    /** Removes a sink. */
    public void remove(int oldSink) {
        int at = Arrays.binarySearch(sink, 0, size, oldSink);
        size--;
        System.arraycopy(sink, at + 1, sink, at, size - at);
        System.arraycopy(heads, at + 1, heads, at, size - at);
        System.arraycopy(rate, at + 1, rate, at, size - at);
    }

    public int[] toArray() {
        return Arrays.copyOf(sink, size);
    }
}
