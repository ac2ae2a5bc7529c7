package org.duijie.api.feature;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ids: a prefix, then 26 characters of Crockford's base 32 that hold a time in milliseconds (48 bits) and 80
 * random bits. Their order is the order of creation. An id reveals nothing but the time of creation.
 */
final class Ids {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** Returns a new id such as {@code lst_01H…}. */
    String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('_');
        long millis = clock.millis();
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            id.append(DIGITS.charAt((int) (millis >>> (5 * i)) & 31));
        }
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            id.append(DIGITS.charAt(random.nextInt(32)));
        }
        return id.toString();
    }
}
