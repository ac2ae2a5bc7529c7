package org.duijie.api.offering;

import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Products;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.offering.OfferingRow.RecordState;
import org.duijie.api.party.Owners;
import org.duijie.api.party.PartyRow;

/**
 * Changes and withdraws listings or intents in the transaction of a caller, and adds an audit line for each. This is
 * for one offering with a request of its own, or for several as parts of a calendar.
 *
 * @param <R> the type of row
 * @param <B> the type of request body that enters an offering
 */
public final class OfferingChanges<R extends OfferingRow<R>, B> {
    private final OfferingRules<R, B> rules;
    private final OfferingRules.Kind kind;
    private final AppContext context;
    private final Audit audit;

    OfferingChanges(OfferingRules<R, B> rules, OfferingRules.Kind kind, AppContext context, Audit audit) {
        this.rules = rules;
        this.kind = kind;
        this.context = context;
        this.audit = audit;
    }

    /**
     * Reads the reason for a withdrawal from a body, and returns it in one line.
     *
     * @throws Refused when the body is invalid
     */
    public static String reason(byte[] body) {
        return Refused.orRefused(WithdrawBody.read(body)).text();
    }

    /** Returns all parts of a calendar, in order. */
    public List<R> ofCalendar(Transaction view, BureauId bureau, String calendar) {
        return rules.table(view).ofCalendar(bureau, calendar);
    }

    /**
     * Returns the open parts of a calendar, in order. First waits for transactions with deals that take from the parts;
     * later ones wait until this transaction ends.
     */
    public List<R> awaited(Transaction transaction, BureauId bureau, String calendar) {
        OfferingTable<R> table = rules.table(transaction);
        table.ofCalendar(bureau, calendar).stream()
                .filter(Offerings::isOpen)
                .map(OfferingRow::id)
                .sorted()
                .forEach(id -> table.await(bureau, id));
        return table.ofCalendar(bureau, calendar).stream()
                .filter(Offerings::isOpen)
                .toList();
    }

    /**
     * Returns a row changed by a merge patch, with all complaints about it. Does not store it.
     *
     * @throws Refused {@code TAKEN_BY_DEALS} when deals have taken from the row and the change alters the unit in which
     *     they count
     */
    public Decoded<R> changed(
            Transaction transaction, Principal principal, R before, OfferingPatch patch, Products products) {
        OfferingPatch.Changed changed = patch.appliedTo(before, rules.form());
        if (changed.isDealtOtherwise()) {
            OfferingTable<R> table = rules.table(transaction);
            rules.refuseDealt(table.find(principal.bureau(), before.id()).orElseThrow());
        }
        LikelyDays days = patch.of(LikelyDays.on(context.today()));
        Decoded<B> decoded = rules.form().read(changed.body(), before.id(), days, products);
        return new Decoded<>(
                decoded.result().map(read -> row(transaction, principal, before, read, changed)),
                decoded.complaints(),
                decoded.moreErrors());
    }

    private R row(Transaction transaction, Principal principal, R before, B read, OfferingPatch.Changed changed) {
        Optional<String> named = Optional.of(rules.form().party(read).orElse(before.party()));
        PartyRow owner = Owners.of(transaction, principal, kind.owner(), "party", named);
        if (!owner.id().equals(before.party())) {
            throw Refused.because(RefusalCode.STATE);
        }
        RecordState stamp = new RecordState(
                OfferingRow.Status.OPEN,
                before.version() + 1,
                before.createdAt(),
                context.now(),
                before.taken(),
                before.calendar());
        return rules.form().row(owner, read, new PlainEntry(context.today()).stored(changed.entered()), stamp);
    }

    /**
     * Stores a changed row. Returns it as stored; empty when another version is stored, or deals prevent the change.
     */
    public Optional<R> written(Transaction transaction, Principal principal, R before, R after) {
        return written(transaction, principal, "changed", before, after, Optional.empty());
    }

    /** Makes the refusal of a change of the row that deals prevent, with the row as it is stored now. */
    public Refused dealt(Transaction transaction, R row) {
        return rules.dealt(rules.table(transaction).find(row.bureau(), row.id()).orElse(row));
    }

    /** Returns the warnings about a change, because of deals that are under way. */
    public List<Complaint> doubts(Transaction view, R before, R after) {
        return rules.changeDoubts(view, before, after);
    }

    /**
     * Takes a row off the market. Returns it as stored; empty when it has changed, or when deals of it are under way.
     */
    public Optional<R> withdrawn(Transaction transaction, Principal principal, R before, String reason) {
        R after = before.withStatus(OfferingRow.Status.WITHDRAWN, before.version() + 1, context.now());
        return written(transaction, principal, "withdrawn", before, after, Optional.of(reason));
    }

    private Optional<R> written(
            Transaction transaction, Principal principal, String done, R before, R after, Optional<String> reason) {
        OfferingTable<R> table = rules.table(transaction);
        if (!table.update(after)) {
            return Optional.empty();
        }
        R stored = table.find(after.bureau(), after.id()).orElseThrow();
        audit.record(
                transaction,
                principal,
                new Change(
                        kind.name() + "." + done,
                        stored.id(),
                        stored.version(),
                        stored.party(),
                        rules.form().json(before),
                        rules.form().json(stored),
                        reason));
        return Optional.of(stored);
    }
}
