package org.duijie.api.offering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Histories;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Cursor;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.party.Owners;
import org.duijie.api.party.PartyRow;
import org.duijie.api.policy.Catalogues;

/**
 * Finds, changes and withdraws listings or intents by common rules. The two subclasses add their own rules.
 *
 * @param <R> the type of row
 * @param <B> the type of request body that enters an offering
 */
public abstract class Offerings<R extends OfferingRow<R>, B> extends OfferingEntries<R, B> {
    private final AppContext context;
    private final Audit audit;
    private final SeenCampaigns campaigns;
    private final Catalogues catalogues;
    private final Kind kind;

    protected Offerings(AppContext context, Audit audit, SeenCampaigns campaigns, Catalogues catalogues, Kind kind) {
        super(context, audit, catalogues, kind);
        this.context = context;
        this.audit = audit;
        this.campaigns = campaigns;
        this.catalogues = catalogues;
        this.kind = kind;
    }

    /** Returns an offering that is on the market and that the principal may change; empty otherwise. */
    public Optional<R> changeable(Transaction view, Principal principal, String id) {
        return table(view).find(principal.bureau(), id).filter(row -> isOpen(row) && principal.speaksFor(row.party()));
    }

    /**
     * Returns one.
     *
     * @throws Refused when it does not exist or the principal may not see it
     */
    public View get(Principal principal, String id) {
        return context.database().read(view -> view(principal, seen(view, principal, id)));
    }

    /**
     * Returns one page of the offerings that {@code search} finds. Only their owner and liaisons see withdrawn ones.
     */
    public Slice list(Principal principal, Search search, Cursor cursor) {
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        search.rowsFor(cursor),
                        page -> campaigns.areSeen(view, principal, search.campaign())
                                ? table(view).list(principal.bureau(), search.rows(principal), page)
                                : List.of(),
                        row -> search.holds(row.goods()) && isSeenBy(principal, row),
                        row -> view(principal, row)));
    }

    /** Changes an open offering by a merge patch if {@code version} is current. */
    public View change(Principal principal, String id, long version, byte[] body) {
        ObjectNode patch = Refused.orRefused(patch(body));
        Products products = catalogues.of(principal);
        return context.database().write(transaction -> {
            R before = own(transaction, principal, id, version);
            if (isDealtOtherwise(Body.tree(before.entered()), merged(before, patch))) {
                table(transaction).await(principal.bureau(), id);
            }
            Decoded<R> changed = changed(transaction, principal, before, patch, products);
            R after = changed.result().orElseThrow();
            return written(transaction, principal, "changed", before, after, Optional.empty())
                    .warning(changed.complaints())
                    .warning(doubts(transaction).of(after));
        });
    }

    /**
     * Checks a change that is not made.
     *
     * @throws Refused when {@link #change} would refuse it now
     */
    public void checkChange(Transaction view, Principal principal, String id, long version, byte[] body) {
        ObjectNode patch = Refused.orRefused(patch(body));
        changed(view, principal, own(view, principal, id, version), patch, catalogues.of(principal));
    }

    private Decoded<R> changed(
            Transaction transaction, Principal principal, R before, ObjectNode patch, Products products) {
        String id = before.id();
        ObjectNode merged = merged(before, patch);
        if (isDealtOtherwise(Body.tree(before.entered()), merged)) {
            refuseDealt(table(transaction).find(principal.bureau(), id).orElseThrow());
        }
        Decoded<B> decoded =
                read(Body.bytes(merged), id, LikelyDays.on(context.today()).of(patch), products);
        B read = Refused.orRefused(decoded);
        PlainEntry.plain(merged, context.today());
        Optional<String> named = Optional.of(party(read).orElse(before.party()));
        PartyRow owner = Owners.of(transaction, principal, kind.owner(), "party", named);
        if (!owner.id().equals(before.party())) {
            throw Refused.because(RefusalCode.STATE);
        }
        RecordState stamp = new RecordState(
                OfferingStatus.OPEN, before.version() + 1, before.createdAt(), context.now(), before.taken());
        return new Decoded<>(Optional.of(row(owner, read, merged, stamp)), decoded.complaints(), 0);
    }

    /** Takes an open offering off the market. */
    public View withdraw(Principal principal, String id, long version, byte[] body) {
        WithdrawBody reason = Refused.orRefused(WithdrawBody.read(body));
        return context.database().write(transaction -> {
            R before = own(transaction, principal, id, version);
            R after = before.withStatus(OfferingStatus.WITHDRAWN, version + 1, context.now());
            return written(transaction, principal, "withdrawn", before, after, Optional.of(reason.text()));
        });
    }

    /**
     * Withdraws an offering that was entered for a deal alone, after the deal has ended without a delivery; not if
     * somebody has changed it since, or another deal uses it.
     */
    public void retire(Transaction transaction, Principal principal, String id) {
        table(transaction)
                .find(principal.bureau(), id)
                .filter(row -> row.status() == OfferingStatus.OPEN && row.version() == 1 && row.taken() == 0)
                .ifPresent(before -> {
                    R after = before.withStatus(OfferingStatus.WITHDRAWN, before.version() + 1, context.now());
                    if (table(transaction).update(after)) {
                        record(transaction, principal, "withdrawn", before, after, Optional.of("dealEnded"));
                    }
                });
    }

    /** Returns every version of an offering, the oldest first. Only its owner and liaisons may see them. */
    public List<ObjectNode> history(Principal principal, String id, long after, int limit) {
        return context.database().read(view -> {
            R row = seen(view, principal, id);
            if (!principal.speaksFor(row.party())) {
                throw Refused.because(RefusalCode.FORBIDDEN);
            }
            return Histories.page(view, principal.bureau(), id, after, limit);
        });
    }

    private View written(
            Transaction transaction, Principal principal, String done, R before, R after, Optional<String> reason) {
        if (!table(transaction).update(after)) {
            boolean isStale = table(transaction)
                    .find(before.bureau(), before.id())
                    .filter(row -> row.version() == before.version())
                    .isEmpty();
            throw Refused.because(isStale ? RefusalCode.STALE : RefusalCode.TAKEN_BY_DEALS);
        }
        R written = table(transaction).find(after.bureau(), after.id()).orElseThrow();
        record(transaction, principal, done, before, written, reason);
        return view(principal, written);
    }

    private void record(
            Transaction transaction, Principal principal, String done, R before, R after, Optional<String> reason) {
        String action = kind.name() + "." + done;
        audit.record(
                transaction,
                principal,
                new Change(action, after.id(), after.version(), after.party(), json(before), json(after), reason));
    }

    /**
     * Returns whether {@code principal} may see {@code row}. Everybody sees rows that are on the market and not hidden.
     * Otherwise only the owner and liaisons see them.
     */
    public final boolean isSeenBy(Principal principal, R row) {
        return principal.speaksFor(row.party()) || (isOpen(row) && !isHidden(row));
    }

    public static boolean isOpen(OfferingRow<?> row) {
        return row.status() == OfferingStatus.OPEN;
    }

    private R seen(Transaction view, Principal principal, String id) {
        return table(view)
                .find(principal.bureau(), id)
                .filter(row -> isSeenBy(principal, row))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    private R own(Transaction transaction, Principal principal, String id, long version) {
        R row = seen(transaction, principal, id);
        if (!principal.speaksFor(row.party())) {
            throw Refused.because(RefusalCode.FORBIDDEN);
        }
        if (row.status() != OfferingStatus.OPEN) {
            throw Refused.because(RefusalCode.STATE);
        }
        if (row.version() != version) {
            throw Refused.because(RefusalCode.STALE);
        }
        return row;
    }
}
