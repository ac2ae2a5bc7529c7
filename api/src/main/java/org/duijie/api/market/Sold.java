package org.duijie.api.market;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.file.SoldWords;
import org.duijie.api.listing.ListingTable;

/** The words for what a listing sells. */
public final class Sold {
    private Sold() {}

    /** Returns the counting words of a listing; any words for a listing that does not exist. */
    public static SoldWords words(Transaction view, BureauId bureau, String listing) {
        return new ListingTable(view)
                .find(bureau, listing)
                .map(row -> SoldWords.of(MarketRows.listing(row).listing()))
                .orElse(SoldWords.ANY);
    }
}
