package org.duijie.api.json;

import java.util.List;
import org.duijie.api.json.Complaint.Severity;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.quantity.InvalidValueException;

/**
 * Makes complaints about the fields of a body for errors that only the stored data reveals, such as an unknown party or
 * a code that is in use.
 */
public final class Refusals {
    private Refusals() {}

    /** Returns a complaint about the value at {@code pointer}. */
    public static Complaint at(Complaint.Code fault, String pointer, String value, String... details) {
        return new Complaint(fault.severity(), pointer, value, fault.name(), List.of(details));
    }

    /** Returns one complaint about {@code field} of the root, whose value the domain refused. */
    public static List<Complaint> of(InvalidValueException refusal, String field) {
        return List.of(new Complaint(
                Severity.ERROR,
                Pointer.ROOT.child(field).toString(),
                refusal.value(),
                refusal.reason().name(),
                refusal.details()));
    }

    /**
     * Returns the complaint for the refusal of a deal.
     *
     * @param word the Chinese word that counts the unit sold
     */
    public static Complaint of(Refusal refusal, String word) {
        return new Complaint(Severity.ERROR, "", "", refusal.code().name(), refusal.figures(), word);
    }

    /** Returns the complaint for a {@link Warning} of a weigh-in, given by its code and figures. */
    public static Complaint warning(String code, List<String> figures) {
        boolean isAlsoRefused = code.equals(Warning.Code.LOST_NOT_WEIGHED.name());
        return new Complaint(Severity.WARNING, "", "", isAlsoRefused ? code + ".warning" : code, figures);
    }

    /** Returns one complaint about {@code field} of the root. */
    public static List<Complaint> of(Fault fault, String field, String value, String... details) {
        return List.of(Complaint.of(fault, Pointer.ROOT.child(field), value, details));
    }
}
