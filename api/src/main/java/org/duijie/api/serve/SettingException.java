package org.duijie.api.serve;

/** A setting that cannot be used. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String setting;
    private final String value;
    private final String wayOut;

    /** What is wrong with it. */
    public enum Kind {
        /** Not a whole number from here to there; {@link #wayOut} is {@code from to}. */
        NOT_WHOLE,
        /** The file of settings cannot be read. */
        NO_FILE,
        /** No setting has this name; {@link #wayOut} is the one that was probably meant, or all there are. */
        UNKNOWN
    }

    SettingException(Kind kind, String setting, String value, String wayOut) {
        super(setting + ": " + value);
        this.kind = kind;
        this.setting = setting;
        this.value = value;
        this.wayOut = wayOut;
    }

    public Kind kind() {
        return kind;
    }

    public String setting() {
        return setting;
    }

    /** What was given; for an unknown name, where it stands. */
    public String value() {
        return value;
    }

    public String wayOut() {
        return wayOut;
    }
}
