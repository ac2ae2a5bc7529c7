package org.duijie.core.quantity;

import java.util.List;

/**
 * A value from outside that cannot be accepted: what was given, why it is refused, and the way out. Whoever read the
 * value knows which field it stood in and says so beside this message.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;

    private final Reason reason;
    private final String value;
    private final transient List<String> details;

    /**
     * @param reason why the value is refused
     * @param value what was given, as it was written
     * @param details what the reason's sentence needs, in its order
     */
    public InvalidValueException(Reason reason, String value, String... details) {
        super("'" + shortened(value) + "' " + reason.sentence(List.of(details)));
        this.reason = reason;
        this.value = shortened(value);
        this.details = List.of(details);
    }

    /** The stable code of the refusal. */
    public Reason reason() {
        return reason;
    }

    /** What was given, cut to a length fit for a message. */
    public String value() {
        return value;
    }

    /** What the reason's sentence needs, in its order. */
    public List<String> details() {
        return details;
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
