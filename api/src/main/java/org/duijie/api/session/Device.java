package org.duijie.api.session;

import java.time.Duration;
import java.util.Locale;

/** What a person signs in with. A phone is its owner's; others may sit at a desk later. */
enum Device {
    /** A person's own phone. */
    PHONE(Duration.ofDays(30), Duration.ofDays(180)),
    /** A computer. */
    DESK(Duration.ofHours(12), Duration.ofDays(30));

    private final Duration idle;
    private final Duration life;

    Device(Duration idle, Duration life) {
        this.idle = idle;
        this.life = life;
    }

    /** Returns how long a session lasts that nobody uses. */
    Duration idle() {
        return idle;
    }

    /** Returns how long a session lasts at most. */
    Duration life() {
        return life;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Device of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
