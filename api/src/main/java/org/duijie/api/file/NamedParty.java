package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Pointer;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.api.json.WireWord;
import org.duijie.core.market.Name;

/**
 * The party that a name in a market file means.
 *
 * @param name the name in the file
 * @param id the party's id; empty when the credit code is given
 * @param creditCode the party's credit code; empty when the id is given
 * @param pointer its position in the file
 */
public record NamedParty(String name, Owner kind, Optional<String> id, Optional<String> creditCode, String pointer) {
    /** The kind of a party that a market file names. */
    public enum Owner implements WireWord {
        /** Owns listings. */
        COOPERATIVE,
        /** Owns intents. */
        BUYER
    }

    static final String PARTIES = "parties";
    static final Shape SHAPE = Shape.of(
            needed("name", Kind.NAME),
            needed("kind", Kind.NAME),
            optional("id", Kind.NAME),
            optional("creditCode", Kind.NAME));

    static Part<NamedParty> read(int index, Fields fields) {
        Part<String> name = fields.part("name", Name::require);
        Part<Owner> kind = fields.part("kind", text -> WireWord.parse(Owner.values(), text));
        Part<Optional<String>> id = said(fields, "id");
        Part<Optional<String>> code = said(fields, "creditCode");
        if (fields.has("id") == fields.has("creditCode")) {
            Fault fault = fields.has("id") ? Fault.NOT_BOTH : Fault.MISSING_FIELD;
            fields.complain(fault, "id", "creditCode");
            return Part.unread();
        }
        String pointer = Pointer.ROOT.child(PARTIES).child(index).toString();
        return fields.built(
                "name",
                () -> new NamedParty(name.get(), kind.get(), id.get(), code.get(), pointer),
                name,
                kind,
                id,
                code);
    }

    private static Part<Optional<String>> said(Fields fields, String field) {
        return fields.partOr(field, Optional.empty(), text -> Optional.of(Name.require(text)));
    }
}
