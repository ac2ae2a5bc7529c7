package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duijie.api.http.Counted.Kind;

/**
 * Calendars whose parts are pools of heads like others.
 *
 * @param ids of calendars that keep all their parts
 */
record HistoryCalendars(SeenHistories seen, List<String> ids) {
    void readAll() {
        ids.forEach(this::read);
    }

    /** Looks at a calendar, and asks for a little more or less in some of its parts, if nobody else has changed it meanwhile. */
    void change(SplittableRandom random) {
        String id = ids.get(random.nextInt(ids.size()));
        JsonNode whole = read(id);
        String amount = whole.get("kind").textValue().equals("listings") ? "stock" : "demand";
        int size = whole.get("parts").size();
        int changed = random.nextInt(size);
        long before = RoadAhead.heads(whole.get("parts").get(changed).get(amount));
        long asked = Math.max(1, before + random.nextInt(-60, 61));
        List<String> parts = IntStream.range(0, size)
                .mapToObj(n ->
                        "{'part':" + (n + 1) + (n == changed ? ",'" + amount + "':'" + asked + " head'" : "") + "}")
                .toList();
        TimedAnswer got = seen.answered(
                "PATCH", "/v1/calendars/" + id, "{'parts':" + parts + "}", "\"" + whole.get("version") + "\"");
        if (got.status() == 412) {
            return;
        }
        String part = whole.get("parts").get(changed).get("id").textValue();
        if (got.status() == 422) {
            assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("BELOW_DEALT");
            seen.did("below dealt");
            seen.add(part, got.as(Kind.REFUSED, before - asked));
            return;
        }
        assertThat(got.status()).as(got.json().toString()).isEqualTo(200);
        seen.did("calendar");
        JsonNode after = got.json().get("parts").get(changed);
        long now = RoadAhead.heads(after.get(amount));
        if (now != before) {
            seen.add(part, got.as(now < before ? Kind.HELD : Kind.RELEASED, Math.abs(now - before)));
        } else {
            seen.add(part, got.as(Kind.READ, RoadAhead.heads(after.get("open"))));
        }
    }

    /** What is open of each part is as of one moment. */
    private JsonNode read(String id) {
        TimedAnswer got = seen.answered("GET", "/v1/calendars/" + id, "", "");
        got.json()
                .get("parts")
                .forEach(part ->
                        seen.add(part.get("id").textValue(), got.as(Kind.READ, RoadAhead.heads(part.get("open")))));
        return got.json();
    }
}
