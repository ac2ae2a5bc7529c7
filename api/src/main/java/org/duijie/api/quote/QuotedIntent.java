package org.duijie.api.quote;

import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.quantity.Quantity;

/**
 * What an intent would get.
 *
 * @param market the intent with the listings of its products
 * @param got how much of the demand the lines meet
 * @param missing how much is not met
 * @param why why some is not met
 */
record QuotedIntent(
        Market market,
        PurchaseIntent intent,
        List<Allocation> lines,
        Quantity got,
        Quantity missing,
        Optional<Shortfall> why) {}
