package org.duijie.api.session;

import java.time.Duration;
import java.util.Locale;

/** How a person gets what signs in. */
enum LinkKind {
    /** A link to open. */
    LINK(Duration.ofDays(3)),
    /** Six digits, read out on the phone and entered with the phone number. */
    CODE(Duration.ofMinutes(10));

    private final Duration life;

    LinkKind(Duration life) {
        this.life = life;
    }

    /** Returns for how long it can be used. */
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
