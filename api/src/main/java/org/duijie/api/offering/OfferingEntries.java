package org.duijie.api.offering;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.file.Products;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.offering.OfferingRow.InCalendar;
import org.duijie.api.party.Owners;
import org.duijie.api.party.PartyRow;
import org.duijie.api.place.Area;
import org.duijie.api.policy.Catalogues;

/**
 * Enters listings or intents, alone or together with others.
 *
 * @param <R> the type of row
 * @param <B> the type of request body that enters an offering
 */
abstract class OfferingEntries<R extends OfferingRow<R>, B> extends OfferingRules<R, B> {
    private final AppContext context;
    private final Audit audit;
    private final Catalogues catalogues;
    private final Kind kind;

    OfferingEntries(AppContext context, Audit audit, Catalogues catalogues, Kind kind, OfferingForm<R, B> form) {
        super(form);
        this.context = context;
        this.audit = audit;
        this.catalogues = catalogues;
        this.kind = kind;
    }

    /** Enters an offering for the principal's party or, if the principal is a liaison, for any party of the bureau. */
    public View create(Principal principal, byte[] body) {
        return prepared(principal, body).get();
    }

    /**
     * Reads the request, as far as this needs no database. The returned function does the rest of {@link #create}, and
     * throws all refusals.
     */
    public Supplier<View> prepared(Principal principal, byte[] body) {
        Decoded<B> decoded = form().read(
                        body, context.newId(kind.prefix()), LikelyDays.on(context.today()), catalogues.of(principal));
        return () -> {
            B read = Refused.orRefused(decoded);
            return context.database().write(transaction -> {
                Sheet<B> sheet = new Sheet<>(read, Body.tree(body));
                Entry<R> entry = entry(owner(transaction, principal, sheet), sheet);
                enter(transaction, principal, List.of(entry));
                R row = entry.row();
                return view(principal, row)
                        .warning(decoded.complaints())
                        .warning(doubts(transaction).of(row))
                        .warning(doubts(transaction).twice(row));
            });
        };
    }

    /**
     * Returns the party for which an offering is entered.
     *
     * @throws Refused when the principal may not act for the party, or when the party does not exist or is of another
     *     kind
     */
    public PartyRow owner(Transaction transaction, Principal principal, Sheet<B> sheet) {
        return Owners.of(transaction, principal, kind.owner(), "party", form().party(sheet.body()));
    }

    /** Returns the products that the principal may name. */
    public Products products(Principal principal) {
        return catalogues.of(principal);
    }

    /** Reads an offering that is entered together with others. Its days have been checked already. */
    public Sheet<B> sheet(String id, byte[] body, Products products) {
        B read = Refused.orRefused(form().read(body, id, LikelyDays.judged(context.today()), products));
        return new Sheet<>(read, Body.tree(body));
    }

    /** Reads an offering that is entered together with others, with all complaints about it. */
    public Decoded<Sheet<B>> checked(String id, byte[] body, Products products) {
        Decoded<B> decoded = form().read(body, id, LikelyDays.on(context.today()), products);
        return new Decoded<>(
                decoded.result().map(read -> new Sheet<>(read, Body.tree(body))),
                decoded.complaints(),
                decoded.moreErrors());
    }

    /** Returns the row and the audit line to store for an offering of {@code owner}. */
    public Entry<R> entry(PartyRow owner, Sheet<B> sheet) {
        return entry(owner, sheet, Optional.empty());
    }

    /**
     * Returns the row and the audit line to store for an offering that may be a part of a calendar.
     *
     * @param calendar its place in the calendar; empty when it is entered by itself
     */
    public Entry<R> entry(PartyRow owner, Sheet<B> sheet, Optional<InCalendar> calendar) {
        String now = context.now();
        R row = form().row(
                        owner,
                        sheet.body(),
                        new PlainEntry(context.today()).stored(sheet.entered()),
                        new OfferingRow.RecordState(OfferingRow.Status.OPEN, 1, now, now, 0, calendar));
        return new Entry<>(
                row, Audit.written(Change.created(kind.name() + ".created", row.id(), row.party(), form().json(row))));
    }

    /** Enters several offerings within the caller's transaction. */
    public void enter(Transaction transaction, Principal principal, List<Entry<R>> entries) {
        table(transaction)
                .insertAll(principal.bureau(), entries.stream().map(Entry::row).toList());
        audit.recordAll(
                transaction, principal, entries.stream().map(Entry::line).toList());
    }

    /** Returns what puts entries of today into the form in which they are stored. */
    public PlainEntry plainEntry() {
        return new PlainEntry(context.today());
    }

    /** Returns the open rows of the same party with the same product and place on overlapping days, oldest first. */
    public List<R> alike(Transaction view, R row, int most) {
        return table(view).alike(row, most).stream()
                .flatMap(id -> table(view).find(row.bureau(), id).stream())
                .toList();
    }

    /**
     * Compares new entries with the offerings that are open already, and returns the warnings.
     *
     * @param at the position of each entry in the request
     */
    public Stream<Complaint> doubts(Transaction view, Area area, List<Entry<R>> entries, List<String> at) {
        return doubts(view).of(area, entries.stream().map(Entry::row).toList(), at);
    }

    final EntryDoubts<R> doubts(Transaction view) {
        return new EntryDoubts<>(this, view, context.today());
    }
}
