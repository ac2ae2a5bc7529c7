package org.duijie.core.match;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.market.TradeRule;

/**
 * Why a listing keeps stock or an intent stays short.
 *
 * @param stop what stopped it
 * @param refusals how many partners it cannot trade with, by the first rule that fails
 * @param remedy the nearest single change that would let it trade (more); empty when no single change would
 */
public record Shortfall(Stop stop, Map<TradeRule, Long> refusals, Optional<Remedy> remedy) {
    public Shortfall {
        Map<TradeRule, Long> ordered = new EnumMap<>(TradeRule.class);
        ordered.putAll(refusals);
        refusals = Collections.unmodifiableMap(ordered);
    }
}
