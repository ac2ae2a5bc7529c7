package org.duijie.core.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reports the missing and refused fields of an object at once: the first {@link #MOST}, and how many more there are.
 * The message lists them in English.
 */
public final class InvalidFieldsException extends IllegalArgumentException {
    /** The maximum number of fields that are listed. Further ones are only counted. */
    public static final int MOST = 100;

    private static final long serialVersionUID = 1L;

    private final transient List<InvalidField> fields;
    private final long more;

    /**
     * A field that is missing or refused.
     *
     * @param field the method of the builder that takes it; for one of several entries with its position, from 0, such
     *     as {@code locks[2]}
     * @param refusal why its value is refused; empty when the field is missing or null
     */
    public record InvalidField(String field, Optional<InvalidValueException> refusal) {
        private String sentence() {
            return refusal.map(why -> field + ": " + why.getMessage()).orElseGet(this::missing);
        }

        private String missing() {
            int entry = field.indexOf('[');
            return entry < 0
                    ? field + " is missing: call " + field + "(…) before build()"
                    : field + " is missing: give no null to " + field.substring(0, entry) + "(…)";
        }
    }

    /**
     * A refusal of several fields.
     *
     * @param subject what cannot be built, such as {@code listing shed-1}; cut to 60 characters in the message
     * @param fields the missing and refused fields, one or more; the first {@link #MOST} are listed
     * @param unlisted the number of missing and refused fields that are not in {@code fields}, 0 or more
     */
    public InvalidFieldsException(String subject, List<InvalidField> fields, long unlisted) {
        super(InvalidValueException.shortened(subject) + ": " + sentences(fields, unlisted));
        this.fields = List.copyOf(listed(fields));
        this.more = more(fields, unlisted);
    }

    private static String sentences(List<InvalidField> fields, long unlisted) {
        long more = more(fields, unlisted);
        String all = listed(fields).stream().map(InvalidField::sentence).collect(Collectors.joining("; "));
        return more == 0 ? all : all + "; and " + more + " more";
    }

    private static List<InvalidField> listed(List<InvalidField> fields) {
        return fields.subList(0, Math.min(MOST, fields.size()));
    }

    private static long more(List<InvalidField> fields, long unlisted) {
        return fields.size() - listed(fields).size() + unlisted;
    }

    /** Returns the first {@link #MOST} missing and refused fields, in the order in which they are read. */
    public List<InvalidField> fields() {
        return fields;
    }

    /** Returns the number of missing and refused fields that {@link #fields} does not list. */
    public long more() {
        return more;
    }
}
