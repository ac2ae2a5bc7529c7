package org.duijie.api.listing;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.api.offering.PermitJson;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;

/**
 * The cooperative's own certificate that its goods keep the limits of residues (承诺达标合格证). It is part of what was
 * entered.
 *
 * @param number the number printed on it
 * @param on the day on which it was issued
 */
public record CertificateBody(String number, Optional<LocalDate> on) {
    static final Shape SHAPE = Shape.of(needed("number", Kind.NAME), optional("on", Kind.DATE));

    static Part<CertificateBody> read(Fields fields) {
        Part<String> number = fields.part("number", text -> Name.require(text).strip());
        Part<Optional<LocalDate>> on =
                fields.partOr("on", Optional.empty(), text -> Optional.of(Window.parseDay(text)));
        if (number.isRead()) {
            PermitJson.doubt(number.get(), fields);
        }
        return fields.built("number", () -> new CertificateBody(number.get(), on.get()), number, on);
    }

    /** Returns the number of the certificate in what was entered for a listing; empty if it has none. */
    public static Optional<String> numberIn(String entered) {
        return Optional.ofNullable(Body.tree(entered).at("/certificate/number").textValue())
                .map(String::strip);
    }
}
