package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;

/** Reads rows of listings. */
final class ListingReader extends RowReader {
    @Override
    void fill(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        Amounts.put(body, "product", cells.text("product"));
        String amount = cells.has("stock") ? "stock" : "weight";
        Amounts.put(body, "stock", Amounts.quantity(cells, amount));
        if (!Texts.isSizeInWords(cells)) {
            Amounts.unitWeight(cells, body);
        }
        Amounts.put(body, "pack", Amounts.joined(cells.normal("pack"), cells.unit("pack")));
        Amounts.put(body, "ask", Amounts.price(cells, "ask"));
        Days.window(cells, body);
        Spots.put(cells, body, complaints);
        Amounts.put(body, "dailyGain", Amounts.joined(cells.normal("dailyGain"), cells.unit("dailyGain")));
        Amounts.put(body, "salvage", Amounts.price(cells, "salvage"));
        Amounts.put(body, "holdingCost", Amounts.joined(cells.normal("holdingCost"), "元"));
        Amounts.put(body, "minimumPickup", Amounts.quantity(cells, "minimumPickup"));
        Texts.papers(cells, "certificates", body);
        Amounts.put(body, "priceFor", Kinds.priceFor(cells.normal("priceFor")));
        Amounts.put(body, "priceAt", Kinds.priceAt(cells.normal("priceAt")));
        Amounts.put(body, "weighedOn", Days.day(cells.normal("weighedOn")));
        Texts.note(cells, body);
    }

    @Override
    String field(String column) {
        return column.equals("weight") ? "stock" : super.field(column);
    }
}
