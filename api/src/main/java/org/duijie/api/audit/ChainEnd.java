package org.duijie.api.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.audit.AuditTable.Draft;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.db.Transaction.LastWork;

/**
 * Collects the lines that a transaction adds to chains, and writes them just before the commit. The lock on the end of
 * a chain makes the writers of a bureau wait for each other, so it is held as briefly as possible.
 */
final class ChainEnd implements LastWork {
    private final Map<BureauId, List<Draft>> drafts = new LinkedHashMap<>();

    void add(BureauId bureau, Draft draft) {
        drafts.computeIfAbsent(bureau, any -> new ArrayList<>()).add(draft);
    }

    @Override
    public void write(Transaction transaction) {
        AuditTable table = new AuditTable(transaction);
        drafts.forEach(table::chain);
        drafts.clear();
    }
}
