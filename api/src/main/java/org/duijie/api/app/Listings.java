package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.codec.Body;
import org.duijie.api.codec.Complaint;
import org.duijie.api.codec.Decoded;
import org.duijie.api.codec.LikelyDays;
import org.duijie.api.codec.ListingBody;
import org.duijie.api.store.GoodsTable;
import org.duijie.api.store.ListingRow;
import org.duijie.api.store.ListingTable;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.Transaction;
import org.duijie.core.market.Place;

/** Listings: what cooperatives offer. */
public final class Listings extends GoodsBook<ListingRow, ListingBody> {
    static final String PREFIX = "lst";

    Listings(Office office, Audit audit, SeenCampaigns campaigns) {
        super(office, audit, campaigns, new Kind("listing", PREFIX, "cooperative"));
    }

    /** Makes the listings of a party that was renamed be found by its new name. */
    static void follow(Transaction transaction, PartyChange party) {
        if (party.isFoundElsewhere()) {
            PartyRow owner = party.after();
            new ListingTable(transaction).rename(owner.bureau(), owner.id(), party.from(), party.to());
        }
    }

    @Override
    Decoded<ListingBody> read(byte[] body, String id, LikelyDays days) {
        return ListingBody.read(body, id, id, days);
    }

    @Override
    Decoded<ObjectNode> patch(byte[] body) {
        return ListingBody.patch(body);
    }

    @Override
    Optional<String> party(ListingBody body) {
        return body.party();
    }

    @Override
    ListingRow row(PartyRow owner, ListingBody body, ObjectNode entered, Stamp stamp) {
        return ListingRows.row(owner, body, entered, stamp);
    }

    @Override
    List<Complaint> ownDoubts(Area area, ListingRow row) {
        Place at = new Place(row.goods().latitude(), row.goods().longitude());
        return Stream.concat(Doubts.certificate(row.product()).stream(), area.listing(at).stream())
                .toList();
    }

    @Override
    GoodsTable<ListingRow> table(Transaction transaction) {
        return new ListingTable(transaction);
    }

    /** Weights that are entered anew hold from today on, unless the patch says of which day they are. */
    @Override
    ObjectNode merged(ListingRow before, ObjectNode patch) {
        ObjectNode merged = Body.merged(Body.tree(before.entered()), patch);
        boolean isWeighedAnew = patch.has("unitWeight") || patch.has("pack");
        if (isWeighedAnew && !patch.has("weighedOn")) {
            merged.remove("weighedOn");
        }
        return merged;
    }

    /** Deals and losses count packs. */
    @Override
    boolean isDealtOtherwise(ObjectNode before, ObjectNode after) {
        return !before.path("pack").equals(after.path("pack"));
    }

    @Override
    void refuseDealt(ListingRow row) {
        super.refuseDealt(row);
        if (row.lost() > 0) {
            throw Refused.because(Refusal.TAKEN_BY_DEALS);
        }
    }

    @Override
    ObjectNode json(ListingRow row) {
        return ListingRows.json(row);
    }

    @Override
    Thing view(Principal principal, ListingRow row) {
        return new Thing(row.id(), row.version(), ListingRows.text(row));
    }
}
