package org.duijie.api.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Erasure;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.Topic;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;

/** Parties: cooperatives and buyers, and the bureau itself. */
public final class Parties {
    private final AppContext context;
    private final Audit audit;
    private final Erasure erasure;
    private final Topic<PartyRow.Change> changed = new Topic<>();

    public Parties(AppContext context, Audit audit, Erasure erasure) {
        this.context = context;
        this.audit = audit;
        this.erasure = erasure;
    }

    /** Checks the body of a party without entering it. */
    public static Decoded<?> checked(byte[] body) {
        return PartyBody.read(body);
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PartyResource(this);
    }

    /** Returns the parties for the record check. */
    public static Records records() {
        return Records.ofKind(
                "parties",
                "pty",
                (view, bureau, id) -> new PartyTable(view)
                        .find(bureau, id)
                        .map(row -> ToldRow.of(PartyJson.write(row).put("name", row.name()), row.entered())));
    }

    /** Returns the topic to which changes of parties are published. */
    public Topic<PartyRow.Change> changed() {
        return changed;
    }

    /** Enters a party. Only liaisons may call it. */
    public View create(Principal principal, byte[] body) {
        Decoded<PartyBody> decoded = PartyBody.read(body);
        return context.database().write(transaction -> {
            PartyRow row = enter(transaction, principal, body);
            return view(principal, row)
                    .warning(decoded.complaints())
                    .warning(PartyDoubts.of(transaction, row))
                    .warning(PartyDoubts.ofPlace(transaction, row));
        });
    }

    /** Enters a party within the caller's transaction. */
    public PartyRow enter(Transaction transaction, Principal principal, byte[] body) {
        PartyRow row = row(principal, body);
        refuseTakenCode(transaction, row);
        new PartyTable(transaction).insert(row);
        audit.record(transaction, principal, created(row));
        return row;
    }

    /** Makes a party with only a name, to be entered together with others. */
    public Named named(Principal principal, byte[] body) {
        PartyRow row = row(principal, body);
        return new Named(row, Audit.written(created(row)));
    }

    /**
     * Reads a party that is entered together with others.
     *
     * @return the party and all complaints about it, including those that need stored data, such as a credit code that
     *     belongs to another party
     */
    public Decoded<Named> checked(Transaction view, Principal principal, byte[] body) {
        Decoded<PartyBody> decoded = PartyBody.read(body);
        List<Complaint> complaints = new ArrayList<>(decoded.complaints());
        Optional<Named> named = decoded.result().map(read -> named(principal, body));
        named.map(Named::row).ifPresent(row -> {
            complaints.addAll(takenCode(view, row));
            complaints.addAll(PartyDoubts.of(view, row));
            complaints.addAll(PartyDoubts.ofPlace(view, row));
        });
        return new Decoded<>(
                named.filter(each -> complaints.stream().noneMatch(Complaint::isError)),
                complaints,
                decoded.moreErrors());
    }

    /** Returns the only party of the bureau with this name and these kinds; empty when there is none. */
    public Optional<PartyRow> named(Transaction view, Principal principal, String name, String kind, String buyerKind) {
        return new PartyTable(view).named(principal.bureau(), name, kind, buyerKind);
    }

    /** Enters several parties within the caller's transaction. */
    public void enter(Transaction transaction, Principal principal, List<Named> parties) {
        new PartyTable(transaction)
                .insertAll(principal.bureau(), parties.stream().map(Named::row).toList());
        audit.recordAll(
                transaction, principal, parties.stream().map(Named::line).toList());
    }

    /** A party without credit code and contacts, and its audit line. */
    public record Named(PartyRow row, Audit.Written line) {}

    private static Change created(PartyRow row) {
        return Change.created("party.created", row.id(), row.id(), PartyJson.write(row));
    }

    private PartyRow row(Principal principal, byte[] body) {
        PartyBody read = Refused.orRefused(PartyBody.read(body));
        String now = context.now();
        return row(principal, context.newId("pty"), read, body, 1, now, now);
    }

    /** Returns one party. Only its own users and liaisons see its contacts. */
    public View get(Principal principal, String id) {
        return context.database().read(view -> view(principal, seen(view, principal, id)));
    }

