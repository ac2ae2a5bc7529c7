package org.duijie.api.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.core.market.BuyerKind;

/** Reads rows of parties. */
final class PartyReader extends RowReader {
    @Override
    void fill(SheetCells cells, ObjectNode body, List<Complaint> complaints) {
        String kind = cells.normal("kind");
        Amounts.put(body, "kind", Kinds.party(kind));
        String buyer = cells.has("buyerKind") ? cells.normal("buyerKind") : "";
        String stated = Kinds.buyer(buyer).map(BuyerKind::word).orElse(buyer);
        Amounts.put(
                body,
                "buyerKind",
                stated.isEmpty() ? Kinds.buyer(kind).map(BuyerKind::word).orElse("") : stated);
        Amounts.put(body, "name", cells.text("name"));
        Amounts.put(body, "creditCode", cells.normal("creditCode"));
        Spots.put(cells, body, complaints);
        if (cells.has("divisionCode")) {
            body.putObject("division").put("code", cells.normal("divisionCode")).put("name", cells.text("place"));
        }
        if (cells.has("contact") || cells.has("phone")) {
            ObjectNode contact = body.putArray("contacts").addObject();
            Amounts.put(contact, "name", cells.has("contact") ? cells.text("contact") : cells.text("name"));
            Amounts.put(contact, "phone", cells.normal("phone"));
            Amounts.put(contact, "note", cells.text("contactNote"));
        }
    }
}
