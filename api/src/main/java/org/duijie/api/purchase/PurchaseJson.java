package org.duijie.api.purchase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.core.campaign.ReserveShare;

/** Writes purchases, and the share from supported producers, in the form of answers and audit lines. */
final class PurchaseJson {
    private PurchaseJson() {}

    static ObjectNode write(PurchaseRow row) {
        return entered(row)
                .put("id", row.id())
                .put("version", row.version())
                .put("createdAt", row.createdAt())
                .put("changedAt", row.changedAt());
    }

    /** Returns the entered fields in the form of a request. */
    static ObjectNode entered(PurchaseRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("party", row.party());
        json.put("from", row.period().from().toString());
        json.put("to", row.period().to().toString());
        json.put("total", row.total().toString());
        row.note().ifPresent(note -> json.put("note", note));
        return json;
    }

    static ObjectNode write(Purchases.Share found) {
        PurchaseRow row = found.row();
        Bought bought = found.bought();
        int reserve = found.reservedPerMille();
        ReserveShare share = new ReserveShare(row.total(), bought.supported(), reserve);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("purchase", row.id());
        json.putObject("party").put("id", row.party()).put("name", found.buyer());
        json.put("from", row.period().from().toString());
        json.put("to", row.period().to().toString());
        json.put("total", share.total().toString());
        json.put("settled", bought.settled().toString());
        json.put("supported", share.supported().toString());
        json.put("perMille", share.perMille());
        json.put("reservePerMille", reserve);
        json.put("reserved", share.reserved().toString());
        json.put("missing", share.missing().toString());
        var producers = json.putArray("producers");
        bought.producers()
                .forEach(each -> producers
                        .addObject()
                        .put("id", each.party().id())
                        .put("name", each.party().name())
                        .put("programme", each.mark().programme())
                        .put("amount", each.amount().toString()));
        return json;
    }
}
