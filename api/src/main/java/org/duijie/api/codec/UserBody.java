package org.duijie.api.codec;

import static org.duijie.api.codec.Shape.needed;
import static org.duijie.api.codec.Shape.optional;

import java.util.Optional;
import org.duijie.api.codec.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A person as a request gives it.
 *
 * @param party for which party
 * @param role what it is to the market; it has to go with the party's kind, and need not be said
 * @param phone how the person is reached
 * @param title what the person is within the party, like 会计
 */
public record UserBody(
        String party, Optional<String> role, String name, Optional<String> phone, Optional<String> title) {
    private static final Shape SHAPE = Shape.of(
            needed("party", Kind.NAME),
            optional("role", Kind.NAME),
            needed("name", Kind.NAME),
            optional("phone", Kind.NAME),
            optional("title", Kind.NAME));

    /** Reads an invitation, or what a patch made of one. */
    public static Decoded<UserBody> read(byte[] json) {
        return Body.read(json, SHAPE, fields -> {
            Part<String> party = fields.part("party", Name::require);
            Part<Optional<String>> role = fields.partOr(
                    "role",
                    Optional.empty(),
                    text -> Optional.of(Common.oneOf(text, "cooperative", "buyer", "liaison")));
            Part<String> name = fields.part("name", Name::require);
            Part<Optional<String>> phone = said(fields, "phone");
            Part<Optional<String>> title = said(fields, "title");
            return fields.built(
                    "name",
                    () -> new UserBody(party.get(), role.get(), name.get(), phone.get(), title.get()),
                    party,
                    role,
                    name,
                    phone,
                    title);
        });
    }

    private static Part<Optional<String>> said(Fields fields, String field) {
        return fields.partOr(field, Optional.empty(), text -> Optional.of(Name.require(text)));
    }
}
