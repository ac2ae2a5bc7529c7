package org.duijie.core.match.internal.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.core.match.internal.problem.Lines;
import org.duijie.core.match.internal.problem.LiveLots;
import org.duijie.core.match.internal.problem.SortedInts;
import org.jspecify.annotations.Nullable;

/** The deliveries of a live market, locked lines excluded, with a log by which changes can be undone. */
final class Book {
    final LiveLots lots;

    /** The sinks by number; null for removed ones. */
    @Nullable
    LiveSink[] sinks = new LiveSink[16];

    /** The number of sinks ever added, including removed ones. */
    int count;

    /** The total value of the sinks' lines, µCNY. */
    long worth;

    private int alsoTouched = -1;
    private final List<LiveSink> changed = new ArrayList<>();
    private final List<Lines> before = new ArrayList<>();

    Book(LocalDate asOf) {
        lots = new LiveLots(asOf);
    }

    LiveSink sink(int number) {
        return java.util.Objects.requireNonNull(sinks[number]);
    }

    void put(LiveSink sink) {
        if (sink.number >= sinks.length) {
            sinks = Arrays.copyOf(sinks, 2 * sinks.length);
        }
        sinks[sink.number] = sink;
        count = Math.max(count, sink.number + 1);
    }

    /** Replaces the lines of {@code sink} by these lines. */
    void give(LiveSink sink, Lines lines) {
        if (lines == sink.lines) {
            return;
        }
        changed.add(sink);
        before.add(sink.lines);
        exchange(sink, lines);
    }

    private void exchange(LiveSink sink, Lines lines) {
        Lines old = sink.lines;
        for (int k = 0; k < old.size(); k++) {
            lots.left[old.lot[k]] += old.heads[k];
            lots.served[old.lot[k]].remove(sink.number);
        }
        for (int k = 0; k < lines.size(); k++) {
            lots.left[lines.lot[k]] -= lines.heads[k];
            lots.served[lines.lot[k]].add(sink.number, lines, k);
        }
        worth = Math.addExact(worth - old.worth, lines.worth);
        sink.lines = lines;
    }

    /** Returns the length of the log. */
    int mark() {
        return changed.size();
    }

    /** Undoes every change since {@code mark}. */
    void undoTo(int mark) {
        for (int k = changed.size() - 1; k >= mark; k--) {
            exchange(changed.remove(k), before.remove(k));
        }
    }

    /** Marks a lot as touched until the next settlement. */
    void touch(int lot) {
        alsoTouched = lot;
    }

    /** Returns the lots whose deliveries changed since {@code mark}, ascending. */
    int[] touchedSince(int mark) {
        SortedInts touched = new SortedInts();
        if (mark == 0 && alsoTouched >= 0) {
            touched.add(alsoTouched);
        }
        for (int k = mark; k < changed.size(); k++) {
            Arrays.stream(before.get(k).lot).forEach(touched::add);
            Arrays.stream(changed.get(k).lines.lot).forEach(touched::add);
        }
        return touched.toArray();
    }

    /** Clears the log; its changes stay. */
    void settle() {
        changed.clear();
        before.clear();
        alsoTouched = -1;
    }
}
