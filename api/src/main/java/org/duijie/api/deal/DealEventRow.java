package org.duijie.api.deal;

import java.util.Optional;
import org.duijie.api.db.BureauId;

/**
 * One transition of a deal.
 *
 * @param n its number, that of the version it made
 * @param onBehalfOf the party that the actor spoke for, when it is not its own
 * @param heardBy how the actor heard from it
 * @param state where the deal stood after
 * @param reason a stable code
 */
public record DealEventRow(
        BureauId bureau,
        String deal,
        long n,
        String at,
        String actor,
        Optional<String> onBehalfOf,
        Optional<String> heardBy,
        String verb,
        String state,
        Optional<String> reason,
        Optional<String> note) {}
