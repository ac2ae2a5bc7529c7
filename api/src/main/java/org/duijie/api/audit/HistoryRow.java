package org.duijie.api.audit;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * One version of an entry: who made it, when, and its state.
 *
 * @param subject the entry's id
 * @param onBehalfOf the party that a liaison acted for
 * @param action what was done: {@code created}, {@code changed}, {@code withdrawn}
 * @param after the entry as JSON
 */
public record HistoryRow(
        BureauId bureau,
        String subject,
        long version,
        String at,
        String actor,
        Optional<String> onBehalfOf,
        String action,
        Optional<String> reason,
        String after) {}
