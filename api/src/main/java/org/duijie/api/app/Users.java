package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.duijie.api.codec.Fault;
import org.duijie.api.codec.Refusals;
import org.duijie.api.codec.UserBody;
import org.duijie.api.store.PartyRow;
import org.duijie.api.store.PartyTable;
import org.duijie.api.store.Transaction;
import org.duijie.api.store.UserRow;
import org.duijie.api.store.UserTable;

/** Users: people who speak for a party. Liaisons see to them. */
public final class Users {
    private static final String ACTIVE = "active";
    private static final String BLOCKED = "blocked";

    private final Office office;
    private final Audit audit;
    private final Tokens tokens;

    Users(Office office, Audit audit, Tokens tokens) {
        this.office = office;
        this.audit = audit;
        this.tokens = tokens;
    }

    /** Invites someone: the answer holds a first token, in the field {@code token}, to be handed over. */
    public Thing invite(Principal principal, byte[] body) {
        UserBody read = Refused.orRefused(UserBody.read(body));
        return office.database().write(transaction -> {
            PartyRow party = new PartyTable(transaction)
                    .find(principal.bureau(), read.party())
                    .orElseThrow(() -> Refused.because(Refusals.of(Fault.UNKNOWN_PARTY, "party", read.party())));
            String role = party.kind().equals("bureau") ? Role.LIAISON.word() : party.kind();
            String now = office.now();
            UserRow row = new UserRow(
                    principal.bureau(), office.newId("usr"), party.id(), role, read.name(), ACTIVE, 1, now, now);
            new UserTable(transaction).insert(row);
            audit.record(transaction, principal, Change.created("user.created", row.id(), party.id(), json(row)));
            ObjectNode json = json(row);
            json.set("token", tokens.first(transaction, principal, row).json().get("token"));
            return new Thing(row.id(), 1, json);
        });
    }

    /** One user. */
    public Thing get(Principal principal, String id) {
        return office.database().read(view -> view(seen(view, principal, id)));
    }

    /** The users of the bureau. */
    public Slice list(Principal principal, Cursor cursor) {
        return office.database()
                .read(view ->
                        Slice.of(cursor, page -> new UserTable(view).list(principal.bureau(), page), Users::view));
    }

    /** Blocks a user: none of its tokens works from now on. Nobody blocks oneself. */
    public Thing block(Principal principal, String id, long version) {
        return office.database().write(transaction -> {
            UserRow before = seen(transaction, principal, id);
            if (id.equals(principal.user()) || before.status().equals(BLOCKED)) {
                throw Refused.because(Refusal.STATE);
            }
            UserRow after = new UserRow(
                    before.bureau(),
                    id,
                    before.party(),
                    before.role(),
                    before.name(),
                    BLOCKED,
                    version + 1,
                    before.createdAt(),
                    office.now());
            if (!new UserTable(transaction).update(after)) {
                throw Refused.because(Refusal.STALE);
            }
            audit.record(
                    transaction,
                    principal,
                    new Change(
                            "user.blocked",
                            id,
                            version + 1,
                            before.party(),
                            json(before),
                            json(after),
                            Optional.empty()));
            return view(after);
        });
    }

    private static UserRow seen(Transaction view, Principal principal, String id) {
        return new UserTable(view).find(principal.bureau(), id).orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    private static Thing view(UserRow row) {
        return new Thing(row.id(), row.version(), json(row));
    }

    private static ObjectNode json(UserRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("party", row.party());
        json.put("role", row.role());
        json.put("name", row.name());
        json.put("status", row.status());
        json.put("version", row.version());
        json.put("createdAt", row.createdAt());
        json.put("changedAt", row.changedAt());
        return json;
    }
}