    /** Returns one page of the bureau's parties, of one kind or of all. */
    public Slice list(Principal principal, Optional<PartyKind> kind, Slice.Cursor cursor) {
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new PartyTable(view).list(principal.bureau(), kind, page),
                        row -> view(principal, row)));
    }

    /**
     * Changes a party by a merge patch. Its kind cannot change, and the bureau itself cannot be changed here. Only
     * liaisons change its name, kinds and credit code.
     */
    public View change(Principal principal, String id, long version, byte[] body) {
        PartyPatch patch = PartyBody.patch(body);
        return context.database().write(transaction -> {
            PartyRow before = seen(transaction, principal, id);
            Decoded<PartyRow> changed = changed(transaction, principal, before, version, patch);
            PartyRow after =
                    written(transaction, principal, before, changed.result().orElseThrow());
            return view(principal, after)
                    .warning(changed.complaints())
                    .warning(principal.isLiaison() ? PartyDoubts.of(transaction, after) : List.of())
                    .warning(PartyDoubts.ofPlace(transaction, after));
        });
    }

    /** Writes a change, and returns the row as it is then. If nothing has changed, writes nothing. */
    private PartyRow written(Transaction transaction, Principal principal, PartyRow before, PartyRow after) {
        if (before.version() != after.version() - 1) {
            throw Refused.because(RefusalCode.STALE);
        }
        if (after.entered().equals(before.entered())) {
            return before;
        }
        if (!new PartyTable(transaction).update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
        changed.tell(transaction, new PartyRow.Change(before, after));
        audit.record(
                transaction,
                principal,
                Change.updated(
                        "party.changed",
                        after.id(),
                        after.version(),
                        after.id(),
                        PartyJson.write(before),
                        PartyJson.write(after)));
        return after;
    }

    /**
     * Checks a change of the current version without making it.
     *
     * @throws Refused when {@link #change} would refuse it now
     */
    public void checkChange(Transaction view, Principal principal, PartyRow row, byte[] body) {
        changed(view, principal, row, row.version(), PartyBody.patch(body));
    }

    private Decoded<PartyRow> changed(
            Transaction transaction, Principal principal, PartyRow before, long version, PartyPatch patch) {
        if (!principal.speaksFor(before.id())) {
            throw NoRight.ofOthers();
        }
        byte[] merged = patch.appliedTo(before, principal);
        Decoded<PartyBody> decoded = PartyBody.read(merged);
        PartyRow after = row(
                principal,
                before.id(),
                Refused.orRefused(decoded),
                merged,
                version + 1,
                before.createdAt(),
                context.now());
        refuseTakenCode(transaction, after);
        return new Decoded<>(Optional.of(after), decoded.complaints(), 0);
    }

    /**
     * Erases a contact of a party, and earlier contacts of the party with the same name or phone number. From the
     * command line only.
     *
     * @param contact the contact's name or phone number, as entered
     * @throws Refused when there is no such party, or the party never had such a contact
     */
    public Erasure.Erased eraseContact(String party, String contact) {
        return new ContactErasure(context, audit, erasure).erase(party, contact);
    }

    private static void refuseTakenCode(Transaction transaction, PartyRow row) {
        List<Complaint> taken = takenCode(transaction, row);
        if (!taken.isEmpty()) {
            throw Refused.because(taken);
        }
    }

    private static List<Complaint> takenCode(Transaction transaction, PartyRow row) {
        Optional<PartyRow> other = row.creditCode()
                .flatMap(code -> new PartyTable(transaction).findByCode(row.bureau(), code))
                .filter(found -> !found.id().equals(row.id()));
        return other.isEmpty()
                ? List.of()
                : Refusals.of(
                        Fault.CREDIT_CODE_TAKEN, "creditCode", row.creditCode().orElse(""));
    }

    private static PartyRow seen(Transaction view, Principal principal, String id) {
        return new PartyTable(view)
                .find(principal.bureau(), id)
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    private static PartyRow row(
            Principal principal,
            String id,
            PartyBody body,
            byte[] entered,
            long version,
            String createdAt,
            String changedAt) {
        return new PartyRow(
                principal.bureau(),
                id,
                body.kind(),
                body.buyerKind(),
                body.name(),
                body.creditCode(),
                CanonicalJson.of(Body.tree(entered)),
                version,
                createdAt,
                changedAt);
    }

    private static View view(Principal principal, PartyRow row) {
        return new View(
                row.id(),
                row.version(),
                principal.speaksFor(row.id()) ? PartyJson.write(row) : PartyJson.writeWithoutContacts(row));
    }
}
