package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Scope;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;

/** Tells users who they are: the person, the party, the bureau, the rights. */
public final class Me {
    private final AppContext context;

    Me(AppContext context) {
        this.context = context;
    }

    /** Returns who {@code principal} is. */
    ObjectNode of(Principal principal) {
        return context.database().read(view -> of(view, principal));
    }

    /** Returns who {@code principal} is, as stored in a transaction. */
    public static ObjectNode of(Transaction view, Principal principal) {
        UserRow user =
                new UserTable(view).find(principal.bureau(), principal.user()).orElseThrow();
        PartyRow party =
                new PartyTable(view).find(principal.bureau(), principal.party()).orElseThrow();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("user").put("id", user.id()).put("name", user.name());
        json.putObject("party")
                .put("id", party.id())
                .put("name", party.name())
                .put("kind", party.kind().word());
        json.putObject("bureau")
                .put("id", principal.bureau().text())
                .put("name", new BureauTable(view).name(principal.bureau()));
        json.put("role", principal.role().word());
        var scopes = json.putArray("scopes");
        principal.scopes().stream().sorted().map(Scope::word).forEach(scopes::add);
        json.put("tokenId", principal.token());
        return json;
    }
}
