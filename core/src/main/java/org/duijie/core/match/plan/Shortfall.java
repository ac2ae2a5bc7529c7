package org.duijie.core.match.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.market.TradeRule;

/**
 * Why a listing keeps stock or an intent stays short.
 *
 * @param stop what stopped it
 * @param refusals how many listings or intents it cannot trade with, by the first rule that fails; rules that refuse none are
 *     absent
 * @param remedy the nearest single change found with which a plan that uses the pair it names is worth more than this plan under
 *     the same change, everything else being as good; empty when none was found, and none is sought where what is missing is
 *     less than a head or the round ended too soon. Of those that it cannot trade with the 200 nearest by road are looked at, and
 *     of an intent's partners the 200 nearest for what it could take over from others by a higher bid
 */
public record Shortfall(Stop stop, Map<TradeRule, Long> refusals, Optional<Remedy> remedy) {
    public Shortfall {
        Map<TradeRule, Long> ordered = new EnumMap<>(TradeRule.class);
        ordered.putAll(refusals);
        refusals = Collections.unmodifiableMap(ordered);
    }
}
