package org.duijie.core.match.plan;

import java.util.Optional;
import org.duijie.core.market.TradeRule;

/**
 * Why one pair cannot trade.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param refusal the first rule that fails, on the day on which the largest number of rules pass; empty when the pair
 *     can trade
 * @param remedy the nearest single change that would let the pair trade, as {@link Remedy} defines nearest; empty when
 *     it can trade, or when no single change is enough
 */
public record Explanation(String listing, String intent, Optional<TradeRule> refusal, Optional<Remedy> remedy) {}
