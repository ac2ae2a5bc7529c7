package org.duijie.api.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.listing.ListingTable;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Quantity;

/**
 * Adds the names of containers to a stored market. A market file has no such names, so they come from the listings as
 * they are now. Leaves out a container whose content is no longer that of a pack in the market.
 */
final class NamedContainers {
    private NamedContainers() {}

    /** Returns {@code market} with the containers that its listings name. */
    static Market of(Transaction view, BureauId bureau, Market market) {
        List<String> ids = market.listings().stream().map(Listing::id).toList();
        ListingTable table = new ListingTable(view);
        Map<String, Packing> named = new HashMap<>();
        for (int from = 0; from < ids.size(); from += ListingTable.AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + ListingTable.AT_ONCE));
            table.inContainers(bureau, some)
                    .forEach(row -> MarketRows.listing(row)
                            .listing()
                            .packing()
                            .ifPresent(packing -> named.put(row.id(), packing)));
        }
        return named.isEmpty()
                ? market
                : market.withPackings(listing ->
                        Optional.ofNullable(named.get(listing.id())).filter(packing -> isOf(packing, listing.stock())));
    }

    /**
     * Returns whether stock is sold in this container, or in parts of its content. Does not compare the weight of a
     * pack, because the stock may have grown.
     */
    private static boolean isOf(Packing packing, Stock stock) {
        Quantity holds = packing.container().holds();
        boolean isCounted = stock instanceof Stock.ByCount;
        boolean isUnit = !isCounted || stock.each() == (packing.isBreakable() ? 1 : holds.held());
        return holds.isCount() == isCounted && isUnit;
    }
}
