package org.duijie.api.identity;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.feature.Role;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A person in a request.
 *
 * @param party the party
 * @param role the role in the market; optional, but must match the party's kind
 * @param phone the phone number
 * @param title the position within the party, such as 会计
 * @param status whether the person's tokens work; empty in an invitation
 * @param withToken whether the person gets a first token; people who sign in by a link need none
 */
record UserBody(
        String party,
        Optional<Role> role,
        String name,
        Optional<String> phone,
        Optional<String> title,
        Optional<UserStatus> status,
        boolean withToken) {
    private static final Shape PERSON = Shape.of(
            needed("party", Kind.NAME),
            optional("role", Kind.NAME),
            needed("name", Kind.NAME),
            optional("phone", Kind.NAME),
            optional("title", Kind.NAME));
    private static final Shape INVITATION = PERSON.and(optional("withToken", Kind.FLAG));
    static final Shape CHANGED = PERSON.and(needed("status", Kind.NAME));

    /** Reads an invitation. */
    public static Decoded<UserBody> read(byte[] json) {
        return read(json, INVITATION);
    }

    /** Reads a user after a patch. */
    public static Decoded<UserBody> readChanged(byte[] json) {
        return read(json, CHANGED);
    }

    private static Decoded<UserBody> read(byte[] json, Shape shape) {
        return Body.read(json, shape, fields -> {
            Part<String> party = fields.part("party", Name::require);
            Part<Optional<Role>> role = fields.partOr(
                    "role",
                    Optional.empty(),
                    text -> Optional.of(Role.of(Common.oneOf(text, "cooperative", "buyer", "liaison"))));
            Part<String> name = fields.part("name", Name::require);
            Part<Optional<String>> phone = said(fields, "phone");
            Part<Optional<String>> title = said(fields, "title");
            Part<Optional<UserStatus>> status =
                    fields.partOr("status", Optional.empty(), text -> Optional.of(UserStatus.parse(text)));
            Part<Boolean> withToken = fields.partOr("withToken", true, Boolean::parseBoolean);
            return fields.built(
                    "name",
                    () -> new UserBody(
                            party.get(),
                            role.get(),
                            name.get(),
                            phone.get(),
                            title.get(),
                            status.get(),
                            withToken.get()),
                    party,
                    role,
                    name,
                    phone,
                    title,
                    status,
                    withToken);
        });
    }

    private static Part<Optional<String>> said(Fields fields, String field) {
        return fields.partOr(field, Optional.empty(), text -> Optional.of(Name.require(text)));
    }
}
