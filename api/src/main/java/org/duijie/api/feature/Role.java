package org.duijie.api.feature;

import java.util.Locale;

/** The role of a user in the market. */
public enum Role {
    COOPERATIVE,
    BUYER,
    LIAISON;

    /** Returns the word used in bodies and rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
