package org.duijie.api.json;

import java.util.List;
import java.util.Locale;

/**
 * One error or doubt about a file.
 *
 * @param severity whether the file can be used all the same
 * @param pointer its place (RFC 6901); empty for the file as a whole. Control characters in a field's name are written
 *     as {@code \}{@code u001b}, so that a pointer can be printed
 * @param value what was written there, cut to 60 characters and without control characters; empty when nothing was. For
 *     the file as a whole, its name
 * @param code the stable name of the fault: of a {@link org.duijie.core.quantity.Reason} or of a {@link Fault}
 * @param details the values for the code's sentence, in order
 * @param word the Chinese counting word for the details; empty when unknown, or when {@code value} shows it
 */
public record Complaint(
        Severity severity, String pointer, String value, String code, List<String> details, String word) {
    public Complaint {
        pointer = Printable.of(pointer);
        value = Printable.shortened(value);
        details = details.stream().map(Printable::of).toList();
    }

    public Complaint(Severity severity, String pointer, String value, String code, List<String> details) {
        this(severity, pointer, value, code, details, "");
    }

    static Complaint of(Fault fault, Pointer at, String value, String... details) {
        return new Complaint(fault.severity(), at.toString(), value, fault.name(), List.of(details));
    }

    /** Returns this complaint with {@code place} in front of its pointer. */
    public Complaint under(String place) {
        return at(place + pointer);
    }

    /** Returns this complaint at another place. */
    public Complaint at(String place) {
        return new Complaint(severity, place, value, code, details, word);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * Returns the sentence for people: what is wrong and what to do, in Chinese for a Chinese locale, otherwise in
     * English. It does not contain the pointer.
     */
    public String text(Locale locale) {
        return Wording.in(locale).text(this);
    }
}
