package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.Money;

/** The matching policy of a bureau: haul costs, road detour, and the rule for the agreed price between ask and bid. */
public final class Policies extends Documents {
    public Policies(AppContext context, Audit audit) {
        super(BureauDocument.POLICY, context, audit);
    }

    /** Adds all documents of a new bureau, such as the default policy and an empty list of floor prices. */
    public static void open(Transaction transaction, BureauId bureau, String now) {
        Documents.open(transaction, bureau, now);
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new DocumentResource("/v1/policy", this);
    }

    /** Returns the policies for the record check. */
    public static Records records() {
        return records(BureauDocument.POLICY, Policies::json);
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
        written(transaction, principal, before, before.version() + 1, policy);
        return true;
    }

    /** Warns if a policy has no haul and trip costs. */
    private static List<Complaint> free(MarketPolicy policy) {
        boolean isFree = Stream.of(policy.haulPerTonneKm(), policy.tripPerKm(), policy.trip())
                .allMatch(Money.ZERO::equals);
        return isFree ? List.of(Refusals.at(Fault.HAUL_FREE, "/haulPerTonneKm", "")) : List.of();
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

    @Override
    Decoded<ObjectNode> patch(byte[] body) {
        return PolicyBody.patch(body);
    }

    @Override
    List<Complaint> read(byte[] entered) {
        return free(Refused.orRefused(PolicyBody.read(entered)));
    }

    @Override
    ObjectNode fields(DocumentRow row) {
        return json(row);
    }

    private static DocumentRow row(Transaction view, Principal principal) {
        return new DocumentTable(view, BureauDocument.POLICY).get(principal.bureau());
    }

    private static ObjectNode json(DocumentRow row) {
        return PolicyBody.json(PolicyBody.kept(row.entered()))
                .put("version", row.version())
                .put("changedAt", row.changedAt());
    }
}
