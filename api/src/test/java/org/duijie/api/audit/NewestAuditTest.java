package org.duijie.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit from its end, by entry, user and day. */
class NewestAuditTest extends ServerTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-18T15:00:00Z"));

    @Override
    protected Clock clock() {
        return clock;
    }

    @Test
    void pages_go_backwards_over_every_line_once() {
        member("buyer", "学校甲");
        member("buyer", "学校乙");
        List<Long> seen = new ArrayList<>();
        String path = "/v1/audit?newest=true&limit=3";
        while (!path.isEmpty()) {
            Got page = get(path, liaison);
            made(page).get("items").forEach(each -> seen.add(each.get("seq").longValue()));
            path = page.header("Link").replaceAll("<(.*)>.*", "$1");
        }

        assertThat(seen).isSortedAccordingTo((a, b) -> Long.compare(b, a)).doesNotHaveDuplicates();
        assertThat(seen)
                .hasSize(made(get("/v1/audit?limit=200", liaison)).get("items").size());
    }

    @Test
    void lines_are_found_by_what_was_changed_and_by_whom() {
        Member school = member("buyer", "学校");
        String own = app.tokens().principal(school.token()).orElseThrow().user();
        made(post("/v1/tokens", school.token(), "{}"));

        JsonNode of = made(get("/v1/audit?subject=" + school.party(), liaison)).get("items");
        JsonNode by = made(get("/v1/audit?actor=" + own, liaison)).get("items");

        assertThat(of).hasSize(1);
        assertThat(of.at("/0/action").textValue()).isEqualTo("party.created");
        assertThat(by).hasSize(1);
        assertThat(by.at("/0/action").textValue()).isEqualTo("token.created");
        assertThat(made(get("/v1/audit?actor=usr_0", liaison)).get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-17, 0", "2026-12-18, 1", "2026-12-19, 1", "2026-12-20, 0"})
    void a_day_is_one_in_china(String day, int lines) {
        member("buyer", "前一天");
        clock.moveTo(Instant.parse("2026-12-18T16:00:00Z"));
        member("buyer", "后一天");

        JsonNode found = made(get("/v1/audit?day=" + day, liaison)).get("items");
        long parties = 0;
        for (JsonNode each : found) {
            parties += each.get("action").textValue().equals("party.created")
                            && each.at("/after/kind").textValue().equals("buyer")
                    ? 1
                    : 0;
        }
        assertThat(parties).isEqualTo(lines);
    }

    @Test
    void a_day_that_is_none_is_refused() {
        assertThat(get("/v1/audit?day=tomorrow", liaison).status()).isEqualTo(400);
    }
}
