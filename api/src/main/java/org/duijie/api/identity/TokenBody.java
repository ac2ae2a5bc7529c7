package org.duijie.api.identity;

import static org.duijie.api.json.Shape.optional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A request for a token.
 *
 * @param user the id of the user who gets the token; empty for the principal itself
 * @param scopes the scopes of the token, separated by spaces; empty for all scopes of the principal's token
 * @param expiresAt when the token expires; empty for the default lifetime
 */
record TokenBody(Optional<String> user, Optional<String> scopes, Optional<Instant> expiresAt) {
    private static final Shape SHAPE =
            Shape.of(optional("user", Kind.NAME), optional("scopes", Kind.NAMES), optional("expiresAt", Kind.NAME));

    public static Decoded<TokenBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<Optional<String>> user =
                    fields.partOr("user", Optional.empty(), text -> Optional.of(Name.require(text)));
            Part<List<String>> scopes =
                    fields.parts("scopes", text -> Common.oneOf(text, "read", "write", "admin", "calendar"));
            if (scopes.orElse(List.of()).contains("calendar") && scopes.get().size() > 1) {
                fields.complain(Fault.CALENDAR_ALONE, "scopes");
                return Part.unread();
            }
            Part<Optional<Instant>> expires = Common.time(fields, "expiresAt");
            return fields.built(
                    "user",
                    () -> new TokenBody(
                            user.get(),
                            scopes.get().isEmpty() ? Optional.empty() : Optional.of(String.join(" ", scopes.get())),
                            expires.get()),
                    user,
                    scopes,
                    expires);
        });
    }
}
