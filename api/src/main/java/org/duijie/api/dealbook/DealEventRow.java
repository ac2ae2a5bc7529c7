package org.duijie.api.dealbook;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.DealState;

/**
 * A transition of a deal.
 *
 * @param n its number, equal to the version it made
 * @param onBehalfOf the party that the actor acted for, if it is not the actor's own
 * @param heardBy the channel by which the party informed the actor
 * @param state the deal's state afterwards
 * @param reason a stable code
 */
public record DealEventRow(
        BureauId bureau,
        String deal,
        long n,
        String at,
        String actor,
        Optional<String> onBehalfOf,
        Optional<Channel> heardBy,
        String verb,
        DealState state,
        Optional<String> reason,
        Optional<String> note) {}
