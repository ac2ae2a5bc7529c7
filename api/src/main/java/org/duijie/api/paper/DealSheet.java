package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;

/** The deal sheet (成交确认单): what was proposed, agreed and confirmed. */
final class DealSheet {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final JsonNode deal;

    private DealSheet(PaperSheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.deal = sheet.deal();
    }

    static void write(PaperSheet sheet) {
        DealSheet page = new DealSheet(sheet);
        page.goods();
        page.conditions();
        page.course();
    }

    private void goods() {
        JsonNode terms = deal.get("terms");
        sheet.section("goods");
        sheet.product();
        sheet.row("heads", words.figure(terms.get("heads")));
        sheet.row("expectedHead", words.figure(terms.get("expectedHead")));
        sheet.row("expectedWeight", words.figure(terms.get("expectedWeight")));
        sheet.price();
        sheet.row("pickUpOn", PaperSheet.text(terms, "pickUpOn"));
        sheet.endTable();
    }

    private void conditions() {
        JsonNode said = deal.at("/terms/conditions");
        JsonNode tolerance = said.get("tolerance");
        sheet.section("conditions");
        sheet.row("weighedAt", words.label("weighedAt", said.get("weighedAt")));
        sheet.shrink();
        sheet.row("deaths", words.label("bornBy", said.get("deathsBornBy")));
        sheet.row(
                "tolerance",
                "± " + words.share(tolerance.get("perMille")),
                words.label("outside", tolerance.get("outside")));
        sheet.row("acceptorsNeeded", PaperSheet.text(said, "acceptors"));
        sheet.endTable();
    }

    private void course() {
        sheet.section("course");
        PaperSheet.each(deal.path("acceptances")).forEach(this::accepted);
        if (deal.has("holdUntil")) {
            sheet.row("holdUntil", words.time(deal.get("holdUntil")));
        }
        if (deal.has("confirmation")) {
            sheet.row("confirmed", words.time(deal.at("/confirmation/at")));
            sheet.permit(deal.get("confirmation"));
        }
        if (deal.has("ending")) {
            JsonNode ending = deal.get("ending");
            sheet.row(
                    "ended",
                    words.time(ending.get("at")),
                    words.label("end", ending.get("reason")),
                    PaperSheet.text(ending, "note"));
        }
        sheet.endTable();
    }

    private void accepted(JsonNode yes) {
        sheet.row(
                "accepted." + PaperSheet.text(yes, "side"),
                words.time(yes.get("at")),
                yes.has("heardBy") ? words.label("heardBy", yes.get("heardBy")) : "");
    }
}
