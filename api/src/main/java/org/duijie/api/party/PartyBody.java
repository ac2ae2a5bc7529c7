package org.duijie.api.party;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalObjects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.PatchBody;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.market.Window;

/**
 * A party in a request. Division, place, contacts and the mark of a supported producer are only checked here, then
 * stored as entered.
 *
 * @param kind {@code cooperative} or {@code buyer}
 * @param buyerKind the kind of buyer; given exactly when the party is a buyer
 * @param creditCode the unified social credit code of the party
 */
record PartyBody(PartyKind kind, Optional<BuyerKind> buyerKind, String name, Optional<String> creditCode) {
    private static final Shape CONTACT =
            Shape.of(needed("name", Kind.NAME), needed("phone", Kind.NAME), optional("note", Kind.NAME));
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Shape MARK =
            Shape.of(needed("programme", Kind.NAME), optional("from", Kind.DATE), optional("to", Kind.DATE));
    private static final Shape SHAPE = Shape.of(
            needed("kind", Kind.NAME),
            optional("buyerKind", Kind.NAME),
            needed("name", Kind.NAME),
            optional("creditCode", Kind.NAME),
            optional("creditCodeOverride", Kind.FLAG),
            optionalObject("division", Common.DIVISION),
            optionalObject("at", Common.PLACE),
            optionalObject("supportedProducer", MARK),
            optionalObjects("contacts", CONTACT, 20));

    /**
     * Reads a change of a party.
     *
     * @throws Refused with all errors in the form of the patch
     */
    static PartyPatch patch(byte[] json) {
        return new PartyPatch(Refused.orRefused(PatchBody.read(json, SHAPE)));
    }

    /** Reads a party. */
    public static Decoded<PartyBody> read(byte[] json) {
        List<Part<String>> contacts = new ArrayList<>();
        return Body.read(
                json, SHAPE, (list, index, fields) -> contacts.add(contact(fields)), fields -> read(fields, contacts));
    }

    private static Part<PartyBody> read(Fields fields, List<Part<String>> contacts) {
        Part<PartyKind> kind = fields.part("kind", text -> PartyKind.parse(Common.oneOf(text, "cooperative", "buyer")));
        Part<Optional<BuyerKind>> buyerKind =
                fields.partOr("buyerKind", Optional.empty(), text -> Optional.of(BuyerKind.parse(text)));
        Part<String> name = fields.part("name", Name::require);
        Part<Optional<String>> code = creditCode(fields);
        Part<String> division = Common.division(fields);
        Part<Optional<Place>> at = fields.has("at") ? Common.optionalPlace(fields) : Part.of(Optional.empty());
        Part<String> mark = mark(fields, kind);
        if (!Part.allRead(contacts.toArray(new Part<?>[0])) || !buyerKindFits(fields, kind)) {
            return Part.unread();
        }
        return fields.built(
                "name",
                () -> new PartyBody(kind.get(), buyerKind.get(), name.get(), code.get()),
                kind,
                buyerKind,
                name,
                code,
                division,
                at,
                mark);
    }

    private static boolean buyerKindFits(Fields fields, Part<PartyKind> kind) {
        boolean isBuyer = kind.isRead() && kind.get() == PartyKind.BUYER;
        if (kind.isRead() && isBuyer != fields.has("buyerKind")) {
            fields.complain(isBuyer ? Fault.MISSING_FIELD : Fault.OF_BUYERS_ALONE, "buyerKind");
            return false;
        }
        return true;
    }

    /** Reads the mark of a supported producer, which only a cooperative has. */
    private static Part<String> mark(Fields fields, Part<PartyKind> kind) {
        if (!fields.has("supportedProducer")) {
            return Part.of("");
        }
        if (kind.isRead() && kind.get() != PartyKind.COOPERATIVE) {
            fields.complain(Fault.OF_COOPERATIVES_ALONE, "supportedProducer");
            return Part.unread();
        }
        return fields.inner("supportedProducer").map(PartyBody::mark).orElse(Part.unread());
    }

    private static Part<String> mark(Fields fields) {
        Part<String> programme = fields.part("programme", Name::require);
        Part<LocalDate> from = fields.partOr("from", FIRST_DAY, Window::parseDay);
        Part<LocalDate> to = fields.partOr("to", LAST_DAY, Window::parseDay);
        Part<Window> days = fields.built("to", () -> new Window(from.get(), to.get()), from, to);
        return fields.built("programme", programme::get, programme, days);
    }

    private static Part<Optional<String>> creditCode(Fields fields) {
        Part<String> code = fields.partOr("creditCode", "", text -> text);
        if (!code.isRead() || code.get().isEmpty()) {
            return code.isRead() && !fields.has("creditCode") ? Part.of(Optional.empty()) : unformed(fields);
        }
        if (!CreditCode.isFormed(code.get())) {
            return unformed(fields);
        }
        char check = CreditCode.check(code.get());
        boolean isOverridden =
                fields.part("creditCodeOverride", Boolean::parseBoolean).orElse(false);
        if (code.get().charAt(17) != check && !isOverridden) {
            fields.complain(Fault.CREDIT_CODE_CHECK, "creditCode", String.valueOf(check));
            return Part.unread();
        }
        return Part.of(Optional.of(code.get()));
    }

    private static Part<Optional<String>> unformed(Fields fields) {
        fields.complain(Fault.NOT_A_CREDIT_CODE, "creditCode");
        return Part.unread();
    }

    private static Part<String> contact(Fields fields) {
        Part<String> name = fields.part("name", Name::require);
        Part<String> phone = fields.part("phone", Name::require);
        Part<String> note = fields.partOr("note", "", Name::require);
        return fields.built("name", name::get, name, phone, note);
    }
}
