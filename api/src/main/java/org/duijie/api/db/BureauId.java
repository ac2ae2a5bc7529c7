package org.duijie.api.db;

/** Whose row it is. A type of its own, so that no query can be asked without one. */
public record BureauId(String text) {
    /** How the ids of bureaus begin. */
    public static final String PREFIX = "bur";

    @Override
    public String toString() {
        return text;
    }
}
