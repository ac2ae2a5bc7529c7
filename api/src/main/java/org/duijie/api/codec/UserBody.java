package org.duijie.api.codec;

import static org.duijie.api.codec.Shape.needed;

import org.duijie.api.codec.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * Who is invited.
 *
 * @param party for which party; its kind decides the role
 * @param name the person's name
 */
public record UserBody(String party, String name) {
    private static final Shape SHAPE = Shape.of(needed("party", Kind.NAME), needed("name", Kind.NAME));

    /** Reads an invitation. */
    public static Decoded<UserBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<String> party = fields.part("party", Name::require);
            Part<String> name = fields.part("name", Name::require);
            return fields.built("name", () -> new UserBody(party.get(), name.get()), party, name);
        });
    }
}
