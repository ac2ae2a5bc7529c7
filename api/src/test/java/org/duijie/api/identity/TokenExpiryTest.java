package org.duijie.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** When a token expires, by a clock that goes on with every look at it. */
class TokenExpiryTest extends ServerTest {
    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-01T00:00:00Z")) {
            @Override
            public Instant instant() {
                moveTo(super.instant().plusMillis(1));
                return super.instant();
            }
        };
    }

    @Test
    void a_token_without_a_time_lives_as_long_as_its_kind_whatever_time_passes_meanwhile() {
        JsonNode calendar = made(post("/v1/tokens", liaison, "{'scopes':['calendar']}"));
        JsonNode usual = made(post("/v1/tokens", liaison, "{}"));

        assertThat(life(calendar)).isEqualTo(TokenLife.LONGEST);
        assertThat(life(usual)).isEqualTo(Duration.ofDays(90));
    }

    private static Duration life(JsonNode token) {
        Instant began = Instant.parse(token.get("createdAt").textValue());
        return Duration.ofDays(
                Duration.between(began, Instant.parse(token.get("expiresAt").textValue()))
                        .plusMinutes(1)
                        .toDays());
    }
}
