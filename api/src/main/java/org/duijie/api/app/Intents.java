package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.codec.Body;
import org.duijie.api.codec.Decoded;
import org.duijie.api.codec.IntentBody;
import org.duijie.api.codec.PatchBody;
import org.duijie.api.codec.WithdrawBody;
import org.duijie.api.store.HistoryTable;
import org.duijie.api.store.IntentRow;
import org.duijie.api.store.IntentTable;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.Transaction;
import org.duijie.core.market.BuyerKind;

/** Purchase intents: what buyers would take. */
public final class Intents {
    static final String PREFIX = "int";
    private static final String OPEN = "open";
    private static final String WITHDRAWN = "withdrawn";

    private final Office office;
    private final Audit audit;

    Intents(Office office, Audit audit) {
        this.office = office;
        this.audit = audit;
    }

    /** Enters an intent, for the principal's buyer or, as a liaison, for any of the bureau. */
    public Thing create(Principal principal, byte[] body) {
        return prepared(principal, body).get();
    }

    /** Does of {@link #create} all that needs no database; the rest, refusals too, when it is asked for. */
    public Supplier<Thing> prepared(Principal principal, byte[] body) {
        String id = office.newId(PREFIX);
        Decoded<IntentBody> decoded = IntentBody.read(body, id, id, BuyerKind.OTHER);
        return () -> {
            IntentBody read = Refused.orRefused(decoded);
            return office.database().write(transaction -> {
                PartyRow owner = Owners.of(transaction, principal, "buyer", read.party());
                return entered(transaction, principal, owner, read, Body.tree(body));
            });
        };
    }

    /** Enters an intent for {@code owner} in a transaction that does more. */
    void enter(Transaction transaction, Principal principal, PartyRow owner, String id, byte[] body) {
        IntentBody read = Refused.orRefused(IntentBody.read(body, id, id, BuyerKind.OTHER));
        entered(transaction, principal, owner, read, Body.tree(body));
    }

    /**
     * One intent.
     *
     * @throws Refused when there is none that the principal may see
     */
    public Thing get(Principal principal, String id) {
        return office.database().read(view -> view(principal, seen(view, principal, id)));
    }

    /** The intents that {@code search} finds; withdrawn ones for their owner and liaisons. */
    public Slice list(Principal principal, Search search, Cursor cursor) {
        return office.database()
                .read(view -> Slice.of(
                        cursor,
                        search.rowsFor(cursor),
                        page -> new IntentTable(view).list(principal.bureau(), search.rows(principal), page),
                        row -> search.holds(row.goods()),
                        row -> view(principal, row)));
    }

    /** Changes an open intent by a merge patch, if {@code version} is the one that stands there. */
    public Thing change(Principal principal, String id, long version, byte[] body) {
        ObjectNode patch = Refused.orRefused(PatchBody.read(body));
        return office.database().write(transaction -> {
            IntentRow before = own(transaction, principal, id, version);
            byte[] merged =
                    Body.merged(Body.tree(before.entered()), patch).toString().getBytes(StandardCharsets.UTF_8);
            IntentBody read = Refused.orRefused(IntentBody.read(merged, id, id, BuyerKind.OTHER));
            PartyRow owner = Owners.of(
                    transaction, principal, "buyer", Optional.of(read.party().orElse(before.party())));
            if (!owner.id().equals(before.party())) {
                throw Refused.because(Refusal.STATE);
            }
            IntentRow after = IntentRows.row(
                    owner,
                    read,
                    Body.tree(merged),
                    OPEN,
                    version + 1,
                    before.createdAt(),
                    office.now(),
                    before.taken());
            return written(transaction, principal, "intent.changed", before, after, Optional.empty());
        });
    }

    /** Takes an open intent off the market. */
    public Thing withdraw(Principal principal, String id, long version, byte[] body) {
        WithdrawBody reason = Refused.orRefused(WithdrawBody.read(body));
        return office.database().write(transaction -> {
            IntentRow before = own(transaction, principal, id, version);
            IntentRow after = before.withStatus(WITHDRAWN, version + 1, office.now());
            return written(transaction, principal, "intent.withdrawn", before, after, Optional.of(reason.text()));
        });
    }

