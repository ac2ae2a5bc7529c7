package org.duijie.api.integrity;

import java.util.function.Consumer;
import org.duijie.api.audit.Audit.Verdict;
import org.duijie.api.audit.AuditTable;
import org.duijie.api.audit.ChainWalk;
import org.duijie.api.bureau.Bureaus;
import org.duijie.api.db.BureauId;
import org.duijie.api.feature.AppContext;

/** Compares everything stored of a bureau with its audit. */
public final class RecordCheck {
    private final AppContext context;

    /**
     * The result.
     *
     * @param chain whether the audit itself is intact
     * @param rows how many rows were compared
     */
    public record RecordVerdict(Verdict chain, long rows) {}

    public RecordCheck(AppContext context) {
        this.context = context;
    }

    /**
     * Verifies the chain, and compares every version of the histories and every row of the bureau with it, on one
     * snapshot. Memory does not grow with the bureau.
     *
     * @param bureau an id from {@link Bureaus#all}
     * @param found called for each wrong row
     * @param step called for each line and each row
     */
    public RecordVerdict verify(String bureau, Consumer<Finding> found, Runnable step) {
        BureauId id = new BureauId(bureau);
        return context.database().snapshot(view -> {
            HistoryCheck histories = new HistoryCheck(view, id, found);
            Verdict chain = new ChainWalk(new AuditTable(view), id, line -> {
                        histories.line(line);
                        step.run();
                    })
                    .walk();
            histories.end();
            return new RecordVerdict(chain, new RecordWalk(view, id, found, step).walk());
        });
    }
}
