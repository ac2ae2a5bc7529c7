package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
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
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.Money;

/** The matching policy of a bureau: haul costs, road detour, and how the price is set between ask and bid. */
public final class Policies {
    private static final long UNTOUCHED = 1;

    private final AppContext context;
    private final Audit audit;

    public Policies(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PolicyResource(this);
    }

    /** Returns the policies for the record check. */
    public static Records records() {
        return Records.ofDocument("policies", (view, bureau) -> {
            PolicyRow row = new PolicyTable(view).get(bureau);
            boolean isUntouched = row.entered().equals("{}") && row.version() == UNTOUCHED;
            return new Records.Standing(bureau.text(), ToldRow.of(json(row)), isUntouched);
        });
    }

    /** Returns the policy of the principal's bureau. */
    public View get(Principal principal) {
        return context.database().read(view -> view(new PolicyTable(view).get(principal.bureau())));
    }

    /** Changes the policy by a merge patch if {@code version} is current. Only liaisons may call it. */
    public View change(Principal principal, long version, byte[] body) {
        ObjectNode patch = Refused.orRefused(PolicyBody.patch(body));
        return context.database().write(transaction -> {
            PolicyRow before = new PolicyTable(transaction).get(principal.bureau());
            ObjectNode merged = Body.merged(Body.tree(before.entered()), patch);
            Refused.orRefused(PolicyBody.read(Body.bytes(merged)));
            PolicyRow after = written(transaction, principal, before, version + 1, merged);
            return view(after).warning(free(PolicyBody.kept(after.entered())));
        });
    }

    /** Adopts the policy of a market file if the bureau has not set one; returns false if the bureau keeps its own. */
    public boolean takeOver(Transaction transaction, Principal principal, ObjectNode policy) {
        PolicyRow before = new PolicyTable(transaction).get(principal.bureau());
        if (before.version() != UNTOUCHED) {
            return false;
        }
        written(transaction, principal, before, before.version() + 1, policy);
        return true;
    }

    /** Warns if a policy has no transport costs. */
    private static List<Complaint> free(MarketPolicy policy) {
        boolean isFree = Stream.of(policy.haulPerTonneKm(), policy.tripPerKm(), policy.trip())
                .allMatch(Money.ZERO::equals);
        return isFree ? List.of(Refusals.at(Fault.HAUL_FREE, "/haulPerTonneKm", "")) : List.of();
    }

    /** Warns if no policy has been set yet. */
    public static List<Complaint> unset(Transaction view, Principal principal) {
        return new PolicyTable(view).get(principal.bureau()).version() == UNTOUCHED
                ? List.of(Refusals.at(Fault.POLICY_UNSET, "", ""))
                : List.of();
    }

    /** Returns the policy in the form that the matcher uses. */
    public static MarketPolicy of(Transaction view, Principal principal) {
        return PolicyBody.kept(new PolicyTable(view).get(principal.bureau()).entered());
    }

    private PolicyRow written(
            Transaction transaction, Principal principal, PolicyRow before, long version, ObjectNode entered) {
        PolicyRow after = new PolicyRow(principal.bureau(), CanonicalJson.of(entered), version, context.now());
        if (!new PolicyTable(transaction).update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
        audit.record(
                transaction,
                principal,
                new Change(
                        "policy.changed",
                        principal.bureau().text(),
                        version,
                        principal.party(),
                        json(before),
                        json(after),
                        Optional.empty()));
        return after;
    }

    private static View view(PolicyRow row) {
        return new View(row.bureau().text(), row.version(), json(row));
    }

    public static ObjectNode json(PolicyRow row) {
        return PolicyBody.json(PolicyBody.kept(row.entered()))
                .put("version", row.version())
                .put("changedAt", row.changedAt());
    }
}
