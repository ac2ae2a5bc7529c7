package org.duijie.api.session;

import java.time.Duration;
import java.util.Locale;

/**
 * The kind of device on which a person signs in. A phone belongs to one person; a computer may have other users later,
 * so its sessions end earlier.
 */
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

    /** Returns the maximum time for which a session may be unused; then it ends. */
    Duration idle() {
        return idle;
    }

    /** Returns the maximum lifetime of a session. */
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
