package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.codec.Body;
import org.duijie.api.codec.Decoded;
import org.duijie.api.codec.ListingBody;
import org.duijie.api.codec.PatchBody;
import org.duijie.api.codec.WithdrawBody;
import org.duijie.api.store.HistoryTable;
import org.duijie.api.store.ListingRow;
import org.duijie.api.store.ListingTable;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.Transaction;

/** Listings: what cooperatives offer. */
public final class Listings {
    static final String PREFIX = "lst";
    private static final String OPEN = "open";
    private static final String WITHDRAWN = "withdrawn";

    private final Office office;
    private final Audit audit;

    Listings(Office office, Audit audit) {
        this.office = office;
        this.audit = audit;
    }

    /** Enters a listing, for the principal's cooperative or, as a liaison, for any of the bureau. */
    public Thing create(Principal principal, byte[] body) {
        return prepared(principal, body).get();
    }

    /** Does of {@link #create} all that needs no database; the rest, refusals too, when it is asked for. */
    public Supplier<Thing> prepared(Principal principal, byte[] body) {
        String id = office.newId(PREFIX);
        Decoded<ListingBody> decoded = ListingBody.read(body, id, id, office.today());
        return () -> {
            ListingBody read = Refused.orRefused(decoded);
            return office.database().write(transaction -> {
                PartyRow owner = Owners.of(transaction, principal, "cooperative", read.party());
                return entered(transaction, principal, owner, read, Body.tree(body));
            });
        };
    }

    /** Enters a listing for {@code owner} in a transaction that does more. */
    void enter(Transaction transaction, Principal principal, PartyRow owner, String id, byte[] body) {
        ListingBody read = Refused.orRefused(ListingBody.read(body, id, id, office.today()));
        entered(transaction, principal, owner, read, Body.tree(body));
    }

    /**
     * One listing.
     *
     * @throws Refused when there is none that the principal may see
     */
    public Thing get(Principal principal, String id) {
        return office.database().read(view -> view(seen(view, principal, id)));
    }

    /** The listings that {@code search} finds; withdrawn ones for their owner and liaisons. */
    public Slice list(Principal principal, Search search, Cursor cursor) {
        return office.database()
                .read(view -> Slice.of(
                        cursor,
                        search.rowsFor(cursor),
                        page -> new ListingTable(view).list(principal.bureau(), search.rows(principal), page),
                        row -> search.holds(row.goods()),
                        Listings::view));
    }

    /** Changes an open listing by a merge patch, if {@code version} is the one that stands there. */
    public Thing change(Principal principal, String id, long version, byte[] body) {
        ObjectNode patch = Refused.orRefused(PatchBody.read(body));
        return office.database().write(transaction -> {
            ListingRow before = own(transaction, principal, id, version);
            byte[] merged = merged(before, patch);
            ListingBody read = Refused.orRefused(ListingBody.read(merged, id, id, office.today()));
            PartyRow owner = Owners.of(
                    transaction,
                    principal,
                    "cooperative",
                    Optional.of(read.party().orElse(before.party())));
            if (!owner.id().equals(before.party())) {
                throw Refused.because(Refusal.STATE);
            }
            ListingRow after = ListingRows.row(
                    owner,
                    read,
                    Body.tree(merged),
                    OPEN,
                    version + 1,
                    before.createdAt(),
                    office.now(),
                    before.taken());
            return written(transaction, principal, "listing.changed", before, after, Optional.empty());
        });
    }

    /** Takes an open listing off the market. */
    public Thing withdraw(Principal principal, String id, long version, byte[] body) {
        WithdrawBody reason = Refused.orRefused(WithdrawBody.read(body));
        return office.database().write(transaction -> {
            ListingRow before = own(transaction, principal, id, version);
            ListingRow after = before.withStatus(WITHDRAWN, version + 1, office.now());
            return written(transaction, principal, "listing.withdrawn", before, after, Optional.of(reason.text()));
        });
    }

    /** Every version of a listing, for its owner and liaisons, the oldest first. */
    public List<ObjectNode> history(Principal principal, String id, long after, int limit) {
        return office.database().read(view -> {
            ListingRow row = seen(view, principal, id);
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
            Transaction transaction, Principal principal, PartyRow owner, ListingBody read, ObjectNode body) {
        String now = office.now();
        ListingRow row = ListingRows.row(owner, read, body, OPEN, 1, now, now, 0);
        new ListingTable(transaction).insert(row);
        audit.record(
                transaction, principal, Change.created("listing.created", row.id(), owner.id(), ListingRows.json(row)));
        return view(row);
    }

    /** Weights that are entered anew hold from today on, unless the patch says of which day they are. */
    private static byte[] merged(ListingRow before, ObjectNode patch) {
        ObjectNode merged = Body.merged(Body.tree(before.entered()), patch);
        boolean isWeighedAnew = patch.has("unitWeight") || patch.has("pack");
        if (isWeighedAnew && !patch.has("weighedOn")) {
            merged.remove("weighedOn");
        }
        return merged.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Thing written(
            Transaction transaction,
            Principal principal,
            String action,
            ListingRow before,
            ListingRow after,
            Optional<String> reason) {
        if (!new ListingTable(transaction).update(after)) {
            boolean isStale = new ListingTable(transaction)
                    .find(before.bureau(), before.id())
                    .filter(row -> row.version() == before.version())
                    .isEmpty();
            throw Refused.because(isStale ? Refusal.STALE : Refusal.TAKEN_BY_DEALS);
        }
        audit.record(
                transaction,
                principal,
                new Change(
                        action,
                        after.id(),
                        after.version(),
                        after.party(),
                        ListingRows.json(before),
                        ListingRows.json(after),
                        reason));
        return view(after);
    }

    private static ListingRow seen(Transaction view, Principal principal, String id) {
        return new ListingTable(view)
                .find(principal.bureau(), id)
                .filter(row -> row.status().equals(OPEN) || principal.speaksFor(row.party()))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    private static ListingRow own(Transaction transaction, Principal principal, String id, long version) {
        ListingRow row = seen(transaction, principal, id);
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

    private static Thing view(ListingRow row) {
        return new Thing(row.id(), row.version(), ListingRows.text(row));
    }
}
