package org.duijie.api.db;

/** The bureau that a row belongs to. It is a type of its own, so that no query can be written without one. */
public record BureauId(String text) {
    /** The prefix of bureau ids. */
    public static final String PREFIX = "bur";

    @Override
    public String toString() {
        return text;
    }
}
