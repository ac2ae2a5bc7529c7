package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The weigh ticket (过磅单): the valid weigh-in. */
final class WeighTicket {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final JsonNode deal;
    private final JsonNode entry;

    private WeighTicket(PaperSheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.deal = sheet.deal();
        this.entry = sheet.entry("weighIns");
    }

    static void write(PaperSheet sheet) {
        WeighTicket page = new WeighTicket(sheet);
        page.loaded();
        page.weighed();
        sheet.warnings();
        page.corrected();
    }

    private void loaded() {
        JsonNode loading = deal.get("loading");
        sheet.section("delivery");
        sheet.row("deal", PaperSheet.text(deal, "id"));
        sheet.product();
        sheet.row("agreedHeads", words.figure(deal.at("/terms/heads")));
        sheet.row("expectedHead", words.figure(deal.at("/terms/expectedHead")));
        sheet.row("loaded", words.figure(loading.get("heads")), PaperSheet.text(loading, "on"));
        sheet.row("vehicle", PaperSheet.text(loading, "vehicle"));
        sheet.permit(loading);
        sheet.endTable();
    }

    private void weighed() {
        sheet.section("weighed");
        sheet.row(
                "weighedAt",
                words.label("weighedAt", deal.at("/terms/conditions/weighedAt")),
                PaperSheet.text(entry, "on"));
        load();
        sheet.row("counted", words.figure(entry.get("heads")));
        sheet.row("dead", lost(entry.get("dead")));
        for (JsonNode rejection : PaperSheet.each(entry.get("rejections"))) {
            sheet.row("rejected", lost(rejection), words.label("reject", rejection.get("reason")));
        }
        sheet.sum("acceptedHeads", words.figure(entry.get("acceptedHeads")));
        sheet.sum(
                entry.has("estimated") ? "estimatedWeight" : "acceptedWeight",
                words.figure(entry.get("acceptedWeight")));
        sheet.row("acceptors", texts(PaperSheet.each(entry.get("acceptors"))));
        sheet.endTable();
    }

    private void load() {
        if (entry.has("estimated")) {
            sheet.row("notWeighed", words.figure(entry.get("net")));
            return;
        }
        if (entry.has("weights")) {
            sheet.row("weights", words.weights(PaperSheet.each(entry.get("weights"))));
        } else {
            sheet.row("gross", words.figure(entry.get("gross")));
            sheet.row("tare", words.figure(entry.get("tare")));
        }
        sheet.sum("net", words.figure(entry.get("net")));
    }

    private String lost(JsonNode lost) {
        return sheet.said(words.figure(lost.get("heads")), lost.has("weight") ? words.figure(lost.get("weight")) : "");
    }

    /** Adds earlier weigh-ins that were reversed. */
    private void corrected() {
        List<JsonNode> reversed = PaperSheet.each(deal.get("weighIns")).stream()
                .filter(each -> each.has("reverses"))
                .map(each -> each.get("reverses"))
                .toList();
        if (!reversed.isEmpty()) {
            String numbers = sheet.said(texts(reversed));
            sheet.html().element("p class=\"note\"", words.label("corrects") + " " + numbers);
        }
    }

    private static String[] texts(List<JsonNode> texts) {
        return texts.stream().map(JsonNode::textValue).toArray(String[]::new);
    }
}
