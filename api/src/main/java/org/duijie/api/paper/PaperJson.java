package org.duijie.api.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.paper.PaperHead.PaperParty;
import org.duijie.core.deal.Load;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Quantity;

/** A document of a deal as JSON. */
final class PaperJson {
    private static final String PACK = "pack";

    private PaperJson() {}

    static ObjectNode of(Paper paper, Locale language) {
        PaperHead head = paper.head();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("paper", paper.kind());
        json.put("number", paper.number());
        json.put("printedNumber", paper.printedNumber());
        json.put("dealNumber", head.number());
        json.put("bureau", head.bureau());
        json.set("product", product(head.product()));
        json.put("unit", head.isInPacks() ? PACK : "head");
        head.lot().container().ifPresent(container -> json.put("container", container.name()));
        head.pack().ifPresent(holds -> json.put("pack", holds.toString()));
        json.set("from", place(head.seller()));
        json.set("to", place(head.buyer()));
        loads(paper).ifPresent(loads -> loads.forEach(json.withArray("loads")::add));
        json.set("deal", head.shown().json());
        json.set("printed", printed(PaperPage.printed(paper, language), language));
        if (paper instanceof SettlementSheet sheet) {
            json.set("reckoning", reckoning(sheet.reckoning(), head.isInPacks()));
        }
        return json;
    }

    /** Returns the numbers of the loads that the document is about; empty before the first. */
    private static Optional<List<Integer>> loads(Paper paper) {
        if (paper instanceof WeighTicket ticket) {
            return Optional.of(List.of(ticket.delivered().load().number()));
        }
        if (paper instanceof SettlementSheet sheet) {
            return Optional.of(
                    sheet.loads().stream().map(each -> each.load().number()).toList());
        }
        return ((DealSheet) paper)
                .loaded()
                .map(deal -> deal.loads().list().stream().map(Load::number).toList());
    }

    private static ObjectNode place(PaperParty party) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        party.division().ifPresent(name -> json.put("division", name));
        json.putObject("at")
                .put("lat", party.at().latitude())
                .put("lon", party.at().longitude());
        return json;
    }

    private static ObjectNode printed(Printed page, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("language", language.getLanguage());
        json.put("title", page.title()).put("number", page.number()).put("state", page.state());
        ArrayNode sections = json.putArray("sections");
        page.sections().forEach(section -> add(sections.addObject(), section));
        ArrayNode notes = json.putArray("notes");
        page.notes().forEach(notes::add);
        return json;
    }

    private static void add(ObjectNode json, Printed.Section section) {
        json.put("code", section.code());
        section.title().ifPresent(title -> json.put("title", title));
        if (!section.columns().isEmpty()) {
            section.columns().forEach(json.putArray("columns")::add);
        }
        ArrayNode rows = json.putArray("rows");
        for (Printed.Row row : section.rows()) {
            ObjectNode line = rows.addObject();
            row.code().ifPresent(code -> line.put("code", code));
            line.put("label", row.label());
            row.cells().forEach(line.putArray("cells")::add);
        }
    }

    private static ObjectNode reckoning(Reckoning reckoning, boolean isInPacks) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("counted", sold(reckoning.counted(), isInPacks));
        reckoning.shrink().ifPresent(factor -> json.put("shrink", factor.toString()));
        reckoning.dressed().ifPresent(factor -> json.put("dressed", factor.toString()));
        return json.put("rounded", reckoning.isRounded());
    }

    private static String sold(Quantity quantity, boolean isInPacks) {
        return quantity.isCount() && isInPacks ? quantity.held() + " " + PACK : quantity.toString();
    }

    private static ObjectNode product(ProductPath path) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", path.slug());
        Catalogue.standard()
                .find(path)
                .ifPresent(known -> json.put("chinese", known.chinese()).put("english", known.english()));
        return json;
    }
}
