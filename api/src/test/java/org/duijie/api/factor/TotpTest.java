package org.duijie.api.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The digits of authenticator apps, by the vectors of RFC 6238 (appendix B, of whose eight digits apps show the last six). */
class TotpTest {
    /** The secret of the vectors, 12345678901234567890, in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final Totp totp = new Totp();

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:59Z, 287082",
        "2005-03-18T01:58:29Z, 081804",
        "2005-03-18T01:58:31Z, 050471",
        "2009-02-13T23:31:30Z, 005924",
        "2033-05-18T03:33:20Z, 279037",
        "2603-10-11T11:33:20Z, 353130"
    })
    void digits_are_those_of_the_rfc(String at, String digits) {
        assertThat(totp.at(SECRET, Instant.parse(at))).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-30, true", "0, true", "30, true", "61, false"})
    void the_clock_of_a_phone_may_be_off_by_one_step(int seconds, boolean isTaken) {
        Instant phone = Instant.parse("2026-12-19T01:00:00Z");

        assertThat(totp.step(SECRET, totp.at(SECRET, phone), phone.plusSeconds(seconds))
                        .isPresent())
                .isEqualTo(isTaken);
    }

    @Test
    void digits_that_are_no_digits_are_wrong() {
        Instant now = Instant.parse("2026-12-19T01:00:00Z");

        assertThat(totp.step(SECRET, "", now)).isEmpty();
        assertThat(totp.step(SECRET, "２８７０８２", now)).isEmpty();
    }

    @Test
    void secrets_have_160_bits_and_differ() {
        assertThat(totp.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(totp.secret());
    }
}
