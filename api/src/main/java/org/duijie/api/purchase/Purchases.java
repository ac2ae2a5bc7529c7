package org.duijie.api.purchase;

import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Histories;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.Slice.Cursor;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.party.Owners;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyTable;
import org.duijie.api.policy.Policies;
import org.duijie.core.quantity.Money;

/**
 * The total purchases of buyers in a period, from all sellers. Buyers or liaisons enter them. An entry can be replaced,
 * but not removed.
 */
public final class Purchases {
    static final String PREFIX = "pur";

    private final AppContext context;
    private final Audit audit;

    public Purchases(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PurchaseResource(this);
    }

    /** Returns the purchases for the record check. */
    public static Records records() {
        return Records.ofKind(
                "purchases",
                PREFIX,
                (view, bureau, id) ->
                        new PurchaseTable(view).find(bureau, id).map(row -> ToldRow.of(PurchaseJson.write(row))));
    }

    /**
     * Enters the purchases of a period.
     *
     * @throws Refused {@code DUPLICATE} when the party has entered this period already
     */
    public View create(Principal principal, byte[] body) {
        PurchaseBody read = Refused.orRefused(PurchaseBody.read(body));
        return context.database().write(transaction -> {
            String party = Owners.of(transaction, principal, PartyKind.BUYER, "party", read.party())
                    .id();
            String now = context.now();
            PurchaseRow row = new PurchaseRow(
                    principal.bureau(),
                    context.newId(PREFIX),
                    party,
                    read.period(),
                    read.total(),
                    read.note(),
                    1,
                    now,
                    now);
            refuseTaken(transaction, row);
            new PurchaseTable(transaction).insert(row);
            audit.record(
                    transaction,
                    principal,
                    Change.created("purchase.created", row.id(), party, PurchaseJson.write(row)));
            return view(row).warning(doubts(transaction, row));
        });
    }

    /** Replaces period, amount and note if {@code version} is current. The history keeps the earlier version. */
    public View replace(Principal principal, String id, long version, byte[] body) {
        PurchasePatch patch = PurchaseBody.patch(body);
        return context.database().write(transaction -> {
            PurchaseRow before = seen(transaction, principal, id);
            PurchaseBody read = patch.appliedTo(before);
            PurchaseRow after = before.replacedBy(read, version + 1, context.now());
            refuseTaken(transaction, after);
            if (before.replacedBy(read, before.version(), before.changedAt()).equals(before)
                    && before.version() == version) {
                return view(before).warning(doubts(transaction, before));
            }
            if (!new PurchaseTable(transaction).update(after)) {
                throw Refused.because(RefusalCode.STALE);
            }
            audit.record(
                    transaction,
                    principal,
                    Change.updated(
                            "purchase.replaced",
                            id,
                            after.version(),
                            after.party(),
                            PurchaseJson.write(before),
                            PurchaseJson.write(after)));
            return view(after).warning(doubts(transaction, after));
        });
    }

    /** Returns one entry to its party or to a liaison. */
    public View get(Principal principal, String id) {
        return context.database().read(view -> view(seen(view, principal, id)));
    }

    /** Returns one page of the entries that the principal may see, of one party or of all. */
    public Slice list(Principal principal, Optional<String> party, Cursor cursor) {
        Optional<String> own = principal.isLiaison() ? party : Optional.of(principal.party());
        boolean isOthers = party.isPresent() && !own.equals(party);
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> isOthers ? List.of() : new PurchaseTable(view).list(principal.bureau(), own, page),
                        Purchases::view));
    }

    /** Returns every version of an entry, the oldest first. */
    public List<Histories.Version> history(Principal principal, String id, long after, int limit) {
        return context.database()
                .read(view -> Histories.page(
                        view, principal.bureau(), seen(view, principal, id).id(), after, limit));
    }

    /**
     * The share of the period's purchases that went to supported producers.
     *
     * @param buyer the name of the party
     * @param reservedPerMille the share to reserve
     */
    record Share(PurchaseRow row, String buyer, Bought bought, int reservedPerMille) {}

    /** Returns the share of the period's purchases that went to supported producers, as of now. */
    Share share(Principal principal, String id) {
        return context.database().snapshot(view -> {
            PurchaseRow row = seen(view, principal, id);
            String name = new PartyTable(view)
                    .find(row.bureau(), row.party())
                    .orElseThrow()
                    .name();
            return new Share(row, name, Bought.of(view, row), Policies.reservedPerMille(view, row.bureau()));
        });
    }

    /**
     * Refuses a period for which the party has another entry. Locks the party, so that two requests cannot enter the
     * same period at once.
     */
    private static void refuseTaken(Transaction transaction, PurchaseRow row) {
        new PartyTable(transaction).await(row.bureau(), row.party());
        new PurchaseTable(transaction)
                .ofPeriod(row.bureau(), row.party(), row.period())
                .filter(other -> !other.id().equals(row.id()))
                .ifPresent(other -> {
                    throw Refused.because(
                            RefusalCode.DUPLICATE,
                            Refusals.at(
                                    Fault.PERIOD_TAKEN,
                                    "/from",
                                    row.period().from().toString(),
                                    other.id()));
                });
    }

    /** Warns if the settlements of the party's deals alone exceed its stated total purchases. */
    private static List<Complaint> doubts(Transaction view, PurchaseRow row) {
        Money settled = Bought.of(view, row).settled();
        return settled.micros() > row.total().micros()
                ? Refusals.of(Fault.TOTAL_BELOW_DEALS, "total", row.total().toString(), settled.toString())
                : List.of();
    }

    private static PurchaseRow seen(Transaction view, Principal principal, String id) {
        return new PurchaseTable(view)
                .find(principal.bureau(), id)
                .filter(row -> principal.speaksFor(row.party()))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    private static View view(PurchaseRow row) {
        return new View(row.id(), row.version(), PurchaseJson.write(row));
    }
}
