package org.duijie.api.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Shape;
import org.duijie.api.offering.OfferingForm;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyRow;

/** How listings are read, stored and audited. */
final class ListingForm implements OfferingForm<ListingRow, ListingBody> {
    private static final String CONTAINER = "container";
    private static final String BREAKABLE = "breakable";

    @Override
    public Decoded<ListingBody> read(byte[] body, String id, LikelyDays days, Products products) {
        return ListingBody.read(body, id, id, days, products);
    }

    @Override
    public Shape shape() {
        return ListingBody.SHAPE;
    }

    @Override
    public Optional<String> party(ListingBody body) {
        return body.party();
    }

    @Override
    public ListingRow row(PartyRow owner, ListingBody body, ObjectNode entered, OfferingRow.RecordState stamp) {
        return ListingRows.row(owner, body, entered, stamp);
    }

    /** Applies a patch. If the patch changes the weights without a day for them, they become the weights of today. */
    @Override
    public ObjectNode merged(ListingRow before, ObjectNode patch) {
        ObjectNode merged = Body.merged(Body.tree(before.entered()), patch);
        boolean isPackedAnew = patch.has(CONTAINER) || patch.has(BREAKABLE);
        boolean isWeighedAnew = patch.has("unitWeight")
                || patch.has("pack")
                || (isPackedAnew && before.goods().by() == SearchKeys.Measure.WEIGHT);
        if (isWeighedAnew && !patch.has("weighedOn")) {
            merged.remove("weighedOn");
        }
        return merged;
    }

    /**
     * Returns whether the change alters the pack or the container. Deals and losses are counted in packs, so they would
     * change their meaning.
     */
    @Override
    public boolean isDealtOtherwise(ObjectNode before, ObjectNode after) {
        boolean isBrokenOtherwise =
                before.path(BREAKABLE).asBoolean() != after.path(BREAKABLE).asBoolean();
        return isBrokenOtherwise
                || Stream.of("pack", CONTAINER)
                        .anyMatch(field -> !before.path(field).equals(after.path(field)));
    }

    @Override
    public ObjectNode json(ListingRow row) {
        return ListingRows.json(row);
    }
}
