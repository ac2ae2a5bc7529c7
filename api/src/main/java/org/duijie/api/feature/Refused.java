package org.duijie.api.feature;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;

/** Thrown when a request is refused; nothing has been changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OF_TEXT =
            Set.of("EMPTY_FILE", "NOT_UTF8", "SYNTAX", "TRUNCATED", "TRAILING", "TOO_DEEP", "TOO_LONG");

    private final RefusalCode refusal;
    private final transient List<Complaint> complaints;

    private Refused(RefusalCode refusal, List<Complaint> complaints) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.complaints = complaints.stream()
                .sorted(Comparator.comparing(Complaint::severity))
                .toList();
    }

    public static Refused because(RefusalCode refusal) {
        return new Refused(refusal, List.of());
    }

    /** Makes a refusal with a complaint that gives the reason. */
    public static Refused because(RefusalCode refusal, Complaint why) {
        return new Refused(refusal, List.of(why));
    }

    /** Makes a refusal with complaints that give the reasons. */
    public static Refused because(RefusalCode refusal, List<Complaint> why) {
        return new Refused(refusal, why);
    }

    /** Makes a refusal of an invalid body or parameters. */
    public static Refused because(List<Complaint> complaints) {
        boolean isMalformed = complaints.stream().map(Complaint::code).anyMatch(OF_TEXT::contains);
        return new Refused(isMalformed ? RefusalCode.MALFORMED : RefusalCode.INVALID, complaints);
    }

    /**
     * Returns this refusal with some pointers replaced.
     *
     * @param others maps the pointer to a field to the pointer to report instead
     */
    public Refused toldOf(Map<String, String> others) {
        return new Refused(
                refusal,
                complaints.stream()
                        .map(each -> each.at(others.getOrDefault(each.pointer(), each.pointer())))
                        .toList());
    }

    /** Returns this refusal with {@code place} before each of its pointers. */
    public Refused under(String place) {
        return new Refused(
                refusal, complaints.stream().map(each -> each.under(place)).toList());
    }

    /** Returns the value that was read. If there are errors, throws a refusal with all of them. */
    public static <T> T orRefused(Decoded<T> decoded) {
        return decoded.result().orElseThrow(() -> because(decoded.complaints()));
    }

    public RefusalCode refusal() {
        return refusal;
    }

    /** Returns the complaints about the request, field by field, errors before warnings. */
    public List<Complaint> complaints() {
        return complaints;
    }
}
