package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;

/** Reads rows of listings. */
final class ListingRowReader extends RowReader {
    ListingRowReader(Spots spots) {
        super(spots);
    }

    @Override
    void fill(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        CellAmounts.put(body, "product", cells.text("product"));
        String amount = cells.has("stock") ? "stock" : "weight";
        CellAmounts.put(body, "stock", CellAmounts.quantity(cells, amount));
        if (!Texts.isSizeInWords(cells)) {
            CellAmounts.unitWeight(cells, body);
            refuseOpen(body, complaints);
        }
        CellAmounts.put(body, "ask", CellAmounts.price(cells, "ask"));
        CellContainer.put(cells, body, "stock", "ask");
        Texts.flag(cells, "breakable", body);
        CellDays.window(cells, body, complaints);
        spots().put(cells, body, complaints);
        CellAmounts.put(body, "dailyGain", CellAmounts.joined(cells, "dailyGain"));
        CellAmounts.put(body, "salvage", CellAmounts.price(cells, "salvage"));
        CellAmounts.put(body, "holdingCost", CellAmounts.money(cells, "holdingCost"));
        CellAmounts.put(body, "minimumPickup", CellAmounts.quantity(cells, "minimumPickup"));
        Texts.papers(cells, "certificates", body);
        String certificate = cells.text("certificateNumber");
        if (!certificate.isEmpty()) {
            body.putObject("certificate").put("number", certificate);
        }
        CellAmounts.put(body, "priceFor", KindWords.priceFor(cells.normal("priceFor")));
        CellAmounts.put(body, "priceAt", KindWords.priceAt(cells.normal("priceAt")));
        CellAmounts.put(body, "weighedOn", CellDays.day(cells.normal("weighedOn")));
        Texts.note(cells, body);
    }

    /** Refuses a weight of one with one end: of stock, the lightest and the heaviest are known. */
    private static void refuseOpen(ObjectNode body, List<Complaint> complaints) {
        JsonNode range = body.path("unitWeight");
        if (range.has("min") != range.has("max")) {
            String end = range.path("min").asText(range.path("max").asText());
            complaints.add(Refusals.at(SheetFault.UNIT_WEIGHT_OPEN, "/unitWeight", end));
        }
    }

    @Override
    String field(String column) {
        return switch (column) {
            case "weight" -> "stock";
            case "certificateNumber" -> "certificate";
            default -> super.field(column);
        };
    }
}
