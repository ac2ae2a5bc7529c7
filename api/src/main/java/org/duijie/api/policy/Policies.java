package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.core.deal.terms.FloorPrices;
import org.duijie.core.market.MarketPolicy;

/**
 * The matching policy of a bureau: haul costs, road detour, and the rule for the agreed price between ask and bid. Also
 * gives access to the other settings of a bureau: floor prices, and the share of purchases to reserve.
 */
public final class Policies extends Documents {
    private final Documents floors;
    private final Documents reserves;

    public Policies(AppContext context, Audit audit) {
        super(BureauDocument.POLICY, context, audit);
        this.floors = new Documents(BureauDocument.FLOOR_PRICES, context, audit);
        this.reserves = new Documents(BureauDocument.RESERVE, context, audit);
    }

    /** Adds all documents of a new bureau, such as the default policy and an empty list of floor prices. */
    public static void open(Transaction transaction, BureauId bureau, String now) {
        Documents.open(transaction, bureau, now);
    }

    /** Returns the HTTP routes of this feature. */
    public List<Resource> resources() {
        return List.of(
                new DocumentResource("/v1/policy", this),
                new DocumentResource("/v1/floor-prices", floors),
                new DocumentResource("/v1/reserve", reserves));
    }

    /** Returns the policies, floor prices and shares to reserve for the record check. */
    public static Records records() {
        return Records.join(
                records(BureauDocument.POLICY), records(BureauDocument.FLOOR_PRICES), records(BureauDocument.RESERVE));
    }

    /**
     * Returns the floor prices for deals of a listing.
     *
     * @param each the number of heads in a pack of the listing; 1 when heads are sold singly
     */
    public static FloorPrices floors(Transaction view, BureauId bureau, long each) {
        String entered =
                new DocumentTable(view, BureauDocument.FLOOR_PRICES).get(bureau).entered();
        return FloorPricesBody.kept(entered).forPacksOf(each);
    }

    /** Returns the share of its purchases that a canteen has to reserve for supported producers, in per mille. */
    public static int reservedPerMille(Transaction view, BureauId bureau) {
        return ReserveForm.perMille(new DocumentTable(view, BureauDocument.RESERVE).get(bureau));
    }

    /**
     * Sets the policy of the bureau to that of a market file if nobody has set a policy yet. Returns false, with
     * nothing changed, if the bureau has a policy already.
     */
    public boolean takeOver(Transaction transaction, Principal principal, ObjectNode policy) {
        DocumentRow before = row(transaction, principal);
        if (!before.isUntouched()) {
            return false;
        }
        written(transaction, principal, before, before.version() + 1, CanonicalJson.of(policy));
        return true;
    }

    /** Warns if the bureau has not set a policy yet. */
    public static List<Complaint> unset(Transaction view, Principal principal) {
        return row(view, principal).isUntouched() ? List.of(Refusals.at(Fault.POLICY_UNSET, "", "")) : List.of();
    }

    /** Returns the policy in the form that the matcher uses. */
    public static MarketPolicy of(Transaction view, Principal principal) {
        return PolicyBody.kept(row(view, principal).entered());
    }

    /**
     * Returns the policy with {@code changes} merged into it.
     *
     * @param changes a valid merge patch
     */
    public static MarketPolicy of(Transaction view, Principal principal, ObjectNode changes) {
        ObjectNode usual = Body.tree(row(view, principal).entered());
        return PolicyBody.kept(Body.merged(usual, changes).toString());
    }

    private static DocumentRow row(Transaction view, Principal principal) {
        return new DocumentTable(view, BureauDocument.POLICY).get(principal.bureau());
    }
}
