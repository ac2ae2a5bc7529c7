package org.duijie.api.offering;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.market.Window;

/**
 * A certificate that allows stock to leave the farm on certain days.
 *
 * @param kind the name of the certificate; every live animal needs {@link #QUARANTINE}
 * @param number the number printed on it
 * @param form the form of a quarantine certificate: {@code A} (between provinces, valid for up to 5 days) or {@code B}
 *     (within a province, valid on the same day)
 * @param window the days on which it is valid
 */
public record PermitJson(String kind, String number, Optional<String> form, Window window) {
    /** The animal quarantine certificate. */
    public static final String QUARANTINE = "动物检疫合格证明";

    public static final Shape SHAPE = Shape.of(
            needed("kind", Kind.NAME),
            needed("number", Kind.NAME),
            optional("form", Kind.NAME),
            needed("from", Kind.DATE),
            needed("to", Kind.DATE));

    private static final int MOST_DAYS = 5;

    public static Part<PermitJson> read(Fields fields) {
        Part<String> kind = fields.part("kind", Name::require);
        Part<String> number = fields.part("number", text -> Name.require(text).strip());
        Part<Optional<String>> form =
                fields.partOr("form", Optional.empty(), text -> Optional.of(Common.oneOf(text, "A", "B")));
        Part<Window> window = Common.window(fields);
        Part<PermitJson> permit = fields.built(
                "number",
                () -> new PermitJson(kind.get(), number.get(), form.get(), window.get()),
                kind,
                number,
                form,
                window);
        return permit.isRead() && isRefused(permit.get(), fields) ? Part.unread() : permit;
    }

    /** Returns the numbers of the quarantine permits in what was entered for a listing. */
    public static Stream<String> quarantineIn(String entered) {
        return StreamSupport.stream(Body.tree(entered).path("permits").spliterator(), false)
                .filter(permit -> permit.path("kind").asText().equals(QUARANTINE))
                .map(permit -> permit.path("number").asText());
    }

    /** Returns whether the certificate is valid on any day of {@code days}. */
    public boolean meets(Window days) {
        return !window.from().isAfter(days.to()) && !window.to().isBefore(days.from());
    }

    private static boolean isRefused(PermitJson permit, Fields fields) {
        doubt(permit.number(), fields);
        boolean isQuarantine = permit.kind().equals(QUARANTINE);
        if (!isQuarantine && permit.form().isPresent()) {
            fields.complain(Fault.PERMIT_WITHOUT_FORM, "form", QUARANTINE);
            return true;
        }
        int most = permit.form().filter("B"::equals).isPresent() ? 1 : MOST_DAYS;
        if (isQuarantine && days(permit.window()) > most) {
            LocalDate last = permit.window().from().plusDays(most - 1L);
            fields.complain(Fault.PERMIT_TOO_LONG, "to", Integer.toString(most), last.toString());
            return true;
        }
        return false;
    }

    /** Warns if the number of a certificate has no digit. */
    public static void doubt(String number, Fields fields) {
        if (number.chars().noneMatch(Character::isDigit)) {
            fields.complain(Fault.CERTIFICATE_NUMBER_UNLIKELY, "number");
        }
    }

    private static long days(Window window) {
        return ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
    }
}
