package org.duijie.api.codec;

import java.util.List;

/** Complaints about a body's fields that only the record can tell: that there is no such party, that a code is taken. */
public final class Refusals {
    private Refusals() {}

    /** One complaint of {@code field} of the root. */
    public static List<Complaint> of(Fault fault, String field, String value, String... details) {
        return List.of(Complaint.of(fault, Pointer.ROOT.child(field), value, details));
    }
}
