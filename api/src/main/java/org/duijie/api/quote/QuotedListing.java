package org.duijie.api.quote;

import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Shortfall;

/**
 * What a listing would fetch.
 *
 * @param market the listing with the intents for its product
 * @param lines what each buyer would take, at the agreed price; for liaisons only
 * @param range what buyers bid
 * @param why why some stays unsold
 * @param showsBuyers whether the answer names the buyers
 */
record QuotedListing(
        Market market,
        Listing listing,
        List<Allocation> lines,
        Optional<Support.PriceRange> range,
        Optional<Shortfall> why,
        boolean showsBuyers) {
    long sold() {
        return lines.stream().mapToLong(line -> line.heads().count()).sum();
    }
}
