package org.duijie.api.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.sheet.SkippedRows;

/** Collects the rows of a sheet in chunks. */
final class RowChunks {
    private final List<SheetEntry> rows = new ArrayList<>();
    private final Predicate<List<SheetEntry>> take;
    private boolean isStopped;

    private RowChunks(Predicate<List<SheetEntry>> take) {
        this.take = take;
    }

    /** Passes the rows of {@code table} to {@code take}, a chunk at a time, until it returns false. */
    static SkippedRows each(ReadSheet table, ChunkSize size, Predicate<List<SheetEntry>> take) {
        RowChunks chunks = new RowChunks(take);
        SkippedRows skipped = table.each(row -> {
            chunks.rows.add(row);
            return chunks.rows.size() < size.rows() || chunks.pass();
        });
        if (!chunks.isStopped && !chunks.rows.isEmpty()) {
            chunks.pass();
        }
        return skipped;
    }

    private boolean pass() {
        isStopped = !take.test(List.copyOf(rows));
        rows.clear();
        return !isStopped;
    }
}
