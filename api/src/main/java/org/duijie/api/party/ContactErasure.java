package org.duijie.api.party;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Erasure;
import org.duijie.api.audit.Erasure.Erased;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;

/** Erases contacts of parties. */
final class ContactErasure {
    private final AppContext context;
    private final Audit audit;
    private final Erasure erasure;

    ContactErasure(AppContext context, Audit audit, Erasure erasure) {
        this.context = context;
        this.audit = audit;
        this.erasure = erasure;
    }

    Erased erase(String party, String contact) {
        return context.database().write(transaction -> {
            PartyRow before = found(transaction, party);
            Set<String> names =
                    erasure.called(transaction, before.bureau(), party, contact, Body.tree(before.entered()));
            if (names.isEmpty()) {
                throw Refused.because(RefusalCode.NOT_FOUND);
            }
            ObjectNode entered = Body.tree(before.entered());
            if (without(entered, names)) {
                write(
                        transaction,
                        before,
                        before.withEntered(CanonicalJson.of(entered), before.version() + 1, context.now()));
            }
            return erasure.erase(transaction, before.bureau(), party, names);
        });
    }

    private void write(Transaction transaction, PartyRow before, PartyRow after) {
        if (!new PartyTable(transaction).update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
        Change change = Change.updated(
                "party.contactErased",
                after.id(),
                after.version(),
                after.id(),
                PartyJson.write(before),
                PartyJson.write(after));
        audit.record(transaction, Principal.ofOwner(after.bureau(), after.id()), change);
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

    private static PartyRow found(Transaction view, String id) {
        PartyTable parties = new PartyTable(view);
        for (BureauId bureau : new BureauTable(view).all()) {
            Optional<PartyRow> party = parties.find(bureau, id);
            if (party.isPresent()) {
                return party.get();
            }
        }
        throw Refused.because(RefusalCode.NOT_FOUND);
    }
}
