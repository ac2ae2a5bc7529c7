package org.duijie.api.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.duijie.api.db.Page;
import org.duijie.api.deal.Deals;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.workbook.SheetWriter;

/** Exports listings, intents and deals as XLSX files. Only liaisons may, because they contain all bids. */
final class SheetExports {
    private static final int MOST = 100_000;
    private static final int PAGE = 1_000;
    private final AppContext context;
    private final Deals deals;

    SheetExports(AppContext context, Deals deals) {
        this.context = context;
        this.deals = deals;
    }

    /** Returns the HTTP routes of this feature. */
    Resource resource() {
        return new SheetExportResource(this);
    }

    /** Returns the open listings. */
    byte[] listings(Principal principal, Locale language) {
        List<ListingRow> all = context.database()
                .snapshot(view ->
                        all(page -> new ListingTable(view).list(principal.bureau(), OfferingSearch.OPEN, page)));
        return SheetKind.LISTINGS.filled(
                language, all.stream().map(SheetEntryJson::write).toList());
    }

    /** Returns the open intents. */
    byte[] intents(Principal principal, Locale language) {
        List<IntentRow> all = context.database()
                .snapshot(
                        view -> all(page -> new IntentTable(view).list(principal.bureau(), OfferingSearch.OPEN, page)));
        return SheetKind.INTENTS.filled(
                language, all.stream().map(SheetEntryJson::write).toList());
    }

    /** Returns the deals. */
    byte[] deals(Principal principal, Locale language) {
        ExportedDeals rows = new ExportedDeals(language);
        return SheetWriter.write(
                "deals",
                rows.headings(),
                deals.all(principal, MOST).stream().map(rows::row).toList());
    }

    private static <R extends OfferingRow<R>> List<R> all(Function<Page, List<R>> pages) {
        List<R> all = new ArrayList<>();
        List<R> some = pages.apply(new Page("", PAGE));
        while (!some.isEmpty() && all.size() < MOST) {
            some.stream().limit(MOST - all.size()).forEach(all::add);
            some = pages.apply(new Page(some.get(some.size() - 1).id(), PAGE));
        }
        return all;
    }
}
