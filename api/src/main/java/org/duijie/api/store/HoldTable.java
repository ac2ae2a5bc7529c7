package org.duijie.api.store;

import org.duijie.core.deal.DealHeads;
import org.jdbi.v3.core.Handle;

/** What deals take of listings and intents. Each change is one guarded statement, so that whoever comes second finds what is left. */
public final class HoldTable {
    private static final String STOCK = "held + committed + sold + dead + rejected";
    private static final String DEMAND = "held + committed + bought";

    private final Handle handle;

    public HoldTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Moves heads of a listing; a new hold needs one that is on the market.
     *
     * @param moved how many more, or fewer, stand where
     * @return false, with nothing changed, when not so many are free
     */
    public boolean move(BureauId bureau, String listing, DealHeads moved) {
        return Sql.update(
                        handle,
                        "UPDATE listings SET held = held + ?, committed = committed + ?, sold = sold + ?, dead = dead + ?,"
                                + " rejected = rejected + ? WHERE bureau_id = ? AND id = ? AND " + STOCK
                                + " + ? <= heads"
                                + " AND (? <= 0 OR status = 'open')",
                        moved.held(),
                        moved.committed(),
                        moved.sold(),
                        moved.dead(),
                        moved.rejected(),
                        bureau.text(),
                        listing,
                        moved.taken(),
                        moved.held())
                == 1;
    }

    /**
     * Moves demand of an intent, in heads or grams; a new hold needs one that is on the market.
     *
     * @return false, with nothing changed, when not so much is left
     */
    public boolean move(BureauId bureau, String intent, long held, long committed, long bought) {
        return Sql.update(
                        handle,
                        "UPDATE intents SET held = held + ?, committed = committed + ?, bought = bought + ?"
                                + " WHERE bureau_id = ? AND id = ? AND " + DEMAND + " + ? <= demand"
                                + " AND (? <= 0 OR status = 'open')",
                        held,
                        committed,
                        bought,
                        bureau.text(),
                        intent,
                        held + committed + bought,
                        held)
                == 1;
    }
}
