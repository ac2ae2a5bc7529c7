package org.duijie.api.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.file.Products;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Shape;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingTable;
import org.duijie.api.offering.Offerings;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.place.Area;
import org.duijie.api.policy.Catalogues;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Quantity;

/** Purchase intents: what buyers want. */
public final class Intents extends Offerings<IntentRow, IntentBody> {
    public static final String PREFIX = "int";

    public Intents(AppContext context, Audit audit, SeenCampaigns campaigns, Catalogues catalogues) {
        super(context, audit, campaigns, catalogues, new Kind("intent", PREFIX, PartyKind.BUYER));
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new IntentResource(this);
    }

    /** Returns the intents for the record check. */
    public static Records records() {
        return Records.ofKind(
                "intents",
                PREFIX,
                (view, bureau, id) -> new IntentTable(view)
                        .find(bureau, id)
                        .map(row ->
                                ToldRow.of(IntentRows.json(row), row.entered()).withAlso("calendar")),
                "kind",
                "exact.left",
                "calendar.of",
                "exact.bought",
                "exact.beyond",
                "party.name");
    }

    /** Makes the intents of a changed party searchable by its new name and kind. */
    public static void follow(Transaction transaction, PartyRow.Change party) {
        if (party.isFoundElsewhere()) {
            PartyRow owner = party.after();
            new IntentTable(transaction).rename(owner.bureau(), owner.id(), party.from(), party.to(), party.kind());
        }
    }

    /**
     * Enters an intent for a single deal. Only its party and liaisons see it.
     *
     * @throws Refused when it exceeds a limit of markets or has no demand
     */
    public void enterForDeal(Transaction transaction, Principal principal, PartyRow owner, PurchaseIntent intent) {
        IntentBody body = IntentBody.of(intent);
        enter(transaction, principal, List.of(entry(owner, new Sheet<>(body, IntentRows.entered(intent)))));
        new IntentTable(transaction).keepForDeal(owner.bureau(), intent.id());
    }

    @Override
    protected boolean isHidden(IntentRow row) {
        return row.isForDeal();
    }

    @Override
    protected Decoded<IntentBody> read(byte[] body, String id, LikelyDays days, Products products) {
        return IntentBody.read(body, id, id, BuyerKind.OTHER, days, products);
    }

    @Override
    public Shape shape() {
        return IntentBody.SHAPE;
    }

    @Override
    public Quantity quantity(IntentRow row, long units) {
        return row.goods().by().quantity(units);
    }

    @Override
    protected Optional<String> party(IntentBody body) {
        return body.party();
    }

    @Override
    protected IntentRow row(PartyRow owner, IntentBody body, ObjectNode entered, OfferingRow.RecordState stamp) {
        return IntentRows.row(owner, body, entered, stamp);
    }

    @Override
    protected List<Complaint> ownDoubts(Area area, IntentRow row) {
        Place at = new Place(row.goods().latitude(), row.goods().longitude());
        return area.intent(at);
    }

    @Override
    protected OfferingTable<IntentRow> table(Transaction transaction) {
        return new IntentTable(transaction);
    }

    @Override
    protected ObjectNode merged(IntentRow before, ObjectNode patch) {
        return Body.merged(Body.tree(before.entered()), patch);
    }

    /**
     * Returns whether the change switches the demand between live and dressed weight. Deals that take from the demand
     * were measured by the old kind of weight.
     */
    @Override
    protected boolean isDealtOtherwise(ObjectNode before, ObjectNode after) {
        return !before.path("priceFor")
                .asText("live")
                .equals(after.path("priceFor").asText("live"));
    }

    @Override
    protected ObjectNode json(IntentRow row) {
        return IntentRows.json(row);
    }

    /** Returns the view of a row, without the bid unless the principal is the buyer or a liaison. */
    @Override
    protected View view(Principal principal, IntentRow row) {
        if (principal.speaksFor(row.party())) {
            return new View(row.id(), row.version(), IntentRows.text(row));
        }
        ObjectNode json = IntentRows.json(row);
        json.remove("bid");
        json.withObject("exact").remove("bid");
        return new View(row.id(), row.version(), json);
    }
}
