package org.duijie.api.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.Times;

/** How long tokens are valid. */
final class TokenLife {
    /** The maximum, and the default of a calendar's token: a calendar on a phone is set up once. */
    static final Duration LONGEST = Duration.ofDays(366);

    static final Duration USUAL = Duration.ofDays(90);

    private TokenLife() {}

    /**
     * Returns when a token expires that is made at {@code now}.
     *
     * @param wanted the time that the request names; empty for the default
     * @throws Refused {@code TIME_OUT_OF_RANGE} when {@code wanted} is past, or beyond the maximum
     */
    static String end(Optional<Instant> wanted, boolean isForCalendar, Instant now) {
        String latest = Times.text(now.plus(LONGEST));
        String end = Times.text(wanted.orElse(now.plus(isForCalendar ? LONGEST : USUAL)));
        if (end.compareTo(Times.text(now)) <= 0 || end.compareTo(latest) > 0) {
            throw Refused.because(Refusals.of(Fault.TIME_OUT_OF_RANGE, "expiresAt", end, Times.text(now), latest));
        }
        return end;
    }
}