    /**
     * Takes an intent off the market that was entered for a deal alone, after the deal has ended without a delivery; unless somebody has
     * changed it since, or another deal takes of it.
     */
    void retire(Transaction transaction, Principal principal, String id) {
        new IntentTable(transaction)
                .find(principal.bureau(), id)
                .filter(row -> row.status().equals(OPEN) && row.version() == 1 && row.taken() == 0)
                .ifPresent(before -> {
                    IntentRow after = before.withStatus(WITHDRAWN, before.version() + 1, office.now());
                    if (new IntentTable(transaction).update(after)) {
                        record(transaction, principal, "intent.withdrawn", before, after, Optional.of("dealEnded"));
                    }
                });
    }

    /** Every version of an intent, for its owner and liaisons, the oldest first. */
    public List<ObjectNode> history(Principal principal, String id, long after, int limit) {
        return office.database().read(view -> {
            IntentRow row = seen(view, principal, id);
            if (!principal.speaksFor(row.party())) {
                throw Refused.because(Refusal.FORBIDDEN);
            }
            return new HistoryTable(view)
                    .list(principal.bureau(), id, after, limit).stream()
                            .map(Histories::json)
                            .toList();
        });
    }

    private Thing entered(
            Transaction transaction, Principal principal, PartyRow owner, IntentBody read, ObjectNode body) {
        String now = office.now();
        IntentRow row = IntentRows.row(owner, read, body, OPEN, 1, now, now, 0);
        new IntentTable(transaction).insert(row);
        audit.record(
                transaction, principal, Change.created("intent.created", row.id(), owner.id(), IntentRows.json(row)));
        return view(principal, row);
    }

    private Thing written(
            Transaction transaction,
            Principal principal,
            String action,
            IntentRow before,
            IntentRow after,
            Optional<String> reason) {
        if (!new IntentTable(transaction).update(after)) {
            boolean isStale = new IntentTable(transaction)
                    .find(before.bureau(), before.id())
                    .filter(row -> row.version() == before.version())
                    .isEmpty();
            throw Refused.because(isStale ? Refusal.STALE : Refusal.TAKEN_BY_DEALS);
        }
        record(transaction, principal, action, before, after, reason);
        return view(principal, after);
    }

    private void record(
            Transaction transaction,
            Principal principal,
            String action,
            IntentRow before,
            IntentRow after,
            Optional<String> reason) {
        audit.record(
                transaction,
                principal,
                new Change(
                        action,
                        after.id(),
                        after.version(),
                        after.party(),
                        IntentRows.json(before),
                        IntentRows.json(after),
                        reason));
    }

    private static IntentRow seen(Transaction view, Principal principal, String id) {
        return new IntentTable(view)
                .find(principal.bureau(), id)
                .filter(row -> row.status().equals(OPEN) || principal.speaksFor(row.party()))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    private static IntentRow own(Transaction transaction, Principal principal, String id, long version) {
        IntentRow row = seen(transaction, principal, id);
        if (!principal.speaksFor(row.party())) {
            throw Refused.because(Refusal.FORBIDDEN);
        }
        if (!row.status().equals(OPEN)) {
            throw Refused.because(Refusal.STATE);
        }
        if (row.version() != version) {
            throw Refused.because(Refusal.STALE);
        }
        return row;
    }

    /** What others would pay is for the buyer and liaisons alone. */
    private static Thing view(Principal principal, IntentRow row) {
        if (principal.speaksFor(row.party())) {
            return new Thing(row.id(), row.version(), IntentRows.text(row));
        }
        ObjectNode json = IntentRows.json(row);
        json.remove("bid");
        json.withObject("exact").remove("bid");
        return new Thing(row.id(), row.version(), json);
    }
}
