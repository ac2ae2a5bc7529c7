package org.duijie.api.offering;

import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Histories;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.file.Products;
import org.duijie.api.json.Decoded;
import org.duijie.api.policy.Catalogues;

/**
 * Finds, changes and withdraws listings or intents by common rules. The two subclasses add their own rules.
 *
 * @param <R> the type of row
 * @param <B> the type of request body that enters an offering
 */
public abstract class Offerings<R extends OfferingRow<R>, B> extends OfferingEntries<R, B> {
    /** Checks which campaigns a principal may know of. */
    public interface SeenCampaigns {
        /** Returns whether {@code principal} may know of {@code campaign}; always true when it is empty. */
        boolean areSeen(Transaction view, Principal principal, Optional<String> campaign);
    }

    private final AppContext context;
    private final SeenCampaigns campaigns;
    private final Catalogues catalogues;
    private final OfferingChanges<R, B> changes;

    protected Offerings(
            AppContext context,
            Audit audit,
            SeenCampaigns campaigns,
            Catalogues catalogues,
            Kind kind,
            OfferingForm<R, B> form) {
        super(context, audit, catalogues, kind, form);
        this.context = context;
        this.campaigns = campaigns;
        this.catalogues = catalogues;
        this.changes = new OfferingChanges<>(this, kind, context, audit);
    }

    /** Returns the object that changes offerings within a caller's transaction. */
    public OfferingChanges<R, B> changes() {
        return changes;
    }

    /** Returns an offering that is on the market and that the principal may change; empty otherwise. */
    public Optional<R> changeable(Transaction view, Principal principal, String id) {
        return table(view).find(principal.bureau(), id).filter(row -> isOpen(row) && principal.speaksFor(row.party()));
    }

    /**
     * Returns one offering.
     *
     * @throws Refused when it does not exist or the principal may not see it
     */
    public View get(Principal principal, String id) {
        return context.database().read(view -> view(principal, seen(view, principal, id)));
    }

    /**
     * Returns one page of the offerings that {@code search} finds. Only their owner and liaisons see withdrawn ones.
     */
    public Slice list(Principal principal, Search search, Slice.Cursor cursor) {
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

    /**
     * Changes an open offering by a merge patch if {@code version} is current. A patch that changes nothing makes no
     * version.
     */
    public View change(Principal principal, String id, long version, byte[] body) {
        OfferingPatch patch = patch(body);
        Products products = catalogues.of(principal);
        return context.database().write(transaction -> {
            R before = own(transaction, principal, id, version);
            if (patch.appliedTo(before, form()).isDealtOtherwise()) {
                table(transaction).await(principal.bureau(), id);
            }
            Decoded<R> changed = changes.changed(transaction, principal, before, patch, products);
            R after = Refused.orRefused(changed);
            Optional<R> now = after.entered().equals(before.entered())
                    ? Optional.of(before)
                    : changes.written(transaction, principal, before, after);
            return now.map(row -> view(principal, row))
                    .orElseThrow(() -> unwritten(transaction, before))
                    .warning(changed.complaints())
                    .warning(changes.doubts(transaction, before, after))
                    .warning(doubts(transaction).of(after));
        });
    }

    /**
     * Checks a change without making it.
     *
     * @throws Refused when {@link #change} would refuse it now
     */
    public void checkChange(Transaction view, Principal principal, String id, long version, byte[] body) {
        OfferingPatch patch = patch(body);
        R before = own(view, principal, id, version);
        Refused.orRefused(changes.changed(view, principal, before, patch, catalogues.of(principal)));
    }

    /** Takes an open offering off the market. */
    public View withdraw(Principal principal, String id, long version, byte[] body) {
        String reason = OfferingChanges.reason(body);
        return context.database().write(transaction -> {
            R before = own(transaction, principal, id, version);
            return changes.withdrawn(transaction, principal, before, reason)
                    .map(written -> view(principal, written))
                    .orElseThrow(() -> unwritten(transaction, before));
        });
    }

    /**
     * Withdraws an offering that was entered for one deal alone, after the deal has ended without a delivery. Does
     * nothing if somebody has changed the offering, or if another deal takes from it.
     */
    public void retire(Transaction transaction, Principal principal, String id) {
        table(transaction)
                .find(principal.bureau(), id)
                .filter(row -> row.status() == OfferingRow.Status.OPEN && row.version() == 1 && row.taken() == 0)
                .ifPresent(before -> changes.withdrawn(transaction, principal, before, "dealEnded"));
    }

    /** Changes a row by a merge patch as a deal of its own requires, without the checks of a request. */
    protected final void rewrite(Transaction transaction, Principal principal, R before, byte[] body) {
        Decoded<R> after = changes.changed(transaction, principal, before, patch(body), catalogues.of(principal));
        changes.written(transaction, principal, before, Refused.orRefused(after));
    }

    /** Returns every version of an offering, the oldest first. Only its owner and liaisons may see them. */
    public List<Histories.Version> history(Principal principal, String id, long after, int limit) {
        return context.database().read(view -> {
            R row = seen(view, principal, id);
            if (!principal.speaksFor(row.party())) {
                throw NoRight.ofOthers();
            }
            return Histories.page(view, principal.bureau(), id, after, limit);
        });
    }

    private Refused unwritten(Transaction transaction, R before) {
        return table(transaction)
                .find(before.bureau(), before.id())
                .filter(row -> row.version() == before.version())
                .map(this::dealt)
                .orElseGet(() -> Refused.because(RefusalCode.STALE));
    }

    /**
     * Returns whether {@code principal} may see {@code row}. Everybody sees rows that are on the market and not hidden.
     * Otherwise only the owner and liaisons see them.
     */
    public final boolean isSeenBy(Principal principal, R row) {
        return principal.speaksFor(row.party()) || (isOpen(row) && !isHidden(row));
    }

    public static boolean isOpen(OfferingRow<?> row) {
        return row.status() == OfferingRow.Status.OPEN;
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
            throw NoRight.ofOthers();
        }
        if (row.status() != OfferingRow.Status.OPEN) {
            throw Refused.because(RefusalCode.STATE);
        }
        if (row.version() != version) {
            throw Refused.because(RefusalCode.STALE);
        }
        return row;
    }
}
