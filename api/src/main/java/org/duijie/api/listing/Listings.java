package org.duijie.api.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.UnitWords;
import org.duijie.api.offering.Doubts;
import org.duijie.api.offering.OfferingTable;
import org.duijie.api.offering.Offerings;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.place.Area;
import org.duijie.api.policy.Catalogues;
import org.duijie.core.market.Place;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Quantity;

/** Listings: what cooperatives offer. */
public final class Listings extends Offerings<ListingRow, ListingBody> {
    public static final String PREFIX = "lst";

    private final AppContext context;
    private final DealDoubts deals;

    /** Finds what a change of a listing means to its deals. */
    public interface DealDoubts {
        /** Returns the warnings about the deals of a listing that its change no longer fits. */
        List<Complaint> of(Transaction view, ListingRow before, ListingRow after, LocalDate today);
    }

    public Listings(AppContext context, Audit audit, SeenCampaigns campaigns, Catalogues catalogues, DealDoubts deals) {
        super(
                context,
                audit,
                campaigns,
                catalogues,
                new Kind("listing", PREFIX, PartyKind.COOPERATIVE),
                new ListingForm());
        this.context = context;
        this.deals = deals;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new ListingResource(this);
    }

    /** Returns the listings for the record check. */
    public static Records records() {
        return Records.ofKind(
                "listings",
                PREFIX,
                (view, bureau, id) -> new ListingTable(view)
                        .find(bureau, id)
                        .map(row ->
                                ToldRow.of(ListingRows.json(row), row.entered()).withAlso("calendar")),
                "free",
                "dispatchFrom",
                "calendar.of",
                "party.name",
                "loss");
    }

    /** Makes the listings of a renamed party searchable by its new name. */
    public static void follow(Transaction transaction, PartyRow.Change party) {
        if (party.isFoundElsewhere()) {
            PartyRow owner = party.after();
            new ListingTable(transaction).rename(owner.bureau(), owner.id(), party.from(), party.to());
        }
    }

    @Override
    public Quantity quantity(ListingRow row, long units) {
        return ListingRows.quantity(row, units);
    }

    @Override
    protected List<Complaint> ownDoubts(Area area, ListingRow row) {
        Place at = new Place(row.goods().latitude(), row.goods().longitude());
        return Stream.concat(Doubts.certificate(row.product()).stream(), area.listing(at).stream())
                .toList();
    }

    @Override
    protected List<Complaint> changeDoubts(Transaction view, ListingRow before, ListingRow after) {
        return deals.of(view, before, after, context.today());
    }

    @Override
    protected OfferingTable<ListingRow> table(Transaction transaction) {
        return new ListingTable(transaction);
    }

    @Override
    protected void refuseDealt(ListingRow row) {
        super.refuseDealt(row);
        if (row.lost() > 0) {
            throw dealt(row);
        }
    }

    @Override
    protected long lost(ListingRow row) {
        return row.lost();
    }

    @Override
    protected String countWord(ListingRow row) {
        return UnitWords.ofPiece(ProductPath.of(row.product()), true).one();
    }

    @Override
    protected View view(Principal principal, ListingRow row) {
        return new View(row.id(), row.version(), ListingRows.text(row));
    }
}
