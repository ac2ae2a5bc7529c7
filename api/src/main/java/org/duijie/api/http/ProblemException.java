package org.duijie.api.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Fault;
import org.duijie.core.quantity.InvalidValueException;

/** Thrown when a request fails in the HTTP layer, before any facade is called. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, String> headers;
    private final transient List<Complaint> complaints;

    /** @param about the name of the faulty part, such as a parameter; may be empty */
    public ProblemException(ProblemType type, String about) {
        this(type, about, Map.of());
    }

    public ProblemException(ProblemType type, String about, Map<String, String> headers) {
        this(type, about, headers, List.of());
    }

    private ProblemException(ProblemType type, String about, Map<String, String> headers, List<Complaint> complaints) {
        super(about, null, false, false);
        this.type = type;
        this.headers = headers;
        this.complaints = complaints;
    }

    /** The requests under way need too much memory. */
    public static ProblemException crowded() {
        return new ProblemException(ProblemType.CROWDED, "", Map.of("Retry-After", "2"));
    }

    /** The bureau already has the maximum number of requests of this kind. */
    public static ProblemException busy() {
        return new ProblemException(ProblemType.BUSY, "", Map.of("Retry-After", "2"));
    }

    /** The domain refused the value of the query parameter {@code name}. */
    public static ProblemException ofParameter(String name, InvalidValueException refusal) {
        return ofParameter(
                name,
                new Complaint(
                        Complaint.Severity.ERROR,
                        "/" + name,
                        refusal.value(),
                        refusal.reason().name(),
                        refusal.details()));
    }

    /** The query parameter {@code name} is invalid. */
    public static ProblemException ofParameter(String name, String value, Complaint.Code fault, String... details) {
        return ofParameter(name, new Complaint(fault.severity(), "/" + name, value, fault.name(), List.of(details)));
    }

    /** Several query parameters are invalid. */
    static ProblemException ofParameters(List<ProblemException> refusals) {
        return new ProblemException(
                ProblemType.BAD_PARAMETER,
                refusals.stream().map(Throwable::getMessage).collect(Collectors.joining(", ")),
                Map.of(),
                refusals.stream().flatMap(each -> each.complaints().stream()).toList());
    }

    /** The header {@code name} is invalid. */
    public static ProblemException ofHeader(String name, String value, Fault fault) {
        return ofParameter(name, new Complaint(fault.severity(), "", value, fault.name(), List.of()));
    }

    private static ProblemException ofParameter(String name, Complaint complaint) {
        return new ProblemException(ProblemType.BAD_PARAMETER, name, Map.of(), List.of(complaint));
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** Returns what is wrong with the parameter; empty when the problem type alone says it. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
