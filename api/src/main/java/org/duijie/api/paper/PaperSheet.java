package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.duijie.api.json.UnitWords;
import org.duijie.core.product.ProductPath;

/** The tables of a deal's documents, in one language. */
final class PaperSheet {
    private static final int WHOLE = 1000;

    private final Locale language;
    private final PaperWords words;
    private final ObjectNode paper;
    private final Html html = new Html();

    PaperSheet(ObjectNode paper, Locale language) {
        this.language = language;
        this.paper = paper;
        ProductPath product = ProductPath.of(paper.at("/product/path").textValue());
        this.words = new PaperWords(
                language,
                UnitWords.of(product, paper.get("unit").textValue().equals("pack"), isChinese()),
                UnitWords.of(product, false, isChinese()),
                UnitWords.isLive(product));
    }

    boolean isChinese() {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    PaperWords words() {
        return words;
    }

    Html html() {
        return html;
    }

    JsonNode paper() {
        return paper;
    }

    JsonNode deal() {
        return paper.get("deal");
    }

    /** Returns the entry of {@code list} that this document is about. */
    JsonNode entry(String list) {
        return numbered(list, paper.get("number"));
    }

    /** Returns the entry of {@code list} that has this number. */
    JsonNode numbered(String list, JsonNode number) {
        return each(deal().get(list)).stream()
                .filter(entry -> entry.get("id").equals(number))
                .findFirst()
                .orElseThrow();
    }

    void section(String label) {
        html.element("h2", words.label(label)).raw("<table>");
    }

    void endTable() {
        html.raw("</table>");
    }

    /** Adds a row: a label and its values. */
    void row(String label, String... parts) {
        html.row(words.label(label), said(parts));
    }

    /** Adds a highlighted row. */
    void sum(String label, String said) {
        html.raw("<tr class=\"sum\">")
                .element("th scope=\"row\"", words.label(label))
                .element("td", said)
                .raw("</tr>");
    }

    /** Joins the parts that are not empty. */
    String said(String... parts) {
        List<String> all = Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
        return String.join(words.label("comma"), all);
    }

    void product() {
        JsonNode product = paper.get("product");
        row("product", product.path(isChinese() ? "chinese" : "english").asText(text(product, "path")));
        if (deal().has("pack")) {
            row("pack", words.figure(deal().get("pack")));
        }
    }

    void price() {
        JsonNode terms = deal().get("terms");
        boolean isDressed = terms.get("dressedPerMille").intValue() < WHOLE;
        row(
                "price",
                words.price(terms.get("price")),
                words.label("delivery", terms.get("delivery")),
                isDressed ? words.label("dressed").replace("{0}", words.share(terms.get("dressedPerMille"))) : "");
    }

    void shrink() {
        JsonNode shrink = deal().at("/terms/conditions/shrink");
        if (shrink.get("perMille").intValue() == 0) {
            row("shrink", words.label("none"));
        } else {
            row("shrink", words.share(shrink.get("perMille")), words.label("bornBy", shrink.get("bornBy")));
        }
    }

    /** Adds the warnings about the weigh-in. */
    void warnings() {
        each(deal().get("warnings"))
                .forEach(warning ->
                        html.element("p class=\"note\"", words.label("note") + " " + words.warning(warning)));
    }

    /** Adds the certificate in {@code carrying}, if it has one. */
    void permit(JsonNode carrying) {
        JsonNode permit = carrying.path("permit");
        if (permit.isObject()) {
            String days = text(permit, "from") + " – " + text(permit, "to");
            row("permit", words.bracketed(text(permit, "number"), days));
        }
    }

    static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }

    static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
