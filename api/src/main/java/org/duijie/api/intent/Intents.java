package org.duijie.api.intent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.UnitWords;
import org.duijie.api.offering.OfferingTable;
import org.duijie.api.offering.Offerings;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.place.Area;
import org.duijie.api.policy.Catalogues;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Quantity;

/** Purchase intents: what buyers want. */
public final class Intents extends Offerings<IntentRow, IntentBody> {
    public static final String PREFIX = "int";

    public Intents(AppContext context, Audit audit, SeenCampaigns campaigns, Catalogues catalogues) {
        super(context, audit, campaigns, catalogues, new Kind("intent", PREFIX, PartyKind.BUYER), new IntentForm());
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

    /**
     * Reduces the demand of an intent that was entered for one deal alone to what deals take, after the buyer gave up
     * the rest; withdraws it if they take nothing. Does nothing if somebody has changed the intent.
     */
    public void giveUpRest(Transaction transaction, Principal principal, String id) {
        retire(transaction, principal, id);
        table(transaction)
                .find(principal.bureau(), id)
                .filter(row -> isOpen(row) && row.version() == 1 && row.taken() > 0 && row.taken() < row.demand())
                .ifPresent(before -> reduce(transaction, principal, before));
    }

    private void reduce(Transaction transaction, Principal principal, IntentRow before) {
        byte[] demand = JsonNodeFactory.instance
                .objectNode()
                .put("demand", quantity(before, before.taken()).toString())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        rewrite(transaction, principal, before, demand);
    }

    @Override
    protected boolean isHidden(IntentRow row) {
        return row.isForDeal();
    }

    @Override
    public Quantity quantity(IntentRow row, long units) {
        return row.goods().by().quantity(units);
    }

    @Override
    protected String countWord(IntentRow row) {
        return UnitWords.ofPiece(ProductPath.of(row.products().get(0)), true).one();
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

    /** Returns the view of a row, without the bid unless the principal is the buyer or a liaison. */
    @Override
    protected View view(Principal principal, IntentRow row) {
        if (principal.speaksFor(row.party())) {
            return new View(row.id(), row.version(), IntentRows.text(row));
        }
        return new View(row.id(), row.version(), IntentRows.withoutBid(row));
    }
}
