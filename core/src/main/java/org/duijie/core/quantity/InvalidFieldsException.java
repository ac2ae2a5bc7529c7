package org.duijie.core.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports all missing and refused fields of an object at once. The message lists them in English. */
public final class InvalidFieldsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<InvalidField> fields;

    /**
     * A field that is missing or refused.
     *
     * @param field the method of the builder that takes it
     * @param refusal why its value is refused; empty when the field is missing
     */
    public record InvalidField(String field, Optional<InvalidValueException> refusal) {
        private String sentence() {
            return refusal.map(why -> field + ": " + why.getMessage())
                    .orElseGet(() -> field + " is missing: call " + field + "(…) before build()");
        }
    }

    /**
     * A refusal of several fields.
     *
     * @param subject what cannot be built, such as {@code listing shed-1}
     * @param fields the missing and refused fields, one or more
     */
    public InvalidFieldsException(String subject, List<InvalidField> fields) {
        super(subject + ": " + fields.stream().map(InvalidField::sentence).collect(Collectors.joining("; ")));
        this.fields = List.copyOf(fields);
    }

    /** Returns the missing and refused fields, in the order in which they are read. */
    public List<InvalidField> fields() {
        return fields;
    }
}
