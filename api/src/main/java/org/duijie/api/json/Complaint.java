package org.duijie.api.json;

import java.util.List;
import java.util.Locale;

/**
 * An error or a warning about a file.
 *
 * @param severity an error, or a warning with which the file can still be used
 * @param pointer its place (RFC 6901); empty for the whole file. A control character in a field's name is written as
 *     {@code \}{@code u001b}, so that a pointer can be printed
 * @param value the text at this place, cut to 60 characters and without control characters; empty when there is none.
 *     For the whole file, the file's name
 * @param code the stable code of the error or warning: the name of a {@link org.duijie.core.quantity.Reason} or of a
 *     {@link Code}
 * @param details the values to insert into the sentence of the code, in order
 * @param word the Chinese counting word for the details; empty when unknown, or when {@code value} contains it
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

    static Complaint of(Code fault, Pointer at, String value, String... details) {
        return new Complaint(fault.severity(), at.toString(), value, fault.name(), List.of(details));
    }

    /** Returns this complaint with its pointer prefixed by {@code place}. */
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

    /** The severity of a complaint. */
    public enum Severity {
        /** An error: the file cannot be used until it is corrected. */
        ERROR,
        /** A warning: the file can be used, but somebody should check this. */
        WARNING
    }

    /**
     * The code of an error or a warning. Codes never change. Their sentences are in {@code complaints_en.properties}
     * and {@code complaints_zh.properties}.
     */
    public interface Code {
        String name();

        /** Returns whether it is an error or a warning. */
        Complaint.Severity severity();
    }
}
