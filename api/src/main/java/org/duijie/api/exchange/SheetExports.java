package org.duijie.api.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.duijie.api.db.Page;
import org.duijie.api.deal.Deals;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Body;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.sheet.SheetExport;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.workbook.SheetWriter;

/** Exports listings, intents and deals as XLSX files. Only liaisons may, because they contain all bids. */
public final class SheetExports {
    private static final int MOST = 100_000;
    private static final int PAGE = 1_000;
    private static final List<String> DEALS_ENGLISH = List.of(
            "Id",
            "State",
            "Cooperative",
            "Buyer",
            "Product",
            "Price",
            "Pick-up day",
            "Agreed heads",
            "Delivered heads",
            "Amount",
            "Created");
    private static final List<String> DEALS_CHINESE =
            List.of("编号", "状态", "供应方", "采购方", "品种", "价格", "提货日", "约定数量", "成交数量", "金额", "创建时间");

    private final AppContext context;
    private final Deals deals;

    public SheetExports(AppContext context, Deals deals) {
        this.context = context;
        this.deals = deals;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new SheetExportResource(this);
    }

    /** Returns the open listings. */
    byte[] listings(Principal principal, Locale language) {
        List<ObjectNode> all = context.database()
                .snapshot(view -> all(
                        page -> new ListingTable(view).list(principal.bureau(), OfferingSearch.OPEN, page),
                        row -> entry(row, row.partyName())));
        return SheetExport.of(SheetKind.LISTINGS, language, all);
    }

    /** Returns the open intents. */
    byte[] intents(Principal principal, Locale language) {
        List<ObjectNode> all = context.database()
                .snapshot(view -> all(
                        page -> new IntentTable(view).list(principal.bureau(), OfferingSearch.OPEN, page),
                        row -> entry(row, row.partyName())
                                .put("buyerKind", row.kind().word())));
        return SheetExport.of(SheetKind.INTENTS, language, all);
    }

    /** Returns the deals. */
    byte[] deals(Principal principal, Locale language) {
        List<List<Object>> rows =
                deals.all(principal, MOST).stream().map(SheetExports::deal).toList();
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        return SheetWriter.write("deals", isChinese ? DEALS_CHINESE : DEALS_ENGLISH, rows);
    }

    private static <R extends OfferingRow<R>> List<ObjectNode> all(
            Function<Page, List<R>> pages, Function<R, ObjectNode> entry) {
        List<ObjectNode> all = new ArrayList<>();
        List<R> some = pages.apply(new Page("", PAGE));
        while (!some.isEmpty() && all.size() < MOST) {
            some.stream().limit(MOST - all.size()).map(entry).forEach(all::add);
            some = pages.apply(new Page(some.get(some.size() - 1).id(), PAGE));
        }
        return all;
    }

    private static ObjectNode entry(OfferingRow<?> row, String owner) {
        return Body.tree(row.entered()).put("id", row.id()).put("owner", owner);
    }

    private static List<Object> deal(ObjectNode deal) {
        long agreed = 0;
        for (String state : List.of("held", "committed", "sold", "dead", "rejected", "released")) {
            agreed += deal.at("/heads/" + state).asLong();
        }
        return List.of(
                deal.path("id").asText(),
                deal.path("state").asText(),
                deal.at("/cooperative/name").asText(),
                deal.at("/buyer/name").asText(),
                deal.path("product").asText(),
                deal.path("price").asText(),
                SheetExport.value(deal.path("pickUpOn")),
                BigDecimal.valueOf(agreed),
                BigDecimal.valueOf(deal.at("/heads/sold").asLong()),
                deal.path("amount").asText(),
                deal.path("createdAt").asText());
    }
}
