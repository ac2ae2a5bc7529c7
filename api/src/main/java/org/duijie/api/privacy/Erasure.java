package org.duijie.api.privacy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Persons;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.identity.UserJson;
import org.duijie.api.identity.UserRow;
import org.duijie.api.identity.UserStatus;
import org.duijie.api.identity.UserTable;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.party.PartyJson;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;

/**
 * Erases the data of a person (PIPL, article 47), except signed weigh-ins, which the law requires to keep. The audit
 * still shows what the person did, but no longer the name, and its chain stays valid. Only the command line can erase.
 */
public final class Erasure {
    private final AppContext context;
    private final Audit audit;

    /**
     * What was erased.
     *
     * @param subject the id of the user, or of the contact's party
     * @param values the number of personal values erased from the audit
     * @param versions the number of overwritten versions in histories
     * @param answers the number of overwritten stored answers
     * @param lines the number of old audit lines, written before personal values were hashed, that still name the
     *     person
     * @param weighIns the weigh-ins that a person of this name accepted; they are kept
     * @param before whether everything had been erased before, so that nothing was left to do
     */
    public record Erased(
            String subject, int values, int versions, int answers, long lines, List<String> weighIns, boolean before) {}

    public Erasure(AppContext context, Audit audit) {
        this.context = context;
        this.audit = audit;
    }

    /**
     * Erases a user: name, phone and title are deleted, and the user is blocked. The id stays, because the audit refers
     * to it. If the user was erased before, does nothing.
     *
     * @throws Refused when there is no such user, or when it is the bureau's last active liaison
     */
    public Erased user(String id) {
        return context.database().write(transaction -> {
            BureauId bureau = bureauOf(
                    transaction,
                    each -> new UserTable(transaction).find(each, id).isPresent());
            UserRow before = new UserTable(transaction).find(bureau, id).orElseThrow();
            if (isErased(before)) {
                return new Erased(id, 0, 0, 0, 0, List.of(), true);
            }
            UserRow after = before.with(
                            Persons.ERASED, Optional.empty(), Optional.empty(), before.version() + 1, context.now())
                    .withStatus(UserStatus.BLOCKED, before.version() + 1, context.now());
            Principal owner = Principal.ofOwner(bureau, before.party());
            Traces traces = new Traces(transaction, bureau, id);
            traces.named(before.name());
            if (!new UserTable(transaction).update(after)) {
                throw Refused.because(RefusalCode.STALE);
            }
            Change change = new Change(
                    "user.erased",
                    id,
                    after.version(),
                    after.party(),
                    UserJson.write(before),
                    UserJson.write(after),
                    Optional.empty());
            audit.record(transaction, owner, change);
            audit.awaitOthers(transaction, owner);
            if (new UserTable(transaction).active(bureau, Role.LIAISON) == 0) {
                throw Refused.because(RefusalCode.STATE);
            }
            return traces.erase(Set.of(""));
        });
    }

    /**
     * Erases a contact of a party, and earlier contacts of the party with the same name or phone number.
     *
     * @param contact the contact's name or phone number, as entered
     * @throws Refused when there is no such party, or the party never had such a contact
     */
    public Erased contact(String party, String contact) {
        return context.database().write(transaction -> {
            BureauId bureau = bureauOf(
                    transaction,
                    each -> new PartyTable(transaction).find(each, party).isPresent());
            PartyRow before = new PartyTable(transaction).find(bureau, party).orElseThrow();
            Traces traces = new Traces(transaction, bureau, party);
            Set<String> names = traces.called(contact, Body.tree(before.entered()));
            if (names.isEmpty()) {
                throw Refused.because(RefusalCode.NOT_FOUND);
            }
            ObjectNode entered = Body.tree(before.entered());
            if (without(entered, names)) {
                PartyRow after = before.withEntered(CanonicalJson.of(entered), before.version() + 1, context.now());
                if (!new PartyTable(transaction).update(after)) {
                    throw Refused.because(RefusalCode.STALE);
                }
                record(transaction, bureau, before, after);
            }
            return traces.erase(names);
        });
    }

    private void record(Transaction transaction, BureauId bureau, PartyRow before, PartyRow after) {
        Change change = new Change(
                "party.contactErased",
                after.id(),
                after.version(),
                after.id(),
                PartyJson.write(before),
                PartyJson.write(after),
                Optional.empty());
        audit.record(transaction, Principal.ofOwner(bureau, after.id()), change);
    }

    /** Removes the contacts with these names; returns false when there are none. */
    private static boolean without(ObjectNode entered, Set<String> names) {
        boolean isChanged = false;
        if (entered.get("contacts") instanceof ArrayNode contacts) {
            for (int i = contacts.size() - 1; i >= 0; i--) {
                if (names.contains(contacts.get(i).path("name").asText())) {
                    contacts.remove(i);
                    isChanged = true;
                }
            }
        }
        return isChanged;
    }

    private static boolean isErased(UserRow user) {
        return user.name().equals(Persons.ERASED)
                && user.phone().isEmpty()
                && user.title().isEmpty()
                && user.status() == UserStatus.BLOCKED;
    }

    private interface Holds {
        boolean it(BureauId bureau);
    }

    private static BureauId bureauOf(Transaction view, Holds holds) {
        return new BureauTable(view)
                .all().stream().filter(holds::it).findFirst().orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }
}
