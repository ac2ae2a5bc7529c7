package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A paper of a deal as a page to print and sign, on one sheet of A4 as far as it goes: all from the paper's JSON, in one language, with
 * its style inside and nothing from outside.
 */
final class PaperPage {
    private final Locale language;
    private final PaperWords words;
    private final ObjectNode paper;
    private final JsonNode deal;
    private final Html html = new Html();

    PaperPage(ObjectNode paper, Locale language) {
        this.language = language;
        this.words = new PaperWords(language);
        this.paper = paper;
        this.deal = paper.get("deal");
    }

    String html() {
        String kind = paper.get("paper").textValue();
        begin(kind);
        parties();
        switch (kind) {
            case "weighTicket" -> weighTicket();
            case "settlementSheet" -> settlementSheet();
            default -> dealSheet();
        }
        signatures(kind);
        html.element("p class=\"foot\"", words.label("foot")).raw("</main></body></html>\n");
        return html.toString();
    }

    private void begin(String kind) {
        html.raw("<!doctype html>\n<html lang=\"")
                .raw(language.getLanguage().equals("zh") ? "zh-CN" : "en")
                .raw("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .element("title", words.label(kind) + " " + text(paper, "number"))
                .raw("<style>")
                .raw(PaperStyle.TEXT)
                .raw("</style></head><body><main><header>")
                .element("p class=\"bureau\"", text(paper, "bureau"))
                .element("h1", words.label(kind))
                .raw("<p class=\"number\">")
                .element("span", words.label("number") + " " + text(paper, "number"))
                .element("span", words.label("state") + " " + words.label("state", deal.get("state")))
                .raw("</p></header>");
    }

    private void parties() {
        table();
        html.heads(List.of("", words.label("cooperative"), words.label("buyer")));
        html.row(words.label("name"), text(deal.get("cooperative"), "name"), buyer());
        html.row(words.label("contacts"), contacts("cooperative"), contacts("buyer"));
        endTable();
    }

    private String buyer() {
        JsonNode buyer = deal.get("buyer");
        return text(buyer, "name") + " (" + words.label("kind", buyer.get("kind")) + ")";
    }

    private String contacts(String side) {
        return each(deal.get(side).path("contacts")).stream()
                .map(contact -> text(contact, "name") + " " + text(contact, "phone"))
                .collect(Collectors.joining("; "));
    }

    private void dealSheet() {
        JsonNode terms = deal.get("terms");
        section("goods");
        goods();
        html.row(words.label("heads"), words.figure(terms.get("heads")));
        html.row(words.label("expectedHead"), words.figure(terms.get("expectedHead")));
        html.row(words.label("expectedWeight"), words.figure(terms.get("expectedWeight")));
        html.row(words.label("price"), price(terms));
        html.row(words.label("pickUpOn"), text(terms, "pickUpOn"));
        endTable();
        section("conditions");
        conditions(terms.get("conditions"));
        endTable();
        section("course");
        course();
        endTable();
    }

    private void goods() {
        JsonNode product = paper.get("product");
        String name = language.getLanguage().equals("zh") ? "chinese" : "english";
        html.row(words.label("product"), product.path(name).asText(text(product, "path")));
    }

    private String price(JsonNode terms) {
        String price = words.figure(terms.get("price")) + ", " + words.label("delivery", terms.get("delivery"));
        boolean isDressed = terms.get("dressedPerMille").intValue() < 1000;
        return isDressed
                ? price + ", " + words.label("dressed").replace("{0}", words.perMille(terms.get("dressedPerMille")))
                : price;
    }

    private void conditions(JsonNode said) {
        JsonNode tolerance = said.get("tolerance");
        html.row(words.label("weighedAt"), words.label("weighedAt", said.get("weighedAt")));
        html.row(words.label("shrink"), shrink(said.get("shrink")));
        html.row(words.label("deaths"), words.label("bornBy", said.get("deathsBornBy")));
        html.row(
                words.label("tolerance"),
                "± " + words.perMille(tolerance.get("perMille")) + ", "
                        + words.label("outside", tolerance.get("outside")));
        html.row(words.label("acceptors"), said.get("acceptors").asText());
    }

    private String shrink(JsonNode shrink) {
        return shrink.get("perMille").intValue() == 0
                ? words.label("none")
                : words.perMille(shrink.get("perMille")) + ", " + words.label("bornBy", shrink.get("bornBy"));
    }

    private void course() {
        for (JsonNode yes : each(deal.path("acceptances"))) {
            String heard = yes.has("heardBy") ? ", " + words.label("heardBy", yes.get("heardBy")) : "";
            html.row(
                    words.label("accepted").replace("{0}", words.label("side", yes.get("side"))),
                    words.time(yes.get("at")) + heard);
        }
        if (deal.has("holdUntil")) {
            html.row(words.label("holdUntil"), words.time(deal.get("holdUntil")));
        }
        if (deal.has("confirmation")) {
            html.row(words.label("confirmed"), words.time(deal.at("/confirmation/at")));
            permit(deal.get("confirmation"));
        }
        if (deal.has("ending")) {
            JsonNode ending = deal.get("ending");
            html.row(
                    words.label("state", deal.get("state")),
                    words.time(ending.get("at")) + ", " + words.label("end", ending.get("reason"))
                            + (ending.has("note") ? ": " + text(ending, "note") : ""));
        }
    }

    private void permit(JsonNode carrying) {
        JsonNode permit = carrying.path("permit");
        if (permit.isObject()) {
            html.row(
                    words.label("permit"),
                    text(permit, "number") + " (" + text(permit, "from") + " – " + text(permit, "to") + ")");
        }
    }

    private void weighTicket() {
        JsonNode entry = named("weighIns");
        section("goods");
        goods();
        html.row(
                words.label("loaded"),
                words.figure(deal.at("/loading/heads")) + ", " + text(deal.get("loading"), "on"));
        html.row(words.label("vehicle"), text(deal.get("loading"), "vehicle"));
        permit(deal.get("loading"));
        html.row(words.label("agreedHeads"), words.figure(deal.at("/terms/heads")));
        html.row(words.label("expectedHead"), words.figure(deal.at("/terms/expectedHead")));
        endTable();
        section("weighed");
        html.row(words.label("day"), text(entry, "on"));
        html.row(words.label("weighedAt"), words.label("weighedAt", deal.at("/terms/conditions/weighedAt")));
        load(entry);
        html.row(words.label("counted"), words.figure(entry.get("heads")));
        html.row(words.label("dead"), lost(entry.get("dead")));
        for (JsonNode rejection : each(entry.get("rejections"))) {
            html.row(words.label("rejected"), lost(rejection) + ", " + words.label("reject", rejection.get("reason")));
        }
        sum(words.label("acceptedHeads"), words.figure(entry.get("acceptedHeads")));
        sum(words.label("acceptedWeight"), words.figure(entry.get("acceptedWeight")));
        html.row(words.label("acceptors"), joined(entry.get("acceptors")));
        endTable();
        corrected("weighIns");
    }

    private void load(JsonNode entry) {
        if (entry.has("weights")) {
            html.row(
                    words.label("weights"),
                    each(entry.get("weights")).stream().map(words::figure).collect(Collectors.joining(", ")));
        } else {
            html.row(words.label("gross"), words.figure(entry.get("gross")));
            html.row(words.label("tare"), words.figure(entry.get("tare")));
        }
        sum(words.label("net"), words.figure(entry.get("net")));
    }

    private String lost(JsonNode lost) {
        return words.figure(lost.get("heads")) + ", " + words.figure(lost.get("weight"));
    }

    private void settlementSheet() {
        JsonNode entry = named("settlements");
        JsonNode terms = deal.get("terms");
        section("reckoning");
        goods();
        html.row(words.label("weighIn"), text(entry, "weighIn"));
        html.row(words.label("payable"), words.figure(deal.get("payable")));
        html.row(words.label("price"), price(terms));
        html.row(words.label("shrink"), shrink(terms.at("/conditions/shrink")));
        sum(words.label("amount"), words.amount(entry.get("amount")));
        html.row(words.label("inWords"), ChineseAmount.of(PaperWords.yuan(entry.get("amount"))));
        html.row(words.label("dueOn"), text(entry, "dueOn"));
        html.row(words.label("paidOn"), entry.has("paidOn") ? text(entry, "paidOn") : words.label("notPaid"));
        sum(words.label("open"), words.amount(deal.get("open")));
        endTable();
        if (deal.get("settlements").size() > 1) {
            settlements();
        }
    }

    private void settlements() {
        section("entries");
        html.heads(List.of(
                words.label("number"),
                words.label("amount"),
                words.label("dueOn"),
                words.label("paidOn"),
                words.label("reverses")));
        for (JsonNode entry : each(deal.get("settlements"))) {
            html.row(
                    text(entry, "id"),
                    words.amount(entry.get("amount")),
                    text(entry, "dueOn"),
                    text(entry, "paidOn"),
                    text(entry, "reverses"));
        }
        endTable();
    }

    /** Earlier entries that were taken back. */
    private void corrected(String list) {
        List<String> reversed = each(deal.get(list)).stream()
                .filter(entry -> entry.has("reverses"))
                .map(entry -> text(entry, "reverses"))
                .toList();
        if (!reversed.isEmpty()) {
            html.element("p class=\"note\"", words.label("corrects") + " " + String.join(", ", reversed));
        }
    }

    private void signatures(String kind) {
        html.raw("<footer>");
        for (String who : new String[] {"cooperative", "buyer", "liaison"}) {
            html.raw("<div>")
                    .element("span", words.label("sign." + kind + "." + who))
                    .raw("<i></i>")
                    .element("span", words.label("signedOn"))
                    .raw("</div>");
        }
        html.raw("</footer>");
    }

    /** The entry of {@code list} that this paper is about. */
    private JsonNode named(String list) {
        return each(deal.get(list)).stream()
                .filter(entry -> text(entry, "id").equals(text(paper, "number")))
                .findFirst()
                .orElseThrow();
    }

    private void section(String name) {
        html.element("h2", words.label(name));
        table();
    }

    private void table() {
        html.raw("<table>");
    }

    private void endTable() {
        html.raw("</table>");
    }

    private void sum(String head, String cell) {
        html.raw("<tr class=\"sum\">")
                .element("th scope=\"row\"", head)
                .element("td", cell)
                .raw("</tr>");
    }

    private static String joined(JsonNode list) {
        return each(list).stream().map(JsonNode::textValue).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }

    private static List<JsonNode> each(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false).toList());
    }
}
