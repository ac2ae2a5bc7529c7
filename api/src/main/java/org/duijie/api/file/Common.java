package org.duijie.api.file;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.optional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.market.Name;
import org.duijie.core.market.Place;
import org.duijie.core.market.Stock;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.Weight;

/** Reads the fields that listings and intents share. */
public final class Common {
    public static final Shape PLACE = Shape.of(needed("lat", Kind.NUMBER), needed("lon", Kind.NUMBER));
    public static final Shape DIVISION = Shape.of(needed("code", Kind.NAME), needed("name", Kind.NAME));
    static final Shape RANGE = Shape.of(needed("min", Kind.AMOUNT), needed("max", Kind.AMOUNT));
    static final Shape OPEN_RANGE = Shape.of(optional("min", Kind.AMOUNT), optional("max", Kind.AMOUNT));

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

    private Common() {}

    static Part<Place> place(Fields fields) {
        return fields.inner("at").map(Common::placeOf).orElse(Part.unread());
    }

    /** Returns the place in an optional field that the caller knows to be present. */
    public static Part<Optional<Place>> optionalPlace(Fields fields) {
        Part<Place> place = place(fields);
        return place.isRead() ? Part.of(Optional.of(place.get())) : Part.unread();
    }

    /**
     * Returns the administrative division of an entry, a county or town, as code and name in one text; empty when the
     * field is missing.
     */
    public static Part<String> division(Fields fields) {
        if (!fields.has("division")) {
            return Part.of("");
        }
        return fields.inner("division")
                .map(inner -> {
                    Part<String> code = inner.part("code", Common::division);
                    Part<String> name = inner.part("name", Name::require);
                    return inner.built("code", () -> code.get() + name.get(), code, name);
                })
                .orElse(Part.unread());
    }

    /** Returns a division code (GB/T 2260): six digits for a county, nine for a town. */
    public static String division(String text) {
        if (!text.matches("[0-9]{6}([0-9]{3})?")) {
            throw new InvalidValueException(Reason.NOT_ONE_OF, text, "411282 411282102");
        }
        return text;
    }

    public static Part<Window> window(Fields fields) {
        Part<LocalDate> from = fields.day("from");
        Part<LocalDate> to = fields.day("to");
        return fields.built("to", () -> new Window(from.get(), to.get()), from, to);
    }

    /** Returns the range of weights that a buyer accepts; when the field is missing, every weight. */
    static Part<WeightRange> acceptedWeights(Fields fields) {
        if (!fields.has("unitWeight")) {
            return Part.of(WeightRange.ANY);
        }
        return fields.inner("unitWeight")
                .map(range -> {
                    Part<Weight> min = range.partOr("min", WeightRange.ANY.min(), Weight::parse);
                    Part<Weight> max = range.partOr("max", WeightRange.ANY.max(), Weight::parse);
                    return range(range, min, max);
                })
                .orElse(Part.unread());
    }

    /** Returns the range of weights of a cooperative's heads. */
    static Part<WeightRange> statedWeights(Fields fields) {
        return fields.inner("unitWeight")
                .map(range -> range(range, range.part("min", Common::head), range.part("max", Common::head)))
                .orElse(Part.unread());
    }

    /** Returns a valid weight of a head or a pack. */
    static Weight head(String text) {
        return new Stock.ByWeight(Weight.NONE, Weight.parse(text)).pack();
    }

    /** Returns a time in RFC 3339 format; empty when the field is missing. */
    public static Part<Optional<Instant>> time(Fields fields, String field) {
        if (!fields.has(field)) {
            return Part.of(Optional.empty());
        }
        Part<String> text = fields.part(field, each -> each);
        try {
            return text.isRead()
                    ? Part.of(Optional.of(OffsetDateTime.parse(text.get()).toInstant()))
                    : Part.unread();
        } catch (DateTimeParseException e) {
            fields.complain(Fault.NOT_A_TIME, field);
            return Part.unread();
        }
    }

    /** Returns {@code text} if it is one of {@code words}; refuses it otherwise. */
    public static String oneOf(String text, String... words) {
        if (!List.of(words).contains(text)) {
            throw new InvalidValueException(Reason.NOT_ONE_OF, text, String.join(" ", words));
        }
        return text;
    }

    /**
     * Returns a whole number.
     *
     * @param digits the number as written in JSON
     * @throws InvalidValueException when it is not between {@code least} and {@code most}
     */
    public static long whole(String digits, long least, long most) {
        if (!DIGITS.matcher(digits).matches()) {
            throw new InvalidValueException(Reason.OUT_OF_RANGE, digits, Long.toString(least), Long.toString(most));
        }
        boolean isSmall = digits.startsWith("-");
        try {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
            isSmall = number < least;
        } catch (NumberFormatException tooManyDigits) {
            // refused below, because of its sign
        }
        throw isSmall
                ? new InvalidValueException(Reason.TOO_SMALL, digits, Long.toString(least))
                : new InvalidValueException(Reason.TOO_LARGE, digits, Long.toString(most));
    }

    /** Reads an amount above 0 in whole fen. */
    public static Money wholeFen(String text) {
        Money amount = Money.parse(text);
        if (amount.equals(Money.ZERO)) {
            throw new InvalidValueException(Reason.TOO_SMALL, amount.toString(), "0.01 CNY");
        }
        if (amount.micros() % Payable.MICROS_PER_FEN != 0) {
            Money below = Money.ofMicros(amount.micros() - amount.micros() % Payable.MICROS_PER_FEN);
            Money above = below.plus(Money.ofMicros(Payable.MICROS_PER_FEN));
            throw new InvalidValueException(
                    Reason.NOT_WHOLE, amount.toString(), "fen", below.toString(), above.toString());
        }
        return amount;
    }

    private static Part<WeightRange> range(Fields fields, Part<Weight> min, Part<Weight> max) {
        return fields.built("min", () -> new WeightRange(min.get(), max.get()), min, max);
    }

    private static Part<Place> placeOf(Fields fields) {
        if (China.isExchanged(fields.written("lat"), fields.written("lon"))) {
            fields.complain(Fault.LAT_LON_EXCHANGED, "lat");
            return Part.unread();
        }
        Part<Double> latitude = fields.part("lat", text -> new Place(Double.parseDouble(text), 0).latitude());
        Part<Double> longitude = fields.part("lon", text -> new Place(0, Double.parseDouble(text)).longitude());
        Part<Place> place = fields.built("lat", () -> new Place(latitude.get(), longitude.get()), latitude, longitude);
        if (place.isRead() && !China.holds(latitude.get(), longitude.get())) {
            boolean isExchanged = China.holds(longitude.get(), latitude.get());
            fields.complainOfAll(
                    isExchanged ? Fault.PLACE_EXCHANGED : Fault.PLACE_ABROAD, latitude.get() + ", " + longitude.get());
        }
        return place;
    }
}
