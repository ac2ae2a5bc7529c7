package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.core.market.BuyerKind;

/** Reads rows of parties. */
final class PartyRowReader extends RowReader {
    PartyRowReader(Spots spots, GoodsNames goods) {
        super(spots, goods);
    }

    @Override
    void fill(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        String kind = cells.normal("kind");
        CellAmounts.put(body, "kind", KindWords.party(kind));
        String buyer = cells.has("buyerKind") ? cells.normal("buyerKind") : "";
        String stated = KindWords.buyer(buyer).map(BuyerKind::word).orElse(buyer);
        CellAmounts.put(
                body,
                "buyerKind",
                stated.isEmpty() ? KindWords.buyer(kind).map(BuyerKind::word).orElse("") : stated);
        KindWords.refuseUnknownBuyer(buyer, complaints);
        KindWords.refuseUnknownParty(kind, complaints);
        CellAmounts.put(body, "name", cells.text("name"));
        CellAmounts.put(body, "creditCode", cells.normal("creditCode"));
        spots().put(cells, body, complaints);
        if (cells.has("divisionCode")) {
            body.putObject("division").put("code", cells.normal("divisionCode")).put("name", cells.text("place"));
        }
        if (cells.has("contact") || cells.has("phone")) {
            ObjectNode contact = body.putArray("contacts").addObject();
            CellAmounts.put(contact, "name", cells.has("contact") ? cells.text("contact") : cells.text("name"));
            CellAmounts.put(contact, "phone", cells.normal("phone"));
            CellAmounts.put(contact, "note", cells.text("contactNote"));
        }
    }
}
