package org.duijie.api.serve;

import java.util.List;
import java.util.stream.Collectors;

/** Invalid settings. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> wrong;

    /** What is wrong with a setting. */
    public enum Kind {
        /** It is not a whole number in its range. The valid range is given as {@code from to}. */
        NOT_WHOLE,
        /** The file of settings cannot be read. */
        NO_FILE,
        /** No setting has this name. The nearest valid name is given, or all names. */
        UNKNOWN
    }

    /**
     * One invalid setting.
     *
     * @param value the value given; for an unknown name, its source
     * @param wayOut what can be given instead; may be empty
     */
    public record Wrong(Kind kind, String setting, String value, String wayOut) {}

    SettingException(List<Wrong> wrong) {
        super(wrong.stream().map(each -> each.setting() + ": " + each.value()).collect(Collectors.joining("; ")));
        this.wrong = List.copyOf(wrong);
    }

    /** Returns all invalid settings, so that they can be corrected at once. */
    public List<Wrong> wrong() {
        return wrong;
    }
}
