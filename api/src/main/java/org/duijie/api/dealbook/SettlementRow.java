package org.duijie.api.dealbook;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A settlement, or the reversal of one.
 *
 * @param n its number within the deal, from 1
 * @param weighIn the id of the weigh-in it is based on
 * @param micros µCNY, whole fen; below zero in a reversal
 * @param settledOn the day of entry
 * @param dueOn the day on which payment is due
 * @param paidOn the day on which it was paid, or paid back
 * @param reverses the id of the settlement that it reverses
 */
record SettlementRow(
        BureauId bureau,
        String id,
        String deal,
        int n,
        String weighIn,
        long micros,
        String settledOn,
        String dueOn,
        Optional<String> paidOn,
        Optional<String> reverses) {}
