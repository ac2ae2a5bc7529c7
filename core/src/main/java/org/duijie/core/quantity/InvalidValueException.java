package org.duijie.core.quantity;

import java.util.List;

/**
 * A value from outside that cannot be accepted. The message says which value was given, why it is refused, and how to
 * correct it. The code that reads a field adds the field's name to the message.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;

    private final Reason reason;
    private final String value;
    private final transient List<String> details;

    /**
     * Makes the error.
     *
     * @param reason why the value is refused
     * @param value the value as written
     * @param details the values for the reason's sentence, in order
     */
    public InvalidValueException(Reason reason, String value, String... details) {
        super("'" + shortened(value) + "' " + reason.sentence(List.of(details)));
        this.reason = reason;
        this.value = shortened(value);
        this.details = List.of(details);
    }

    /** Returns the stable code of the refusal. */
    public Reason reason() {
        return reason;
    }

    /** Returns the value as written, cut to a length that fits a message. */
    public String value() {
        return value;
    }

    /** Returns the values for the reason's sentence, in order. */
    public List<String> details() {
        return details;
    }

    /** Cuts a text to a length that fits a message: 60 characters and an ellipsis. */
    static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
