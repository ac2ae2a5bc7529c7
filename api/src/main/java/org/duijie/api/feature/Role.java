package org.duijie.api.feature;

import java.util.Locale;

/** What a user is to the market. */
public enum Role {
    COOPERATIVE,
    BUYER,
    LIAISON;

    /** As bodies and rows write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
