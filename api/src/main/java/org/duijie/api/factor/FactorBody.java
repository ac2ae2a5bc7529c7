package org.duijie.api.factor;

import static org.duijie.api.json.Shape.needed;

import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * The digits that an authenticator app shows.
 *
 * @param code six digits
 */
record FactorBody(String code) {
    private static final Shape SHAPE = Shape.of(needed("code", Kind.NAME));

    static Decoded<FactorBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<String> code = fields.part("code", Name::require);
            return fields.built("code", () -> new FactorBody(code.get()), code);
        });
    }
}
