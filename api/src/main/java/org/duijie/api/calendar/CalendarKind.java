package org.duijie.api.calendar;

import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalObjects;

import java.util.List;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.api.json.WireWord;

/** Whether the parts of a calendar are listings or intents. */
enum CalendarKind implements WireWord {
    LISTINGS("stock", "minimumPickup"),
    INTENTS("demand", "minimum");

    private final String amount;
    private final String minimum;

    CalendarKind(String amount, String minimum) {
        this.amount = amount;
        this.minimum = minimum;
    }

    /** Parses the word of a kind. */
    static CalendarKind parse(String text) {
        return WireWord.parse(values(), text);
    }

    /** Returns the name of the field with the amount of a part. */
    String amount() {
        return amount;
    }

    /** Returns the name of the field with the minimum of a part. */
    String minimum() {
        return minimum;
    }

    /** Returns the names of the fields that each part has for itself. All other fields are common to the parts. */
    List<String> ofParts() {
        return List.of("from", "to", amount, minimum);
    }

    /**
     * Returns the fields of a calendar.
     *
     * @param entry the fields of a listing or an intent
     */
    Shape shape(Shape entry) {
        Shape.Field[] amounts = {optional(amount, Kind.AMOUNT), optional(minimum, Kind.AMOUNT)};
        Shape days = Shape.of(optional("day", Kind.DATE), optional("from", Kind.DATE), optional("to", Kind.DATE));
        return Shape.of(
                optional("kind", Kind.NAME),
                optionalObject("entry", entry),
                optionalObjects("parts", days.and(amounts).and(optional("part", Kind.WHOLE))),
                optionalObject("every", days.and(amounts)));
    }
}
