package org.duijie.api.workbook;

import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;

/** Thrown when a sheet cannot be read at all. The complaints say why. */
public final class SheetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Complaint> complaints;

    /** Makes an exception with all complaints, of which there must be at least one. */
    public SheetException(List<Complaint> complaints) {
        super(complaints.get(0).code(), null, false, false);
        this.complaints = List.copyOf(complaints);
    }

    /** Makes an exception for the file as a whole. */
    public SheetException(Complaint.Code fault, String value, String... details) {
        this(List.of(Refusals.at(fault, "", value, details)));
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
