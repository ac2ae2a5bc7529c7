package org.duijie.api.audit;

import java.util.function.Consumer;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.AppContext;

/** Compares everything stored of a bureau with its audit. */
public final class RecordCheck {
    private final AppContext context;
    private final Records records;

    /**
     * The result.
     *
     * @param chain the result of verifying the audit itself
     * @param rows the number of rows that were compared
     */
    public record RecordVerdict(Audit.Verdict chain, long rows) {}

    /** @param records the audited data of all features, in the order in which the data is checked */
    public RecordCheck(AppContext context, Records records) {
        this.context = context;
        this.records = records;
    }

    /**
     * Verifies the chain, and compares every version of the histories and every row of the bureau with it, on one
     * snapshot. Memory does not grow with the bureau.
     *
     * @param bureau an id from {@code Bureaus.all}
     * @param found called for each wrong row
     * @param step called for each line and each row
     */
    public RecordVerdict verify(String bureau, Consumer<Finding> found, Runnable step) {
        BureauId id = new BureauId(bureau);
        return context.database().snapshot(view -> {
            HistoryCheck histories = new HistoryCheck(view, id, found);
            Audit.Verdict chain = new ChainWalk(new AuditTable(view), id, line -> {
                        histories.line(line);
                        step.run();
                    })
                    .walk();
            histories.end();
            return new RecordVerdict(chain, new RecordWalk(records, view, id, found, step).walk());
        });
    }

    /**
     * A stored row that differs from the audit.
     *
     * @param table the table of the row
     * @param id the id of the row; for a version in a history, the entry's id, a slash and the version
     * @param kind the kind of difference
     * @param field the field that differs; empty for the whole row
     */
    public record Finding(String table, String id, Kind kind, String field) {
        /** The kinds of differences. */
        public enum Kind {
            /** The row differs from the last audit line about it. */
            CHANGED,
            /** The row is missing, although the audit has it. */
            MISSING,
            /** The row exists, although the audit does not have it. */
            UNTOLD
        }
    }
}
