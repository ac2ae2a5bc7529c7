package org.duijie.api.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.audit.AuditTable.Draft;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.LastWork;
import org.duijie.api.db.Transaction;

/**
 * The lines that a transaction adds to chains, deferred until everything else is done. So the lock on the end of a
 * chain, which serialises the writers of a bureau, is held during the commit alone.
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
