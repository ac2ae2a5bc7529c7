package org.duijie.api.db;

/** The bureau that a row belongs to. It has its own type, so that the compiler finds a query without a bureau. */
public record BureauId(String text) {
    /** The prefix of bureau ids. */
    public static final String PREFIX = "bur";

    @Override
    public String toString() {
        return text;
    }
}
