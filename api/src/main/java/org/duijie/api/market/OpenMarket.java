package org.duijie.api.market;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.Sound;
import org.duijie.api.file.MarketFile;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.MarketLimits.Excess;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.PurchaseIntent;

/**
 * Reads the open market of a bureau, or a part of it: the free stock of its open listings and the remaining demand of
 * its open intents, ordered by id.
 */
public final class OpenMarket {
    private OpenMarket() {}

    /** The part of the open market to read. */
    public interface Scope {
        /** The whole open market. */
        Scope ALL = new Scope() {
            @Override
            public boolean holds(ListingRow row, Listing listing) {
                return true;
            }

            @Override
            public boolean holds(PurchaseIntent intent) {
                return true;
            }
        };

        boolean holds(ListingRow row, Listing listing);

        boolean holds(PurchaseIntent intent);
    }

    /**
     * Makes the entries of a market from rows. An implementation may keep the entry of a row, to return it again while
     * the row is the same.
     */
    public interface Entries {
        /** Makes a new entry from every row. */
        Entries ANEW = new Entries() {
            @Override
            public Optional<Listing> listing(ListingRow row, LocalDate asOf) {
                return MarketRows.listing(row).less(row.taken()).flatMap(free -> free.on(asOf));
            }

            @Override
            public Optional<PurchaseIntent> intent(IntentRow row) {
                return MarketRows.intent(row).less(row.taken()).map(IntentBody::onMarket);
            }
        };

        /** Returns a listing with only its free stock, as of the day {@code asOf}; empty when no stock is free. */
        Optional<Listing> listing(ListingRow row, LocalDate asOf);

        /** Returns an intent with only its remaining demand; empty when no demand is left. */
        Optional<PurchaseIntent> intent(IntentRow row);
    }

    /**
     * Returns the market as of {@code asOf}. Omits entries that no market can contain, because a head would weigh
     * nothing or sums would not be exact.
     */
    public static Market of(Transaction view, BureauId bureau, LocalDate asOf, MarketPolicy policy, Scope scope) {
        return of(view, bureau, asOf, policy, scope, Entries.ANEW);
    }

    /** Returns the market as of {@code asOf}, with the entries that {@code entries} makes. */
    public static Market of(
            Transaction view, BureauId bureau, LocalDate asOf, MarketPolicy policy, Scope scope, Entries entries) {
        return within(
                asOf, policy, listings(view, bureau, asOf, scope, entries), intents(view, bureau, scope, entries));
    }

    /** Returns the market as a market file. */
    public static String text(Market market) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarketFile.write(market, out, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Listing> listings(
            Transaction view, BureauId bureau, LocalDate asOf, Scope scope, Entries entries) {
        List<Listing> listings = new ArrayList<>();
        ListingTable table = new ListingTable(view);
        Pages.each(
                page -> table.list(bureau, OfferingSearch.OPEN, page),
                ListingRow::id,
                row -> Sound.orLeftOut(
                                row.id(), () -> entries.listing(row, asOf).filter(listing -> scope.holds(row, listing)))
                        .ifPresent(listings::add));
        return listings;
    }

    private static List<PurchaseIntent> intents(Transaction view, BureauId bureau, Scope scope, Entries entries) {
        List<PurchaseIntent> intents = new ArrayList<>();
        IntentTable table = new IntentTable(view);
        Pages.each(
                page -> table.list(bureau, OfferingSearch.OPEN, page),
                IntentRow::id,
                row -> Sound.orLeftOut(row.id(), () -> entries.intent(row).filter(scope::holds))
                        .ifPresent(intents::add));
        return intents;
    }

    private static Market within(
            LocalDate asOf, MarketPolicy policy, List<Listing> listings, List<PurchaseIntent> intents) {
        List<Excess> excesses = MarketLimits.excesses(asOf, listings, intents);
        while (!excesses.isEmpty()) {
            for (int i = excesses.size() - 1; i >= 0; i--) {
                (excesses.get(i).ofListing() ? listings : intents)
                        .remove(excesses.get(i).index());
            }
            excesses = MarketLimits.excesses(asOf, listings, intents);
        }
        return new Market(asOf, policy, listings, intents);
    }
}
