package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Decoded;
import org.duijie.core.deal.terms.FloorPrices;

/** The floor prices below which no deal may be made, by product. */
public final class Floors {
    private final AppContext context;
    private final Audit audit;

    public Floors(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new FloorPriceResource(this);
    }

    /** Returns the floor prices for the record check. */
    public static Records records() {
        return Records.ofDocument("floor_prices", (view, bureau) -> {
            FloorPriceRow row = new FloorPriceTable(view).get(bureau);
            boolean isUntouched = row.entered().equals("{\"prices\":[]}") && row.version() == 1;
            return new Records.Standing(subject(bureau), ToldRow.of(json(row)), isUntouched);
        });
    }

    /** Returns the floor prices of the principal's bureau. */
    public View get(Principal principal) {
        return context.database().read(view -> view(new FloorPriceTable(view).get(principal.bureau())));
    }

    /** Changes the floor prices by a merge patch if {@code version} is current. Only liaisons may call it. */
    public View change(Principal principal, long version, byte[] body) {
        ObjectNode patch = Refused.orRefused(FloorPricesBody.patch(body));
        return context.database().write(transaction -> {
            FloorPriceRow before = new FloorPriceTable(transaction).get(principal.bureau());
            ObjectNode merged = Body.merged(Body.tree(before.entered()), patch);
            Decoded<FloorPrices> read = FloorPricesBody.read(Body.bytes(merged));
            Refused.orRefused(read);
            FloorPriceRow after =
                    new FloorPriceRow(principal.bureau(), CanonicalJson.of(merged), version + 1, context.now());
            if (!new FloorPriceTable(transaction).update(after)) {
                throw Refused.because(RefusalCode.STALE);
            }
            Change change = new Change(
                    "floorPrices.changed",
                    subject(principal.bureau()),
                    after.version(),
                    principal.party(),
                    json(before),
                    json(after),
                    Optional.empty());
            audit.record(transaction, principal, change);
            return view(after).warning(read.complaints());
        });
    }

    /** Returns the floor prices for deals in packs of {@code each} heads, which is 1 when heads are sold singly. */
    public static FloorPrices of(Transaction view, BureauId bureau, long each) {
        return FloorPricesBody.kept(new FloorPriceTable(view).get(bureau).entered())
                .forPacksOf(each);
    }

    /** Returns the id under which their history is stored. It is not the bureau's id, because the policy uses that. */
    public static String subject(BureauId bureau) {
        return bureau.text().replace(BureauId.PREFIX, "flp");
    }

    private static View view(FloorPriceRow row) {
        return new View(subject(row.bureau()), row.version(), json(row));
    }

    public static ObjectNode json(FloorPriceRow row) {
        return Body.tree(row.entered()).put("version", row.version()).put("changedAt", row.changedAt());
    }
}
