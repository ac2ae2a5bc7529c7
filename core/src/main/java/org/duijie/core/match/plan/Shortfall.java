package org.duijie.core.match.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.market.TradeRule;

/**
 * Why a listing has stock left, or an intent gets less than it wants.
 *
 * @param stop what stopped it
 * @param refusals how many listings or intents it cannot trade with, by the first rule that fails; rules that refuse
 *     none are absent
 * @param remedy the nearest single change found that makes a better plan possible: one that uses the pair it names and
 *     is worth more than this plan under the same change. Empty when none was found. None is sought when less than a
 *     head is missing, or when the round ended early. The search covers the 200 nearest parties by road that it cannot
 *     trade with, and the 200 nearest partners of an intent for heads it could win from others by a higher bid
 */
public record Shortfall(Stop stop, Map<TradeRule, Long> refusals, Optional<Remedy> remedy) {
    public Shortfall {
        Map<TradeRule, Long> ordered = new EnumMap<>(TradeRule.class);
        ordered.putAll(refusals);
        refusals = Collections.unmodifiableMap(ordered);
    }
}
