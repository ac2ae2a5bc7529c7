package org.duijie.api.identity;

import static org.duijie.api.json.Shape.optional;

import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;

/**
 * How far the revocation of a token extends.
 *
 * @param alsoForOthers whether to revoke the tokens of other users too: those that were issued with the token, and all
 *     tokens that were issued with those, at any depth
 */
record RevokeBody(boolean alsoForOthers) {
    private static final Shape SHAPE = Shape.of(optional("alsoForOthers", Kind.FLAG));

    /** Reads the body; an empty body means the default. */
    public static Decoded<RevokeBody> read(byte[] json) {
        byte[] said = json.length == 0 ? new byte[] {'{', '}'} : json;
        return Body.read(said, SHAPE, fields -> {
            Part<Boolean> others = fields.partOr("alsoForOthers", false, Boolean::parseBoolean);
            return fields.built("alsoForOthers", () -> new RevokeBody(others.get()), others);
        });
    }
}
