package org.duijie.api.dealbook;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A settlement, or the reversal of one.
 *
 * @param n its number within the deal, from 1
 * @param weighIns the ids of the weigh-ins that the settlement is based on
 * @param micros the amount in µCNY, a whole number of fen; below zero in a reversal
 * @param settledOn the day on which the settlement was entered
 * @param dueOn the day on which payment is due
 * @param paidOn the day on which the amount was paid, or paid back
 * @param paidBy the id of the payment after which nothing was open
 * @param reverses the id of the settlement that it reverses
 */
record SettlementRow(
        BureauId bureau,
        String id,
        String deal,
        int n,
        List<String> weighIns,
        long micros,
        String settledOn,
        String dueOn,
        Optional<String> paidOn,
        Optional<String> paidBy,
        Optional<String> reverses) {}
