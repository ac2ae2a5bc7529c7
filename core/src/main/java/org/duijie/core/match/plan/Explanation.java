package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.market.TradeRule;

/**
 * Why one pair cannot trade.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param refusal the first rule that fails, on the day on which the pair gets furthest; empty when it can trade
 * @param remedy the nearest single change that would let it trade, as {@link Remedy} measures; empty when it can, or when no
 *     single change would
 */
public record Explanation(String listing, String intent, Optional<TradeRule> refusal, Optional<Remedy> remedy) {}
