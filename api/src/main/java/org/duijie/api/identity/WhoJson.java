package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Scope;
import org.duijie.api.party.PartyRow;

/** Writes who a principal is, and which token its request has. */
public final class WhoJson {
    private WhoJson() {}

    /** Writes the person, the party, the bureau and the rights. */
    public static ObjectNode write(Who who, String token) {
        Principal principal = who.principal();
        PartyRow party = who.party();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("user").put("id", principal.user()).put("name", who.name());
        json.putObject("party")
                .put("id", party.id())
                .put("name", party.name())
                .put("kind", party.kind().word());
        json.putObject("bureau").put("id", principal.bureau().text()).put("name", who.bureau());
        json.put("role", principal.role().word());
        var scopes = json.putArray("scopes");
        principal.scopes().stream().sorted().map(Scope::word).forEach(scopes::add);
        return json.put("tokenId", token);
    }
}
