package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;

/** Reads rows of listings. */
final class ListingRowReader extends RowReader {
    @Override
    void fill(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        CellAmounts.put(body, "product", cells.text("product"));
        String amount = cells.has("stock") ? "stock" : "weight";
        CellAmounts.put(body, "stock", CellAmounts.quantity(cells, amount));
        if (!Texts.isSizeInWords(cells)) {
            CellAmounts.unitWeight(cells, body);
        }
        CellAmounts.put(body, "pack", CellAmounts.joined(cells.normal("pack"), cells.unit("pack")));
        CellAmounts.put(body, "ask", CellAmounts.price(cells, "ask"));
        CellDays.window(cells, body);
        Spots.put(cells, body, complaints);
        CellAmounts.put(body, "dailyGain", CellAmounts.joined(cells.normal("dailyGain"), cells.unit("dailyGain")));
        CellAmounts.put(body, "salvage", CellAmounts.price(cells, "salvage"));
        CellAmounts.put(body, "holdingCost", CellAmounts.joined(cells.normal("holdingCost"), "元"));
        CellAmounts.put(body, "minimumPickup", CellAmounts.quantity(cells, "minimumPickup"));
        Texts.papers(cells, "certificates", body);
        CellAmounts.put(body, "priceFor", KindWords.priceFor(cells.normal("priceFor")));
        CellAmounts.put(body, "priceAt", KindWords.priceAt(cells.normal("priceAt")));
        CellAmounts.put(body, "weighedOn", CellDays.day(cells.normal("weighedOn")));
        Texts.note(cells, body);
    }

    @Override
    String field(String column) {
        return column.equals("weight") ? "stock" : super.field(column);
    }
}
