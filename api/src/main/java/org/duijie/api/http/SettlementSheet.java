package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The settlement sheet (结算单): the settlement that stands, and those before it. */
final class SettlementSheet {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final JsonNode deal;

    private SettlementSheet(PaperSheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.deal = sheet.deal();
    }

    static void write(PaperSheet sheet) {
        SettlementSheet page = new SettlementSheet(sheet);
        page.reckoning(sheet.entry("settlements"));
        if (page.deal.get("settlements").size() > 1) {
            page.entries();
        }
    }

    private void reckoning(JsonNode entry) {
        sheet.section("reckoning");
        sheet.row("deal", PaperSheet.text(deal, "id"));
        sheet.row("weighIn", PaperSheet.text(entry, "weighIn"));
        sheet.product();
        sheet.row("payable", words.figure(deal.get("payable")));
        sheet.price();
        sheet.shrink();
        sheet.sum("amount", words.amount(entry.get("amount")));
        sheet.row("inWords", ChineseAmount.of(PaperWords.yuan(entry.get("amount"))));
        sheet.row("dueOn", PaperSheet.text(entry, "dueOn"));
        sheet.row("paidOn", entry.path("paidOn").asText(words.label("notPaid")));
        sheet.sum("open", words.amount(deal.get("open")));
        sheet.endTable();
    }

    private void entries() {
        sheet.section("entries");
        sheet.html()
                .heads(List.of(
                        words.label("number"),
                        words.label("amount"),
                        words.label("dueOn"),
                        words.label("paidOn"),
                        words.label("reverses")));
        for (JsonNode entry : PaperSheet.each(deal.get("settlements"))) {
            sheet.html()
                    .row(
                            PaperSheet.text(entry, "id"),
                            words.amount(entry.get("amount")),
                            PaperSheet.text(entry, "dueOn"),
                            PaperSheet.text(entry, "paidOn"),
                            PaperSheet.text(entry, "reverses"));
        }
        sheet.endTable();
    }
}
