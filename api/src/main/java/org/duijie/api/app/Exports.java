package org.duijie.api.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.codec.IntentBody;
import org.duijie.api.codec.MarketFile;
import org.duijie.api.store.GoodsSearch;
import org.duijie.api.store.IntentRow;
import org.duijie.api.store.IntentTable;
import org.duijie.api.store.ListingRow;
import org.duijie.api.store.ListingTable;
import org.duijie.api.store.Page;
import org.duijie.api.store.Transaction;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.MarketLimits.Excess;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.PurchaseIntent;

/** A bureau's open market as a market file. */
public final class Exports {
    private final Office office;

    /**
     * A file.
     *
     * @param tag the hash of its bytes
     */
    public record Exported(String text, String tag) {}

    Exports(Office office) {
        this.office = office;
    }

    /**
     * What is free of the open listings and left of the open intents, by id, as they stand on {@code asOf}, or on this day in China: the same bytes for the same state and day.
     * What cannot stand in a market (a head would weigh nothing on that day, or sums would not be exact) is left out. For liaisons: it
     * holds all bids.
     */
    public Exported market(Principal principal, Optional<LocalDate> asOf) {
        String text = text(market(principal, asOf.orElse(office.today())));
        return new Exported(text, Hash.of(text));
    }

    private Market market(Principal principal, LocalDate asOf) {
        return office.database().read(view -> {
            List<Listing> listings = new ArrayList<>();
            for (ListingRow row : Pages.all(page -> listings(view, principal, page), ListingRow::id)) {
                MarketRows.listing(row)
                        .less(row.taken())
                        .flatMap(free -> free.on(asOf))
                        .ifPresent(listings::add);
            }
            List<PurchaseIntent> intents = Pages.all(page -> intents(view, principal, page), IntentRow::id).stream()
                    .flatMap(row -> MarketRows.intent(row).less(row.taken()).stream())
                    .map(IntentBody::onMarket)
                    .toList();
            return within(asOf, Policies.of(view, principal), listings, new ArrayList<>(intents));
        });
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

    private static List<ListingRow> listings(Transaction view, Principal principal, Page page) {
        return new ListingTable(view).list(principal.bureau(), GoodsSearch.OPEN, page);
    }

    private static List<IntentRow> intents(Transaction view, Principal principal, Page page) {
        return new IntentTable(view).list(principal.bureau(), GoodsSearch.OPEN, page);
    }

    private static String text(Market market) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarketFile.write(market, out, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
