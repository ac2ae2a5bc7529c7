package org.duijie.api.audit;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * One version of a thing: who made it, when, and how it stood then.
 *
 * @param subject the thing's id
 * @param onBehalfOf the party that a liaison spoke for
 * @param action what was done: {@code created}, {@code changed}, {@code withdrawn}
 * @param after the thing as JSON
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
