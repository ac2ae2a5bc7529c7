package org.duijie.api.market;

import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.file.SoldWords;
import org.duijie.api.listing.ListingTable;

/** What is sold of a listing, in words. */
public final class Sold {
    private Sold() {}

    /** What counting words mean of a listing; of one that is not there, anything. */
    public static SoldWords words(Transaction view, BureauId bureau, String listing) {
        return new ListingTable(view)
                .find(bureau, listing)
                .map(row -> SoldWords.of(MarketRows.listing(row).listing()))
                .orElse(SoldWords.ANY);
    }
}
