package org.duijie.api.codec;

import java.util.List;

/** Complaints about a body's fields that only the record can tell: that there is no such party, that a code is taken. */
public final class Refusals {
    private Refusals() {}

    /** A complaint of what stands at {@code pointer}. */
    public static Complaint at(Fault fault, String pointer, String value, String... details) {
        return new Complaint(fault.severity(), pointer, value, fault.name(), List.of(details));
    }

    /** One complaint of {@code field} of the root. */
    public static List<Complaint> of(Fault fault, String field, String value, String... details) {
        return List.of(Complaint.of(fault, Pointer.ROOT.child(field), value, details));
    }
}
