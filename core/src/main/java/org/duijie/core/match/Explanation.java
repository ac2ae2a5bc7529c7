package org.duijie.core.match;

import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.internal.explain.PairReason;

/**
 * Why one pair cannot trade.
 *
 * @param listing the listing's id
 * @param intent the intent's id
 * @param refusal the first rule that fails, on the day on which the pair gets furthest; empty when it can trade
 * @param remedy the nearest single change that would let it trade, as {@link Remedy} measures; empty when it can, or when no
 *     single change would
 */
public record Explanation(String listing, String intent, Optional<TradeRule> refusal, Optional<Remedy> remedy) {
    /**
     * Why {@code listing} and {@code intent} cannot trade under the policy and on the day of {@code market}, of which they need
     * not be part. Of all days the one counts on which most rules pass before the first that fails. Every remedy has been applied
     * to a copy and the pair asked again. Time is logarithmic in the length of the windows.
     *
     * @throws org.duijie.core.quantity.InvalidValueException when one of the two is past a limit that holds for any market
     */
    public static Explanation of(Market market, Listing listing, PurchaseIntent intent) {
        return PairReason.of(market, listing, intent);
    }
}
