package org.duijie.api.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.api.json.Isolated;
import org.duijie.api.paper.PaperHead.PaperParty;

/**
 * A document of a deal as a page to print and sign, on one sheet of A4 if possible. It is in one language, and loads
 * nothing from outside.
 */
final class PaperPage {
    private final Paper paper;
    private final PaperSheet sheet;
    private final PaperWords words;
    private final Html html;

    private PaperPage(Paper paper, PaperSheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
        this.words = sheet.words();
        this.html = sheet.html();
    }

    static String of(Paper paper, Locale language) {
        return new PaperPage(paper, new PaperSheet(paper.head(), language)).text();
    }

    /** Returns what the page says. */
    static Printed printed(Paper paper, Locale language) {
        PaperPage page = new PaperPage(paper, new PaperSheet(paper.head(), language));
        page.tables();
        return page.sheet.printed(page.words.label(paper.kind()), paper.printedNumber(), page.state());
    }

    private String text() {
        begin(paper.kind());
        tables();
        signatures(paper.kind());
        html.element("p class=\"foot\"", words.label("foot")).raw("</main></body></html>\n");
        return html.toString();
    }

    private String state() {
        return words.label("state", paper.state().code());
    }

    private void tables() {
        parties();
        if (paper instanceof DealSheet deal) {
            DealRows.write(sheet, deal);
        } else if (paper instanceof WeighTicket ticket) {
            WeighRows.write(sheet, ticket);
        } else if (paper instanceof SettlementSheet settled) {
            SettlementRows.write(sheet, settled);
        }
    }

    private void begin(String kind) {
        String number = words.label("number") + " " + paper.printedNumber();
        html.raw("<!doctype html>\n<html lang=\"" + (sheet.isChinese() ? "zh-CN" : "en") + "\"><head>")
                .raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .element("title", words.label(kind) + " " + number)
                .raw("<style>" + PaperStyle.TEXT + "</style></head><body><main><header>")
                .element("p class=\"bureau\"", sheet.head().bureau())
                .element("h1", words.label(kind))
                .raw("<p class=\"number\">")
                .element("span", number)
                .element("span", words.filled("state", state()))
                .raw("</p></header>");
    }

    private void parties() {
        PaperParty seller = sheet.head().seller();
        PaperParty buyer = sheet.head().buyer();
        String kind = sheet.head().deal().subject().kind().word();
        sheet.parties();
        sheet.both("name", Isolated.of(seller.name()), words.bracketed(buyer.name(), words.label("kind", kind)));
        sheet.both("place", place(seller), place(buyer));
        sheet.both("contacts", contacts(seller), contacts(buyer));
        sheet.endTable();
    }

    private String place(PaperParty party) {
        return party.division()
                .map(Isolated::of)
                .orElseGet(() -> words.filled(
                        "coordinates",
                        Double.toString(party.at().latitude()),
                        Double.toString(party.at().longitude())));
    }

    private static String contacts(PaperParty party) {
        return party.contacts().stream()
                .map(each -> Isolated.of(each.name()) + " " + each.phone())
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
