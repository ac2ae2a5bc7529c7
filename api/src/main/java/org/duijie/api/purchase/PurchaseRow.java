package org.duijie.api.purchase;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Money;

/**
 * The total purchases of a buyer in a period, from all sellers.
 *
 * @param total whole fen, more than 0
 */
record PurchaseRow(
        BureauId bureau,
        String id,
        String party,
        Window period,
        Money total,
        Optional<String> note,
        long version,
        String createdAt,
        String changedAt) {
    /** Returns the row that replaces this one. */
    PurchaseRow replacedBy(PurchaseBody body, long next, String at) {
        return new PurchaseRow(bureau, id, party, body.period(), body.total(), body.note(), next, createdAt, at);
    }
}
