package org.duijie.api.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, as all authenticator apps have it), and their
 * secrets: 160 random bits as 32 letters and digits (RFC 4648, base 32).
 */
final class Totp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int BITS = 5;
    private static final int SECRET_CHARACTERS = 32;
    /** How many steps the clock of a phone may be off. */
    private static final int DRIFT = 1;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator digits = new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    String secret() {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < SECRET_CHARACTERS; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** Returns the step to which {@code code} belongs, if that is the step of {@code now} or one beside it. */
    OptionalLong step(String secret, String code, Instant now) {
        for (int off = -DRIFT; off <= DRIFT; off++) {
            Instant at = now.plus(STEP.multipliedBy(off));
            if (areEqual(at(secret, at), code)) {
                return OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the digits of {@code secret} at a time. */
    String at(String secret, Instant at) {
        try {
            return digits.generateOneTimePasswordString(new SecretKeySpec(bytes(secret), "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a stored secret is no key", e);
        }
    }

    /** Compares in a time that does not tell where they differ. */
    private static boolean areEqual(String digits, String other) {
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String secret) {
        byte[] bytes = new byte[secret.length() * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < secret.length(); i++) {
            held = (held << BITS) | ALPHABET.indexOf(secret.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
