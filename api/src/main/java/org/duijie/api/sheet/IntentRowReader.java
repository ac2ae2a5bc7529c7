package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;

/** Reads rows of purchase intents. */
final class IntentRowReader extends RowReader {
    private static final int MOST_DIGITS = 9;

    IntentRowReader(Spots spots, GoodsNames goods) {
        super(spots, goods);
    }

    @Override
    void fill(SheetCells written, ObjectNode body, List<Complaint> complaints) {
        SheetCells cells = RowContainer.brought(written, complaints);
        List<String> wanted = Texts.list(cells.text("product"));
        if (!wanted.isEmpty()) {
            ArrayNode products = body.putArray("products");
            wanted.forEach(each -> products.add(goods().read(each, "/products/" + products.size(), complaints)));
        }
        String amount = cells.has("demand") ? "demand" : "weight";
        CellAmounts.put(body, "demand", CellAmounts.quantity(cells, amount));
        CellAmounts.put(body, "minimum", CellAmounts.quantity(cells, "minimum"));
        if (!Texts.isSizeInWords(cells)) {
            CellAmounts.unitWeight(cells, body);
        }
        CellAmounts.put(body, "bid", CellAmounts.price(cells, "bid"));
        CellFaults.amount(cells, amount, "demand", body, complaints);
        CellFaults.price(cells, "bid", body, complaints);
        CellContainer.put(cells, body, "demand", "bid");
        CellDays.window(cells, body, false, complaints);
        CellFaults.days(cells, body, complaints);
        KindWords.refuseUnknownBuyer(cells.normal("buyerKind"), complaints);
        spots().put(cells, body, complaints);
        CellAmounts.put(body, "maxDistance", CellAmounts.joined(cells, "maxDistance"));
        putSuppliers(cells.normal("maxSuppliers"), body);
        CellAmounts.put(body, "minimumPerSupplier", CellAmounts.quantity(cells, "minimumPerSupplier"));
        Texts.papers(cells, "requires", body);
        CellAmounts.put(body, "priceFor", KindWords.priceFor(cells.normal("priceFor")));
        CellAmounts.put(body, "priceAt", KindWords.priceAt(cells.normal("priceAt")));
        Texts.note(cells, body, false);
        NoteHints.intent(cells, body, complaints);
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
            CellAmounts.put(body, "maxSuppliers", text);
        }
    }
}
