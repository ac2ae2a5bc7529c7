package org.duijie.api.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.json.Body;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.offering.OfferingRow;

/** Writes listings and intents for a sheet: the entered fields, with the name of the owner. */
final class SheetEntryJson {
    private SheetEntryJson() {}

    static ObjectNode write(ListingRow row) {
        return entry(row, row.partyName());
    }

    static ObjectNode write(IntentRow row) {
        return entry(row, row.partyName()).put("buyerKind", row.kind().word());
    }

    private static ObjectNode entry(OfferingRow<?> row, String owner) {
        return Body.tree(row.entered()).put("id", row.id()).put("owner", owner);
    }
}
