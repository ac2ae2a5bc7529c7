package org.duijie.api.deal;

import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.MarketRows;
import org.duijie.api.policy.Policies;
import org.duijie.core.deal.terms.FloorPrices;

/** The floor prices that apply to a deal. */
final class DealFloors {
    private DealFloors() {}

    /** Returns the floor prices for a deal of {@code listing}. */
    public static FloorPrices of(Transaction view, ListingRow listing) {
        return Policies.floors(
                view,
                listing.bureau(),
                MarketRows.listing(listing).listing().stock().each());
    }

    /** Returns the floor prices for {@code deal}. */
    public static FloorPrices of(Transaction view, DealRow deal) {
        return of(
                view, new ListingTable(view).find(deal.bureau(), deal.listing()).orElseThrow());
    }
}
