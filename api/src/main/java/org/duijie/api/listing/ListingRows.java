package org.duijie.api.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Spliced;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRows;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyRow;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** Converts listings between body, row and answer. */
public final class ListingRows {
    private ListingRows() {}

    /** Returns the row of a body: the entered text, and the figures in whole numbers. */
    static ListingRow row(PartyRow owner, ListingBody body, ObjectNode entered, OfferingRow.RecordState stamp) {
        Listing listing = body.listing();
        Stock stock = listing.stock();
        long heads = stock.heads().count();
        long mean = stock.meanWeight().grams() * stock.each();
        entered.remove("party");
        entered.put("product", listing.product().slug());
        entered.put("weighedOn", body.weighedOn().toString());
        return new ListingRow(
                owner.bureau(),
                listing.id(),
                owner.id(),
                owner.name(),
                CanonicalJson.of(entered),
                listing.product().slug(),
                heads,
                stock.stated().isCount()
                        ? Math.multiplyExact(
                                stock.stated().held(), stock.meanWeight().grams())
                        : stock.stated().held(),
                mean,
                SearchKeys.of(
                        stock.stated(),
                        listing.terms().ask(),
                        listing.window(),
                        listing.at(),
                        List.of(listing.product()),
                        owner.name(),
                        body.note()),
                stamp.status(),
                stamp.version(),
                stamp.createdAt(),
                stamp.changedAt(),
                stamp.taken(),
                0,
                stamp.calendar());
    }

    /** Returns the answer for a row: the entered fields and the fields that the service adds. */
    public static String text(ListingRow row) {
        Spliced text = Spliced.behind(row.entered())
                .put("id", row.id())
                .object("party")
                .put("id", row.party())
                .put("name", row.partyName())
                .end()
                .put("status", row.status().word())
                .put("version", row.version())
                .put("heads", row.heads())
                .put("free", row.heads() - row.taken())
                .put("lost", row.lost())
                .put("weight", row.grams() + " g")
                .object("exact")
                .put("meanWeight", Weight.ofGrams(row.meanGrams()).toString())
                .put("ask", row.goods().price())
                .end();
        Dispatch.firstDay(row).ifPresent(day -> text.put("dispatchFrom", day));
        OfferingRows.say(row.calendar(), text);
        return text.put("createdAt", row.createdAt())
                .put("changedAt", row.changedAt())
                .whole();
    }

    /**
     * Converts {@code units} heads or packs of a listing to the measure in which its stock was stated: a number of
     * heads, or a weight.
     */
    static Quantity quantity(ListingRow row, long units) {
        if (row.goods().by() == SearchKeys.Measure.WEIGHT) {
            return Weight.ofGrams(units * row.meanGrams());
        }
        byte[] entered = row.entered().getBytes(StandardCharsets.UTF_8);
        LocalDate day = LocalDate.parse(row.goods().fromDay());
        long each = ListingBody.kept(entered, row.id(), row.party(), day)
                .listing()
                .stock()
                .each();
        return Heads.of(units * each);
    }

    /** Returns the answer for a row as a JSON tree. */
    public static ObjectNode json(ListingRow row) {
        return Body.tree(text(row));
    }
}
