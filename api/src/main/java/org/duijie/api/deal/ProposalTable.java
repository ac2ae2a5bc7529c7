package org.duijie.api.deal;

import java.util.List;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.jdbi.v3.core.Handle;

/** Reads the proposals that buyers made for themselves, to apply their limits. */
final class ProposalTable {
    private final Handle handle;

    public ProposalTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Returns how many proposals of {@code buyer} await an answer and have not expired at {@code now}. */
    public long open(BureauId bureau, String buyer, String now) {
        return Sql.find(
                        handle,
                        "SELECT COUNT(*) FROM deals WHERE bureau_id = ? AND buyer_id = ? AND proposed_by = 'buyer'"
                                + " AND state = 'proposed' AND hold_until > ?",
                        Sql.NUMBER,
                        bureau.text(),
                        buyer,
                        now)
                .orElseThrow();
    }

    /** Returns how many heads of {@code listing} are held by proposals of {@code buyer} that await an answer. */
    public long held(BureauId bureau, String buyer, String listing) {
        return Sql.find(
                        handle,
                        "SELECT COALESCE(SUM(held), 0) FROM deals WHERE bureau_id = ? AND buyer_id = ?"
                                + " AND proposed_by = 'buyer' AND state = 'proposed' AND listing_id = ?",
                        Sql.NUMBER,
                        bureau.text(),
                        buyer,
                        listing)
                .orElseThrow();
    }

    /**
     * Returns the deals between {@code buyer} and {@code listing} that were declined or cancelled, or expired, after
     * {@code since}, the latest first.
     */
    public List<String> ended(BureauId bureau, String buyer, String listing, String since) {
        return Sql.list(
                handle,
                "SELECT id FROM deals WHERE bureau_id = ? AND listing_id = ? AND buyer_id = ?"
                        + " AND state IN ('declined', 'cancelled', 'expired') AND changed_at > ? ORDER BY changed_at DESC, id",
                Sql.TEXT,
                bureau.text(),
                listing,
                buyer,
                since);
    }
}
