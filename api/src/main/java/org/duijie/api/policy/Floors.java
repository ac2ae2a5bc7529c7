package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.core.deal.terms.FloorPrices;

/** The floor prices below which no deal may be made, by product. */
final class Floors extends Documents {
    Floors(AppContext context, Audit audit) {
        super(BureauDocument.FLOOR_PRICES, context, audit);
    }

    /** Returns the floor prices for the record check. */
    static Records records() {
        return records(BureauDocument.FLOOR_PRICES, Documents::entered);
    }

    /**
     * Returns the floor prices for deals of a listing.
     *
     * @param each the number of heads in a pack of the listing; 1 when heads are sold singly
     */
    static FloorPrices of(Transaction view, BureauId bureau, long each) {
        String entered =
                new DocumentTable(view, BureauDocument.FLOOR_PRICES).get(bureau).entered();
        return FloorPricesBody.kept(entered).forPacksOf(each);
    }

    @Override
    Decoded<ObjectNode> patch(byte[] body) {
        return FloorPricesBody.patch(body);
    }

    @Override
    List<Complaint> read(byte[] entered) {
        Decoded<FloorPrices> read = FloorPricesBody.read(entered);
        Refused.orRefused(read);
        return read.complaints();
    }
}
