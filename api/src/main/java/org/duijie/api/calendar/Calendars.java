package org.duijie.api.calendar;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.calendar.CalendarEntries.NewParts;
import org.duijie.api.calendar.CalendarTable.Wanted;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.file.Products;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.Intents;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.Listings;
import org.duijie.api.offering.OfferingChanges;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;

/**
 * Calendars: listings or intents with dated parts that are entered and changed as one. Each part is a listing or an
 * intent of its own.
 */
public final class Calendars {
    static final String PREFIX = "cal";

    /** The maximum number of parts of a calendar over its whole life, withdrawn ones included: 600. */
    private static final int MOST_EVER = 600;

    private final AppContext context;
    private final Audit audit;
    private final CalendarEntries<?, ?> listings;
    private final CalendarEntries<?, ?> intents;

    public Calendars(AppContext context, Audit audit, Listings listings, Intents intents) {
        this.context = context;
        this.audit = audit;
        this.listings = new CalendarEntries<>(CalendarKind.LISTINGS, Listings.PREFIX, listings);
        this.intents = new CalendarEntries<>(CalendarKind.INTENTS, Intents.PREFIX, intents);
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new CalendarResource(this);
    }

    /** Returns the calendars for the record check. Their parts are checked with the listings and intents. */
    public static Records records() {
        return Records.ofKind(
                "calendars",
                PREFIX,
                (view, bureau, id) -> new CalendarTable(view)
                        .find(bureau, id)
                        .map(row -> ToldRow.of(CalendarJson.audited(row), row.entered())),
                "party.name");
    }

    /** Enters a calendar for the principal's party or, if the principal is a liaison, for any party of the bureau. */
    public View create(Principal principal, byte[] body) {
        return prepared(principal, body).get();
    }

    /**
     * Reads the request, as far as this needs no database. The returned function does the rest of {@link #create}, and
     * throws all refusals.
     */
    public Supplier<View> prepared(Principal principal, byte[] body) {
        Decoded<CalendarBody> read =
                CalendarBody.read(body, kind -> of(kind).offerings().shape(), context.today());
        if (read.result().isEmpty()) {
            return () -> {
                throw Refused.because(read.complaints());
            };
        }
        return prepared(of(read.result().get().kind()), principal, read.result().get());
    }

    private <R extends OfferingRow<R>, B> Supplier<View> prepared(
            CalendarEntries<R, B> entries, Principal principal, CalendarBody body) {
        List<PartTerms> terms = body.parts().orElseThrow();
        List<String> ids = context.newIds(entries.prefix(), terms.size());
        Decoded<NewParts<B>> parts = entries.read(body.entry(), terms, ids, products(entries, principal));
        String id = context.newId(PREFIX);
        return () -> {
            entries.requireRole(principal);
            NewParts<B> read = Refused.orRefused(parts);
            return context.database().write(transaction -> {
                PartyRow owner = entries.owner(transaction, principal, read);
                List<Entry<R>> made = entries.made(owner, id, 0, read);
                CalendarRow row = row(owner, id, body.kind(), entries.entered(body, made), made.size());
                insert(transaction, principal, row);
                List<Complaint> doubts = entries.enter(transaction, principal, row, read, made);
                return whole(transaction, principal, row, entries)
                        .warning(parts.complaints())
                        .warning(doubts);
            });
        };
    }

    private CalendarRow row(PartyRow owner, String id, CalendarKind kind, String entered, int parts) {
        String now = context.now();
        return new CalendarRow(
                owner.bureau(),
                id,
                owner.id(),
                owner.name(),
                kind,
                entered,
                parts,
                OfferingRow.Status.OPEN,
                1,
                now,
                now);
    }

    private void insert(Transaction transaction, Principal principal, CalendarRow row) {
        new CalendarTable(transaction).insert(row);
        audit.record(
                transaction,
                principal,
                Change.created("calendar.created", row.id(), row.party(), CalendarJson.audited(row)));
    }

    /**
     * Returns one calendar with its parts.
     *
     * @throws Refused when it does not exist or the principal may not see it
     */
    public View get(Principal principal, String id) {
        return context.database().read(view -> {
            CalendarRow row = find(view, principal, id);
            return whole(view, principal, row, of(row.kind()));
        });
    }

