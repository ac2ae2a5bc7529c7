package org.duijie.api.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.PlainForm;

/** The fields of one JSON object as written. It converts them to values, and complains of each invalid one. */
public final class Fields {
    /** A field as it was written. */
    sealed interface Raw {
        /** A text, or the digits of a number. */
        record Text(String text) implements Raw {}

        /** A list of texts. */
        record Texts(List<String> texts) implements Raw {}

        /** An object. */
        record Inner(Fields fields) implements Raw {}

        /** A field without a value here: it was read elsewhere, or it was invalid and has a complaint. */
        record Consumed() implements Raw {
            static final Consumed CONSUMED = new Consumed();
        }
    }

    private final Pointer at;
    private final Complaints complaints;
    private final Map<String, Raw> raws = new HashMap<>();
    private final List<Written> values = new ArrayList<>();
    private Optional<LocalDate> anchor = Optional.empty();

    /** A value, and the text from which it was read. */
    private record Written(Object value, String text) {}

    Fields(Pointer at, Complaints complaints) {
        this.at = at;
        this.complaints = complaints;
    }

    /**
     * Sets the day on which the text was written. Incomplete days such as 19号 or 明天 are counted from this day. If it is
     * not set, a day needs its year.
     */
    public void writtenOn(LocalDate day) {
        anchor = Optional.of(day);
    }

    /** Returns the field as a day; a part without a value when it is missing. */
    public Part<LocalDate> day(String field) {
        return part(field, text -> Window.parseDay(PlainForm.day(text, anchor)));
    }

    /** Returns the field as the day of a past event. A day without a year is the latest one that is not after today. */
    public Part<LocalDate> pastDay(String field) {
        return part(
                field,
                text -> Window.parseDay(
                        anchor.map(day -> PlainForm.pastDay(text, day)).orElse(text)));
    }

    void put(String field, Raw raw) {
        raws.put(field, raw);
    }

    /** Returns whether the field was written, validly or not. */
    public boolean has(String field) {
        return raws.containsKey(field);
    }

    /** Returns the object at {@code field}; empty when it is missing or not an object. */
    public Optional<Fields> inner(String field) {
        return raws.get(field) instanceof Raw.Inner inner ? Optional.of(inner.fields()) : Optional.empty();
    }

    /** Returns the field converted by {@code parse}; a part without a value when the field is missing. */
    public <T> Part<T> part(String field, Function<String, T> parse) {
        return raws.get(field) instanceof Raw.Text text ? parsed(at.child(field), text.text(), parse) : Part.unread();
    }

    /** Returns the field converted by {@code parse}, or {@code absent} when it is missing. */
    public <T> Part<T> partOr(String field, T absent, Function<String, T> parse) {
        return has(field) ? part(field, parse) : Part.of(absent);
    }

    /**
     * Returns each entry of a list converted by {@code parse}; empty when the list is missing. Warns of repeated
     * entries.
     */
    public <T> Part<List<T>> parts(String field, Function<String, T> parse) {
        if (!has(field)) {
            return Part.of(List.of());
        }
        if (!(raws.get(field) instanceof Raw.Texts list)) {
            return Part.unread();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < list.texts().size(); i++) {
            Part<T> part = parsed(at.child(field).child(i), list.texts().get(i), parse);
            if (part.isRead()) {
                read.add(part.get());
            }
        }
        warnOfRepeats(field, list.texts());
        return read.size() == list.texts().size() ? Part.of(read) : Part.unread();
    }

    /**
     * If all parts {@code of} were read, returns the result of {@code make}. If {@code make} refuses, complains at
     * {@code field}.
     */
    public <T> Part<T> built(String field, Supplier<T> make, Part<?>... of) {
        if (!Part.allRead(of)) {
            return Part.unread();
        }
        try {
            return Part.of(make.get());
        } catch (InvalidValueException refusal) {
            refuse(refusal, field);
            return Part.unread();
        }
    }

    /** Complains of {@code field} as a whole. */
    public void complain(Fault fault, String field, String... details) {
        complaints.add(fault, at.child(field), written(field), details);
    }

    /** Complains of the object itself. */
    public void complainOfAll(Fault fault, String value) {
        complaints.add(fault, at, value);
    }

    /** Complains of one entry of the list at {@code field}. */
    public void complain(Fault fault, String field, int index, String... details) {
        complaints.add(fault, at.child(field).child(index), written(field, index), details);
    }

    /** Returns whether no error has been found so far, in this object or in earlier ones. */
    public boolean areSound() {
        return !complaints.anyError();
    }

    /** Returns the text written in {@code field}; empty when it is not a text. */
    public String written(String field) {
        return raws.get(field) instanceof Raw.Text text ? text.text() : "";
    }

    /** Returns how many entries the list at {@code field} has; 0 when it is not a list of texts. */
    public int entries(String field) {
        return raws.get(field) instanceof Raw.Texts list ? list.texts().size() : 0;
    }

    /** Returns one entry of the list at {@code field}, as written; empty when it is not a list of texts. */
    public String written(String field, int index) {
        return raws.get(field) instanceof Raw.Texts list ? list.texts().get(index) : "";
    }

    /**
     * Complains of {@code field}, whose value the domain refused after reading the whole object. The complaint shows
     * all values as written. If a day was written in words, such as 后天, the complaint also shows the date.
     */
    public void refuse(InvalidValueException refusal, String field) {
        String value = asWritten(refusal.value());
        boolean isTold = value.equals(refusal.value()) && !written(field).isEmpty();
        complaints.add(
                refusal,
                at.child(field),
                isTold ? written(field) : value,
                refusal.details().stream().map(this::asWrittenWithDay).toList());
    }

    /** Returns the text from which {@code value} was read; {@code value} itself when it was not read from a field. */
    private String asWritten(String value) {
        return values.stream()
                .filter(written -> written.value().toString().equals(value))
                .findFirst()
                .map(Written::text)
                .orElse(value);
    }

    private String asWrittenWithDay(String value) {
        String text = asWritten(value);
        boolean isDay = values.stream()
                .map(Written::value)
                .anyMatch(
                        read -> read instanceof LocalDate day && day.toString().equals(value));
        return isDay && !text.equals(value) ? text + " (" + value + ")" : text;
    }

    private <T> Part<T> parsed(Pointer where, String text, Function<String, T> parse) {
        try {
            T value = parse.apply(text);
            values.add(new Written(value, text));
            return Part.of(value);
        } catch (InvalidValueException refusal) {
            complaints.add(refusal, where, text);
            return Part.unread();
        }
    }

    private void warnOfRepeats(String field, List<String> texts) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!seen.add(texts.get(i))) {
                complain(Fault.REPEATED, field, i);
            }
        }
    }
}
