package org.duijie.api.dealbook;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.core.deal.settlement.Payment;

/**
 * A payment of a deal, or the reversal of one.
 *
 * @param n its number within the deal, from 1
 */
record PaymentRow(BureauId bureau, String deal, int n, Payment payment) {
    String id() {
        return payment.id();
    }

    Optional<String> reverses() {
        return payment.reverses();
    }
}
