package org.duijie.api.session;

import java.time.Duration;
import java.util.Locale;

/** The ways to sign a person in: a link to open, or a code to enter. */
enum LinkKind {
    /** A link to open. */
    LINK(Duration.ofDays(3)),
    /** Six digits, read out on the phone and entered with the phone number. */
    CODE(Duration.ofMinutes(10));

    private final Duration life;

    LinkKind(Duration life) {
        this.life = life;
    }

    /** Returns the time for which the link or code can be used. */
    Duration life() {
        return life;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LinkKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
