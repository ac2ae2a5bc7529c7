package org.duijie.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.api.json.Complaint.Severity;
import org.duijie.core.quantity.InvalidValueException;

/**
 * Collects the complaints about one file. Keeps the first 1,000 errors and the first 1,000 warnings, and only counts
 * the rest.
 */
public final class Complaints {
    private static final int MOST = 1_000;

    private final List<Complaint> kept = new ArrayList<>();
    private long errors;
    private long warnings;

    /**
     * Returns whether the maximum number of errors is reached. A further error would only be counted, so its details
     * need not be computed.
     */
    boolean isFull() {
        return errors >= MOST;
    }

    public boolean anyError() {
        return errors > 0;
    }

    public void add(Fault fault, Pointer at, String value, String... details) {
        if (isRoomFor(fault.severity())) {
            kept.add(Complaint.of(fault, at, value, details));
        }
    }

    /** Adds the complaint that ends the reading. It is kept even if there are 1,000 errors already. */
    public void add(Complaint last) {
        errors++;
        kept.add(last);
    }

    /** Complains of a value that the domain refused, and shows it as {@code value}. */
    public void add(InvalidValueException refusal, Pointer at, String value) {
        add(refusal, at, value, refusal.details());
    }

    /** Complains of a value that the domain refused, with {@code details} in place of the refusal's own details. */
    public void add(InvalidValueException refusal, Pointer at, String value, List<String> details) {
        if (isRoomFor(Severity.ERROR)) {
            kept.add(new Complaint(
                    Severity.ERROR, at.toString(), value, refusal.reason().name(), details));
        }
    }

    /** Returns the complaints collected, and {@code result} if there is no error. */
    public <T> Decoded<T> decoded(Supplier<T> result) {
        if (warnings > MOST) {
            kept.add(Complaint.of(Fault.MORE_WARNINGS, Pointer.ROOT, "", Long.toString(warnings - MOST)));
        }
        Optional<T> made = anyError() ? Optional.empty() : Optional.of(result.get());
        return new Decoded<>(
                made, kept, errors - kept.stream().filter(Complaint::isError).count());
    }

    private boolean isRoomFor(Severity severity) {
        return severity == Severity.ERROR ? ++errors <= MOST : ++warnings <= MOST;
    }
}
