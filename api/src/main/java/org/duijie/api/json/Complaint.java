package org.duijie.api.json;

import java.util.List;
import java.util.Locale;

/**
 * One thing wrong, or doubtful, in a file.
 *
 * @param severity whether the file can be used all the same
 * @param pointer where it stands, as RFC 6901 writes it; empty for the file as a whole. Control characters in a field's
 *     name stand as {@code \}{@code u001b}, so that a pointer can be printed
 * @param value what was written there, cut to 60 characters and without control characters; empty when nothing was. For
 *     the file as a whole, its name
 * @param code the stable name of what is wrong: of a {@link org.duijie.core.quantity.Reason} or of a {@link Fault}
 * @param details what the code's sentence needs, in its order
 * @param word the Chinese word that counts what the details are about; empty where it is not known, or {@code value}
 *     tells
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

    /** The same of something that stands at {@code place}. */
    public Complaint under(String place) {
        return at(place + pointer);
    }

    /** The same at another place. */
    public Complaint at(String place) {
        return new Complaint(severity, place, value, code, details, word);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * What is wrong and the way out, for people: in Chinese for a Chinese locale, else in English. The pointer is not
     * in it.
     */
    public String text(Locale locale) {
        return Wording.in(locale).text(this);
    }
}
