package org.duijie.api.quote;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.market.OpenMarket;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;

/**
 * The entries of a bureau's market, kept from one reading of the market to the next. A row that has not changed gives
 * the same object again, so only changed rows are parsed. An instance is valid for one day, and only one thread may use
 * it at a time.
 */
final class KnownEntries implements OpenMarket.Entries {
    private final Map<String, KnownListing> listings = new HashMap<>();
    private final Map<String, KnownIntent> intents = new HashMap<>();
    private final Map<String, KnownListing> oldListings;
    private final Map<String, KnownIntent> oldIntents;
    private final Map<String, PurchaseIntent> coarse = new HashMap<>();

    private record KnownListing(ListingRow row, Optional<Listing> made) {}

    private record KnownIntent(IntentRow row, Optional<PurchaseIntent> made, Optional<PurchaseIntent> coarse) {}

    private KnownEntries(Map<String, KnownListing> oldListings, Map<String, KnownIntent> oldIntents) {
        this.oldListings = oldListings;
        this.oldIntents = oldIntents;
    }

    /** Returns an instance without known entries. */
    static KnownEntries none() {
        return new KnownEntries(Map.of(), Map.of());
    }

    /**
     * Returns an instance for the next reading, with the entries of this one. Entries that the next reading does not
     * ask for are then forgotten.
     */
    KnownEntries next() {
        return new KnownEntries(listings, intents);
    }

    @Override
    public Optional<Listing> listing(ListingRow row, LocalDate asOf) {
        KnownListing old = oldListings.get(row.id());
        KnownListing known = old != null && old.row().equals(row)
                ? old
                : new KnownListing(row, OpenMarket.Entries.ANEW.listing(row, asOf));
        listings.put(row.id(), known);
        return known.made();
    }

    @Override
    public Optional<PurchaseIntent> intent(IntentRow row) {
        KnownIntent old = oldIntents.get(row.id());
        KnownIntent known = old != null && old.row().equals(row) ? old : read(row);
        intents.put(row.id(), known);
        known.coarse().ifPresent(rounded -> coarse.put(row.id(), rounded));
        return known.made();
    }

    private static KnownIntent read(IntentRow row) {
        Optional<PurchaseIntent> made = OpenMarket.Entries.ANEW.intent(row);
        return new KnownIntent(row, made, made.map(CoarseBids::of));
    }

    /** Returns the intent with its bid rounded. It is the same object as long as the row is the same. */
    PurchaseIntent coarse(PurchaseIntent intent) {
        PurchaseIntent known = coarse.get(intent.id());
        return known == null ? CoarseBids.of(intent) : known;
    }
}
