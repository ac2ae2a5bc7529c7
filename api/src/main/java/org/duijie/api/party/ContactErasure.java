package org.duijie.api.party;

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
            String entered = PartyJson.withoutContacts(before.entered(), names);
            if (!entered.equals(before.entered())) {
                write(transaction, before, before.withEntered(entered, before.version() + 1, context.now()));
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
