package org.duijie.api.quote;

import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.match.plan.Allocation;

/**
 * A quote for a listing: what it would sell.
 *
 * @param market a market with the listing and the intents for its product
 * @param lines the quantity that each buyer would take, at the agreed price; shown only to liaisons
 * @param range the range of bids; empty when too few buyers bid
 * @param why why stock stays unsold; empty when nothing does
 * @param showsBuyers whether the answer names the buyers
 */
record QuotedListing(
        Market market,
        Listing listing,
        List<Allocation> lines,
        Optional<Support.PriceRange> range,
        Optional<Advice> why,
        boolean showsBuyers) {
    long sold() {
        return lines.stream().mapToLong(line -> line.heads().count()).sum();
    }
}
