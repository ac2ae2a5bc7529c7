package org.duijie.api.serve;

/** A setting that cannot be used. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String setting;
    private final String value;
    private final long least;
    private final long most;

    /** @param most the greatest value; 0 when it is not a number that is asked for */
    SettingException(String setting, String value, long least, long most) {
        super(setting + ": " + value);
        this.setting = setting;
        this.value = value;
        this.least = least;
        this.most = most;
    }

    public String setting() {
        return setting;
    }

    public String value() {
        return value;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }
}
