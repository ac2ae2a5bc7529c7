package org.duijie.api.app;

import org.duijie.api.store.DealRow;
import org.duijie.api.store.ListingRow;
import org.duijie.api.store.ListingTable;
import org.duijie.api.store.Transaction;
import org.duijie.core.deal.FloorPrices;

/** The prices that no deal falls under, as a deal asks for them. */
final class DealFloors {
    private DealFloors() {}

    /** Of a deal of {@code listing}. */
    static FloorPrices of(Transaction view, ListingRow listing) {
        return Floors.of(
                view,
                listing.bureau(),
                MarketRows.listing(listing).listing().stock().each());
    }

    /** Of {@code deal}. */
    static FloorPrices of(Transaction view, DealRow deal) {
        return of(
                view, new ListingTable(view).find(deal.bureau(), deal.listing()).orElseThrow());
    }
}
