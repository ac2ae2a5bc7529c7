package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.workbook.SheetFault;
import org.duijie.core.quantity.UnitWord;

/** Reads rows of listings. */
final class ListingRowReader extends RowReader {
    ListingRowReader(Spots spots, GoodsNames goods) {
        super(spots, goods);
    }

    @Override
    void fill(SheetCells written, ObjectNode body, List<Complaint> complaints) {
        SheetCells cells = RowContainer.brought(written, complaints);
        CellFaults.product(cells.normal("product"), complaints);
        CellAmounts.put(body, "product", goods().read(cells.text("product"), "/product", complaints));
        String amount = cells.has("stock") ? "stock" : "weight";
        CellAmounts.put(body, "stock", CellAmounts.quantity(cells, amount));
        if (!Texts.isSizeInWords(cells)) {
            CellAmounts.unitWeight(cells, body);
        }
        boolean isNoted = isOpen(body) && isByWeight(body);
        if (isNoted) {
            body.remove("unitWeight");
        }
        refuseOpen(body, complaints);
        CellAmounts.put(body, "ask", CellAmounts.price(cells, "ask"));
        CellFaults.nothing(cells, amount, body, complaints);
        CellFaults.amount(cells, amount, "stock", body, complaints);
        CellFaults.price(cells, "ask", body, complaints);
        CellContainer.put(cells, body, "stock", "ask");
        Texts.flag(cells, "breakable", body);
        CellDays.window(cells, body, CellDays.isOpenHeading(cells), complaints);
        CellFaults.days(cells, body, complaints);
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
        Texts.note(cells, body, isNoted);
        NoteHints.listing(cells, body, complaints);
    }

    /**
     * Refuses a range of weights with only one end. For stock on a farm, both the lightest and the heaviest head are
     * known.
     */
    private static void refuseOpen(ObjectNode body, List<Complaint> complaints) {
        if (isOpen(body)) {
            JsonNode range = body.path("unitWeight");
            String end = range.path("min").asText(range.path("max").asText());
            complaints.add(Refusals.at(SheetFault.UNIT_WEIGHT_OPEN, "/unitWeight", end));
        }
    }

    private static boolean isOpen(ObjectNode body) {
        JsonNode range = body.path("unitWeight");
        return range.has("min") != range.has("max");
    }

    /** Returns whether the stock is given by weight. A weight of one piece, such as 3两以上, is then only a remark. */
    private static boolean isByWeight(ObjectNode body) {
        return UnitJoin.unitOf(body.path("stock").asText())
                .filter(unit -> unit.kind() == UnitWord.Kind.WEIGHT)
                .isPresent();
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
