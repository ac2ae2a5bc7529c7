package org.duijie.api.app;

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

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
