package org.duijie.api.offering;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.core.deal.DealHeads;
import org.jdbi.v3.core.Handle;

/**
 * Changes the quantities that deals take from listings and intents. Each change is one conditional statement, so of two
 * changes at the same time, the later one always sees the effect of the earlier one.
 */
public final class HoldTable {
    private static final String STOCK = "held + committed + sold + dead + rejected + lost";
    private static final String ROOM = "(demand - held - :held - committed - :committed)";
    private static final String BOUGHT = "(CASE WHEN bought + beyond + :delivered <= " + ROOM
            + " THEN bought + beyond + :delivered ELSE " + ROOM + " END)";

    private final Handle handle;

    public HoldTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Moves heads of a listing between states. A new hold needs a listing that is on the market.
     *
     * @param moved the change of the number of heads in each state
     * @return false, with nothing changed, when too few heads are free
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
     * Removes lost heads from the free heads of an open listing, or adds them again when a loss is reversed. The
     * listing gets a new version.
     *
     * @param heads the number of heads to remove; below zero to add them again
     * @return false, with nothing changed, when the version is not current or too few heads are free
     */
    public boolean lose(BureauId bureau, String listing, long heads, long version, String at) {
        return Sql.update(
                        handle,
                        "UPDATE listings SET lost = lost + ?, version = version + 1, changed_at = ? WHERE bureau_id = ?"
                                + " AND id = ? AND version = ? AND status = 'open' AND " + STOCK + " + ? <= heads",
                        heads,
                        at,
                        bureau.text(),
                        listing,
                        version,
                        heads)
                == 1;
    }

    /**
     * Moves demand of an intent between states, in heads or grams. A delivery counts as bought up to the demand that
     * other deals do not take. The rest of the delivery counts as bought as soon as other deals release demand. So the
     * remaining demand is the whole demand minus everything held, committed and delivered, but at least 0.
     *
     * @return false, with nothing changed, when too little is left for a new hold
     */
    public boolean move(BureauId bureau, String intent, long held, long committed, long delivered) {
        return handle.createUpdate(
                                "UPDATE intents SET held = held + :held, committed = committed + :committed, bought = "
                                        + BOUGHT
                                        + ", beyond = bought + beyond + :delivered - " + BOUGHT
                                        + " WHERE bureau_id = :bureau AND id = :intent AND " + ROOM + " >= 0"
                                        + " AND (:held <= 0 OR status = 'open' AND bought + beyond + :delivered <= "
                                        + ROOM + ")")
                        .bind("held", held)
                        .bind("committed", committed)
                        .bind("delivered", delivered)
                        .bind("bureau", bureau.text())
                        .bind("intent", intent)
                        .execute()
                == 1;
    }
}