    /** Returns the calendars that the principal may see, without their parts. */
    Slice list(
            Principal principal,
            Optional<CalendarKind> kind,
            Optional<String> party,
            Optional<OfferingRow.Status> status,
            Slice.Cursor cursor) {
        Optional<String> viewer = Optional.of(principal.party()).filter(own -> !principal.isLiaison());
        Wanted wanted = new Wanted(kind, party, status, viewer);
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new CalendarTable(view).list(principal.bureau(), wanted, page),
                        row -> CalendarJson.listed(row, principal.speaksFor(row.party()))));
    }

    /**
     * Changes the common fields of an open calendar, its parts, or both, if {@code version} is current. The quantity
     * that deals have taken from a part stays.
     */
    public View change(Principal principal, String id, long version, byte[] body) {
        return context.database().write(transaction -> {
            CalendarRow before = own(transaction, principal, id, version);
            return changed(transaction, principal, before, of(before.kind()), body);
        });
    }

    private <R extends OfferingRow<R>, B> View changed(
            Transaction transaction,
            Principal principal,
            CalendarRow before,
            CalendarEntries<R, B> entries,
            byte[] body) {
        CalendarBody patch = Refused.orRefused(entries.patch(body, context.today()));
        Products products = products(entries, principal);
        CalendarChange<R> change = new CalendarChange<>(entries, transaction, principal, products);
        List<PartTerms> fresh = change.apply(before, patch);
        requireRoom(before, fresh);
        List<String> ids = context.newIds(entries.prefix(), fresh.size());
        Decoded<NewParts<B>> read = entries.read(entries.merged(before, patch), fresh, ids, products);
        NewParts<B> parts = Refused.orRefused(read);
        PartyRow owner = new PartyTable(transaction)
                .find(before.bureau(), before.party())
                .orElseThrow();
        List<Entry<R>> made = entries.made(owner, before.id(), before.parts(), parts);
        List<Complaint> doubts = entries.enter(transaction, principal, before, parts, made);
        Optional<R> sample =
                change.changedPart().or(() -> made.stream().map(Entry::row).findFirst());
        CalendarRow after = before.changed(
                entries.entered(transaction, before, patch, sample),
                before.parts() + fresh.size(),
                OfferingRow.Status.OPEN,
                context.now());
        boolean isSame = after.isLike(before) && !change.isAnyChanged();
        if (!isSame) {
            write(transaction, principal, "calendar.changed", before, after, Optional.empty());
        }
        return whole(transaction, principal, isSame ? before : after, entries)
                .warning(List.copyOf(change.warnings()))
                .warning(read.complaints())
                .warning(doubts);
    }

    /** Ends an open calendar and withdraws its parts. A part with deals keeps the quantity that they take. */
    public View withdraw(Principal principal, String id, long version, byte[] body) {
        String reason = OfferingChanges.reason(body);
        return context.database().write(transaction -> {
            CalendarRow before = own(transaction, principal, id, version);
            return withdrawn(transaction, principal, before, of(before.kind()), reason);
        });
    }

    private <R extends OfferingRow<R>, B> View withdrawn(
            Transaction transaction,
            Principal principal,
            CalendarRow before,
            CalendarEntries<R, B> entries,
            String reason) {
        CalendarChange<R> change = new CalendarChange<>(entries, transaction, principal, products(entries, principal));
        change.withdraw(before, reason);
        CalendarRow after =
                before.changed(before.entered(), before.parts(), OfferingRow.Status.WITHDRAWN, context.now());
        write(transaction, principal, "calendar.withdrawn", before, after, Optional.of(reason));
        return whole(transaction, principal, after, entries).warning(List.copyOf(change.warnings()));
    }

    private void write(
            Transaction transaction,
            Principal principal,
            String action,
            CalendarRow before,
            CalendarRow after,
            Optional<String> reason) {
        if (!new CalendarTable(transaction).update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
        audit.record(
                transaction,
                principal,
                new Change(
                        action,
                        after.id(),
                        after.version(),
                        after.party(),
                        CalendarJson.audited(before),
                        CalendarJson.audited(after),
                        reason));
    }

    private static void requireRoom(CalendarRow before, List<PartTerms> fresh) {
        if (before.parts() + fresh.size() > MOST_EVER) {
            throw Refused.because(Refusals.of(Fault.TOO_MANY_PARTS, "parts", "", Integer.toString(MOST_EVER)));
        }
    }

    private static <R extends OfferingRow<R>, B> View whole(
            Transaction view, Principal principal, CalendarRow row, CalendarEntries<R, B> entries) {
        return CalendarJson.whole(row, entries, entries.all(view, row), principal.speaksFor(row.party()));
    }

    private static Products products(CalendarEntries<?, ?> entries, Principal principal) {
        return entries.offerings().products(principal);
    }

    private CalendarEntries<?, ?> of(CalendarKind kind) {
        return kind == CalendarKind.LISTINGS ? listings : intents;
    }

    private static CalendarRow find(Transaction view, Principal principal, String id) {
        return new CalendarTable(view)
                .find(principal.bureau(), id)
                .filter(row -> principal.speaksFor(row.party()) || row.status() == OfferingRow.Status.OPEN)
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    private static CalendarRow own(Transaction transaction, Principal principal, String id, long version) {
        if (!principal.speaksFor(find(transaction, principal, id).party())) {
            throw NoRight.ofOthers();
        }
        new CalendarTable(transaction).await(principal.bureau(), id);
        CalendarRow row = find(transaction, principal, id);
        if (row.status() != OfferingRow.Status.OPEN) {
            throw Refused.because(RefusalCode.STATE);
        }
        if (row.version() != version) {
            throw Refused.because(RefusalCode.STALE);
        }
        return row;
    }
}
