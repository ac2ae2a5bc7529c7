package org.duijie.api.market;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.file.SoldWords;
import org.duijie.api.listing.ListingTable;

/** Finds the counting words for what a listing sells. */
public final class Sold {
    private Sold() {}

    /** Returns the counting words of a listing. For a listing that does not exist, accepts any words. */
    public static SoldWords words(Transaction view, BureauId bureau, String listing) {
        return new ListingTable(view)
                .find(bureau, listing)
                .map(row -> SoldWords.of(MarketRows.listing(row).listing()))
                .orElse(SoldWords.ANY);
    }
}
