package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duijie.api.listing.ListingResourceTest;
import org.junit.jupiter.api.Test;

/** How long an answer is kept for a request that is sent again. */
class KeptAnswersTest extends ServerTest {
    private final Instant start = Instant.parse("2026-12-01T08:00:00Z");
    private final MovableClock clock = new MovableClock(start);

    @Override
    protected Clock clock() {
        return clock;
    }

    @Test
    void an_answer_is_kept_for_seven_days_and_then_swept() {
        String token = member("cooperative", "合作社").token();
        String first = entered(token).header("Location");

        clock.moveTo(start.plus(Duration.ofDays(7)));
        app.once().forgetOld();
        Got again = entered(token);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first);

        clock.moveTo(start.plus(Duration.ofDays(7)).plusMillis(1));
        app.once().forgetOld();
        assertThat(entered(token).header("Location")).isNotEqualTo(first);
    }

    private Got entered(String token) {
        return post("/v1/listings", token, ListingResourceTest.BROILERS, "Idempotency-Key", "k");
    }
}
