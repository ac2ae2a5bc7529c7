package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A document of a deal as a page to print and sign, on one sheet of A4 if possible. It is made from the JSON of the
 * document, in one language, and loads nothing from outside.
 */
final class PaperPage {
    private final PaperSheet sheet;
    private final PaperWords words;
    private final Html html;

    private PaperPage(PaperSheet sheet) {
        this.sheet = sheet;
        this.words = sheet.words();
        this.html = sheet.html();
    }

    static String of(ObjectNode paper, Locale language) {
        return new PaperPage(new PaperSheet(paper, language)).text();
    }

    private String text() {
        String kind = PaperSheet.text(sheet.paper(), "paper");
        begin(kind);
        parties();
        switch (kind) {
            case "weighTicket" -> WeighTicket.write(sheet);
            case "settlementSheet" -> SettlementSheet.write(sheet);
            default -> DealSheet.write(sheet);
        }
        signatures(kind);
        html.element("p class=\"foot\"", words.label("foot")).raw("</main></body></html>\n");
        return html.toString();
    }

    private void begin(String kind) {
        String number = words.label("number") + " " + PaperSheet.text(sheet.paper(), "number");
        html.raw("<!doctype html>\n<html lang=\"" + (sheet.isChinese() ? "zh-CN" : "en") + "\"><head>")
                .raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .element("title", words.label(kind) + " " + number)
                .raw("<style>" + PaperStyle.TEXT + "</style></head><body><main><header>")
                .element("p class=\"bureau\"", PaperSheet.text(sheet.paper(), "bureau"))
                .element("h1", words.label(kind))
                .raw("<p class=\"number\">")
                .element("span", number)
                .element(
                        "span",
                        words.label("state") + " "
                                + words.label("state", sheet.deal().get("state")))
                .raw("</p></header>");
    }

    private void parties() {
        JsonNode cooperative = sheet.deal().get("cooperative");
        JsonNode buyer = sheet.deal().get("buyer");
        html.raw("<table>").heads(List.of("", words.label("cooperative"), words.label("buyer")));
        html.row(
                words.label("name"),
                PaperSheet.text(cooperative, "name"),
                words.bracketed(PaperSheet.text(buyer, "name"), words.label("kind", buyer.get("kind"))));
        html.row(words.label("contacts"), contacts(cooperative), contacts(buyer));
        sheet.endTable();
    }

    private String contacts(JsonNode party) {
        return PaperSheet.each(party.path("contacts")).stream()
                .map(each -> PaperSheet.text(each, "name") + " " + PaperSheet.text(each, "phone"))
                .collect(Collectors.joining("\n"));
    }

    private void signatures(String kind) {
        html.raw("<footer>");
        for (String who : List.of("cooperative", "buyer", "liaison")) {
            html.raw("<div>")
                    .element("span", words.label("sign." + kind + "." + who))
                    .raw("<i></i>")
                    .element("span", words.label("signedOn"))
                    .raw("</div>");
        }
        html.raw("</footer>");
    }
}
