package org.duijie.api.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Scope;
import org.duijie.api.identity.Tokens.Issued;

/** Writes tokens in the form of answers and audit lines. */
final class TokenJson {
    private TokenJson() {}

    /** Returns a token without its secret. */
    static ObjectNode write(TokenRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("user", row.user());
        json.put("ending", row.ending());
        var scopes = json.putArray("scopes");
        Scope.of(row.scopes()).stream().sorted().map(Scope::word).forEach(scopes::add);
        json.put("createdAt", row.createdAt());
        json.put("expiresAt", row.expiresAt());
        row.revokedAt().ifPresent(at -> json.put("revokedAt", at));
        row.madeWith().ifPresent(maker -> json.put("madeWith", maker));
        return json;
    }

    /** Returns a new token, with its secret. */
    static ObjectNode write(Issued issued) {
        return write(issued.row()).put("token", issued.token());
    }

    /** Returns a token in the form of audit lines, with a proof that nobody has exchanged the secret in its row. */
    static ObjectNode told(TokenRow row) {
        return write(row).put("fingerprint", Hash.of(row.hash()));
    }
}
