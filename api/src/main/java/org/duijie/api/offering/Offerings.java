package org.duijie.api.offering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.party.Owners;
import org.duijie.api.party.PartyRow;
import org.duijie.api.place.Area;
import org.duijie.api.policy.Catalogues;

/**
 * Enters, finds, changes and withdraws listings or intents by common rules. The two subclasses add their own rules.
 *
 * @param <R> the type of row
 * @param <B> the type of request body that enters an offering
 */
public abstract class Offerings<R extends OfferingRow<R>, B> extends OfferingRules<R, B> {
    private final AppContext context;
    private final Audit audit;
    private final SeenCampaigns campaigns;
    private final Catalogues catalogues;
    private final Kind kind;

    protected Offerings(AppContext context, Audit audit, SeenCampaigns campaigns, Catalogues catalogues, Kind kind) {
        this.context = context;
        this.audit = audit;
        this.campaigns = campaigns;
        this.catalogues = catalogues;
        this.kind = kind;
    }

    /** Enters an offering for the principal's party or, if the principal is a liaison, for any party of the bureau. */
    public View create(Principal principal, byte[] body) {
        return prepared(principal, body).get();
    }

    /**
     * Does the part of {@link #create} that needs no database. The returned function does the rest, and throws all
     * refusals.
     */
    public Supplier<View> prepared(Principal principal, byte[] body) {
        Decoded<B> decoded =
                read(body, context.newId(kind.prefix()), LikelyDays.on(context.today()), catalogues.of(principal));
        return () -> {
            B read = Refused.orRefused(decoded);
            return context.database().write(transaction -> {
                PartyRow owner = Owners.of(transaction, principal, kind.owner(), "party", party(read));
                Entry<R> entry = entry(owner, new Sheet<>(read, Body.tree(body)));
                enter(transaction, principal, List.of(entry));
                R row = entry.row();
                return view(principal, row)
                        .warning(decoded.complaints())
                        .warning(doubts(transaction).of(row))
                        .warning(doubts(transaction).twice(row));
            });
        };
    }

    /** Returns the products that the principal may name. */
    public Products products(Principal principal) {
        return catalogues.of(principal);
    }

    /** Reads an offering that is entered together with others, and whose days have been checked. */
    public Sheet<B> sheet(String id, byte[] body, Products products) {
        B read = Refused.orRefused(read(body, id, LikelyDays.judged(context.today()), products));
        return new Sheet<>(read, Body.tree(body));
    }

    /** Reads an offering that is entered together with others, with all complaints about it. */
    public Decoded<Sheet<B>> checked(String id, byte[] body, Products products) {
        Decoded<B> decoded = read(body, id, LikelyDays.on(context.today()), products);
        return new Decoded<>(
                decoded.result().map(read -> new Sheet<>(read, Body.tree(body))),
                decoded.complaints(),
                decoded.moreErrors());
    }

    /** Returns an offering that is on the market and that the principal may change; empty otherwise. */
    public Optional<R> changeable(Transaction view, Principal principal, String id) {
        return table(view).find(principal.bureau(), id).filter(row -> isOpen(row) && principal.speaksFor(row.party()));
    }

    /** Returns everything to store in the database for an offering of {@code owner}. */
    public Entry<R> entry(PartyRow owner, Sheet<B> sheet) {
        String now = context.now();
        ObjectNode entered = sheet.entered().deepCopy();
        PlainEntry.plain(entered, context.today());
        R row = row(owner, sheet.body(), entered, new RecordState(OfferingStatus.OPEN, 1, now, now, 0));
        return new Entry<>(
                row, Audit.written(Change.created(kind.name() + ".created", row.id(), row.party(), json(row))));
    }

    /** Enters several offerings within the caller's transaction. */
    public void enter(Transaction transaction, Principal principal, List<Entry<R>> entries) {
        table(transaction)
                .insertAll(principal.bureau(), entries.stream().map(Entry::row).toList());
        audit.recordAll(
                transaction, principal, entries.stream().map(Entry::line).toList());
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

    /** Returns the fields of an entry in the form in which they are stored, as far as they can be read. */
    public ObjectNode plain(ObjectNode entered) {
        return PlainEntry.plainest(entered, context.today());
    }

    /** Returns the open rows of the same party with the same product and place on overlapping days, oldest first. */
    public List<R> alike(Transaction view, R row, int most) {
        return table(view).alike(row, most).stream()
                .flatMap(id -> table(view).find(row.bureau(), id).stream())
                .toList();
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

    /**
     * Compares new entries with the offerings that are open already, and returns the warnings.
     *
     * @param at the position of each entry in the request
     */
    public Stream<Complaint> doubts(Transaction view, Area area, List<Entry<R>> entries, List<String> at) {
        return doubts(view).of(area, entries.stream().map(Entry::row).toList(), at);
    }

    private EntryDoubts<R> doubts(Transaction view) {
        return new EntryDoubts<>(this, view, context.today());
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
