package org.duijie.api.serve;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be used. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> wrong;

    /** What is wrong with one. */
    public enum Kind {
        /** Not a whole number from here to there; the way out is {@code from to}. */
        NOT_WHOLE,
        /** The file of settings cannot be read. */
        NO_FILE,
        /** No setting has this name; the way out is the one that was probably meant, or all there are. */
        UNKNOWN
    }

    /**
     * One of them.
     *
     * @param value what was given; for an unknown name, where it stands
     * @param wayOut what can be given instead; may be empty
     */
    public record Wrong(Kind kind, String setting, String value, String wayOut) {}

    SettingException(List<Wrong> wrong) {
        super(wrong.stream().map(each -> each.setting() + ": " + each.value()).collect(Collectors.joining("; ")));
        this.wrong = List.copyOf(wrong);
    }

    /** Returns all that are wrong, so that they can be mended at once. */
    public List<Wrong> wrong() {
        return wrong;
    }
}
