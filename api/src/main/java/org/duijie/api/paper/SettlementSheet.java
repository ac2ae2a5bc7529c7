package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** The settlement sheet (结算单): the valid settlement, and earlier ones. */
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
        page.notes();
        if (page.deal.get("settlements").size() > 1) {
            page.entries();
        }
    }

    private void reckoning(JsonNode entry) {
        sheet.section("reckoning");
        sheet.row("deal", PaperSheet.text(deal, "id"));
        sheet.row("weighIn", PaperSheet.text(entry, "weighIn"));
        sheet.product();
        Reckoning.write(sheet, sheet.numbered("weighIns", entry.get("weighIn")));
        sheet.sum("amount", PaperWords.amount(entry.get("amount")));
        sheet.row("inWords", ChineseAmount.of(PaperWords.yuan(entry.get("amount"))));
        sheet.row("dueOn", PaperSheet.text(entry, "dueOn"));
        open(entry);
        sheet.endTable();
    }

    /**
     * Adds what is still to be paid. Earlier payments count even if the settlement was corrected later, and may exceed
     * the amount due now.
     */
    private void open(JsonNode entry) {
        BigDecimal open = PaperWords.yuan(deal.get("open"));
        String unpaid = words.label(open.signum() > 0 ? "notPaid" : "paidBefore");
        sheet.row("paidOn", entry.path("paidOn").asText(unpaid));
        sheet.sum(open.signum() < 0 ? "refund" : "open", PaperWords.amount(open.abs()));
    }

    private void notes() {
        Reckoning.notes(sheet);
        sheet.warnings();
    }

    private void entries() {
        List<JsonNode> entries = PaperSheet.each(deal.get("settlements"));
        List<String> numbers =
                entries.stream().map(each -> PaperSheet.text(each, "id")).toList();
        sheet.html().element("h2", words.label("entries")).raw("<table class=\"entries\">");
        sheet.html()
                .heads(List.of(
                        words.label("number"),
                        words.label("amount"),
                        words.label("dueOn"),
                        words.label("paidOn"),
                        words.label("reverses")));
        for (int i = 0; i < numbers.size(); i++) {
            JsonNode entry = entries.get(i);
            int reversed = numbers.indexOf(PaperSheet.text(entry, "reverses"));
            sheet.html()
                    .row(
                            i + 1 + ". " + numbers.get(i),
                            PaperWords.amount(entry.get("amount")),
                            PaperSheet.text(entry, "dueOn"),
                            PaperSheet.text(entry, "paidOn"),
                            reversed < 0 ? "" : reversed + 1 + ".");
        }
        sheet.endTable();
    }
}
