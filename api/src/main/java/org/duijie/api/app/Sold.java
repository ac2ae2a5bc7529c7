package org.duijie.api.app;

import org.duijie.api.codec.SoldWords;
import org.duijie.api.store.BureauId;
import org.duijie.api.store.ListingTable;
import org.duijie.api.store.Transaction;

/** What is sold of a listing, in words. */
final class Sold {
    private Sold() {}

    /** What counting words mean of a listing; of one that is not there, anything. */
    static SoldWords words(Transaction view, BureauId bureau, String listing) {
        return new ListingTable(view)
                .find(bureau, listing)
                .map(row -> SoldWords.of(MarketRows.listing(row).listing()))
                .orElse(SoldWords.ANY);
    }
}
