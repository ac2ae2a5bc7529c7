package org.duijie.api.weighing;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * A settlement, or the reversal of one.
 *
 * @param n which of the deal's, from 1
 * @param weighIn the weigh-in that it reads
 * @param micros µCNY, whole fen; below zero in a reversal
 * @param settledOn the day of it
 * @param dueOn a day
 * @param paidOn the day on which it was paid, or paid back
 * @param reverses the settlement that it takes back
 */
public record SettlementRow(
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
