package org.duijie.api.quote;

import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.quantity.Quantity;

/**
 * A quote for an intent: what it would buy.
 *
 * @param market a market with the intent and the listings of its products
 * @param got the demand that the lines meet
 * @param missing the demand that is not met
 * @param why why demand is not met; empty when all is met
 */
record QuotedIntent(
        Market market,
        PurchaseIntent intent,
        List<Allocation> lines,
        Quantity got,
        Quantity missing,
        Optional<Advice> why) {}
