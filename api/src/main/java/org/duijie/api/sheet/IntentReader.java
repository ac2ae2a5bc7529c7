package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;

/** Reads rows of purchase intents. */
final class IntentReader extends RowReader {
    private static final int MOST_DIGITS = 9;

    @Override
    void fill(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        Texts.list(cells, "product", body, "products");
        String amount = cells.has("demand") ? "demand" : "weight";
        Amounts.put(body, "demand", Amounts.quantity(cells, amount));
        Amounts.put(body, "minimum", Amounts.quantity(cells, "minimum"));
        if (!Texts.isSizeInWords(cells)) {
            Amounts.unitWeight(cells, body);
        }
        Amounts.put(body, "bid", Amounts.price(cells, "bid"));
        Days.window(cells, body);
        Spots.put(cells, body, complaints);
        Amounts.put(body, "maxDistance", Amounts.joined(cells.normal("maxDistance"), cells.unit("maxDistance")));
        putSuppliers(cells.normal("maxSuppliers"), body);
        Amounts.put(body, "minimumPerSupplier", Amounts.quantity(cells, "minimumPerSupplier"));
        Texts.papers(cells, "requires", body);
        Amounts.put(body, "priceFor", Kinds.priceFor(cells.normal("priceFor")));
        Amounts.put(body, "priceAt", Kinds.priceAt(cells.normal("priceAt")));
        Texts.note(cells, body);
    }

    @Override
    String field(String column) {
        return switch (column) {
            case "weight" -> "demand";
            case "product" -> "products";
            default -> super.field(column);
        };
    }

    private static void putSuppliers(String text, ObjectNode body) {
        String bare = text.endsWith("家") ? text.substring(0, text.length() - 1) : text;
        if (bare.matches("[0-9]+") && bare.length() <= MOST_DIGITS) {
            body.put("maxSuppliers", Integer.parseInt(bare));
        } else {
            Amounts.put(body, "maxSuppliers", text);
        }
    }
}
