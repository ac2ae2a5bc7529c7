package org.duijie.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.duijie.api.audit.AuditTable.Line;
import org.duijie.api.db.BureauId;
import org.duijie.api.json.Body;

/** Reads the chain of a bureau from its end backwards, at most {@link #MOST_WALKED} lines a page. */
final class NewestLines {
    static final int MOST_WALKED = 20_000;
    private static final int CHUNK = 1_000;
    /** Lines are written a little later than their time says, so that those of two transactions may be exchanged. */
    private static final int SLACK = 100;

    private final AuditTable table;
    private final BureauId bureau;

    /**
     * A page.
     *
     * @param lines the wanted lines, the newest first
     * @param next before which line the next page goes on; empty when there is none
     */
    record Found(List<Line> lines, OptionalLong next) {}

    NewestLines(AuditTable table, BureauId bureau) {
        this.table = table;
        this.bureau = bureau;
    }

    /**
     * Returns at most {@code limit} wanted lines.
     *
     * @param before the number of the line before which to begin; 0 for the end of the chain
     */
    Found find(AuditFilter filter, long before, int limit) {
        long last = table.lastLine(bureau);
        long first = filter.from().map(from -> seek(from, last) - SLACK).orElse(1L);
        long end = Math.min(
                before == 0 ? last + 1 : before,
                filter.to().map(to -> seek(to, last) + SLACK).orElse(Long.MAX_VALUE));
        long stop = Math.max(Math.max(1, first), end - MOST_WALKED);
        List<Line> found = new ArrayList<>();
        for (long at = end; at > stop; at -= CHUNK) {
            for (Line line : table.backwards(bureau, Math.max(stop, at - CHUNK), at, filter.texts())) {
                if (filter.takes(Body.tree(line.line()))) {
                    found.add(line);
                }
                if (found.size() == limit) {
                    return new Found(found, OptionalLong.of(line.seq()));
                }
            }
        }
        return new Found(found, stop > Math.max(1, first) ? OptionalLong.of(stop) : OptionalLong.empty());
    }

    /** Returns the number of about the first line that is not before {@code at}. */
    private long seek(String at, long last) {
        long low = 1;
        long high = last + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            List<Line> line = table.list(bureau, middle - 1, 1);
            if (line.isEmpty()
                    || Body.tree(line.get(0).line()).path("at").asText().compareTo(at) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
