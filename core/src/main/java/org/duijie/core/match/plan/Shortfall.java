package org.duijie.core.match.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.market.TradeRule;

/**
 * Why a listing has stock left, or an intent gets less than it wants.
 *
 * @param stop what prevented more
 * @param refusals the number of listings or intents it cannot trade with, by the first rule that fails; rules that
 *     refuse none are absent
 * @param remedy the nearest single change found that makes a better plan possible. With the change, a plan that uses
 *     the pair named in it is worth more than the present plan. Empty when none was found. No remedy is sought when
 *     less than a head is missing, or when the round ended early. The search covers the 200 parties nearest by road
 *     among those it cannot trade with. For an intent, it also covers its 200 nearest partners, from which a higher bid
 *     could win heads that go to other intents
 */
public record Shortfall(Stop stop, Map<TradeRule, Long> refusals, Optional<Remedy> remedy) {
    public Shortfall {
        Map<TradeRule, Long> ordered = new EnumMap<>(TradeRule.class);
        ordered.putAll(refusals);
        refusals = Collections.unmodifiableMap(ordered);
    }
}
