package org.duijie.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** What falls with a token, and what stays. */
class TokenRevokingTest extends ServerTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-01T00:00:00Z"));

    @Override
    protected MovableClock clock() {
        return clock;
    }

    @Test
    void what_a_thief_made_of_a_stolen_token_falls_with_it_to_the_last() {
        JsonNode second = issued(liaison, "{}");
        JsonNode third = issued(text(second, "token"), "{}");
        JsonNode fourth = issued(text(third, "token"), "{'scopes':['read']}");

        JsonNode revoked = made(post(revoke(second), liaison, null));

        assertThat(revoked.get("alsoRevoked"))
                .extracting(JsonNode::textValue)
                .containsExactly(text(third, "id"), text(fourth, "id"));
        assertThat(revoked.get("forOthers")).isEmpty();
        assertThat(works(liaison)).isTrue();
        assertThat(works(text(second, "token"))).isFalse();
        assertThat(works(text(third, "token"))).isFalse();
        assertThat(works(text(fourth, "token"))).isFalse();
        assertThat(actions()).containsSubsequence("token.revoked", "token.revoked", "token.revoked");
    }

    @Test
    void what_was_made_for_others_is_told_and_falls_when_asked_for() {
        Member school = member("buyer", "学校");
        String user = other();
        JsonNode second = issued(liaison, "{}");
        JsonNode theirs = issued(text(second, "token"), "{'user':'" + user + "'}");
        JsonNode own = issued(text(theirs, "token"), "{}");

        JsonNode told = made(post(revoke(second), liaison, "{}"));

        assertThat(told.get("forOthers"))
                .extracting(each -> each.get("id").textValue())
                .containsExactly(text(theirs, "id"), text(own, "id"));
        assertThat(works(text(theirs, "token"))).isTrue();

        JsonNode more = made(post(revoke(second), liaison, "{'alsoForOthers':true}"));

        assertThat(more.get("alsoRevoked")).hasSize(2);
        assertThat(more.get("forOthers")).isEmpty();
        assertThat(works(text(theirs, "token"))).isFalse();
        assertThat(works(text(own, "token"))).isFalse();
        assertThat(works(school.token())).isTrue();
    }

    @Test
    void a_token_that_expires_takes_no_other_with_it() {
        String soon = clock.instant().plus(Duration.ofHours(1)).toString();
        JsonNode brief = issued(liaison, "{'expiresAt':'" + soon + "'}");
        JsonNode made = issued(text(brief, "token"), "{}");

        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));

        assertThat(works(text(brief, "token"))).isFalse();
        assertThat(works(text(made, "token"))).isTrue();
    }

    @Test
    void a_blocked_user_is_let_in_again_with_the_tokens_it_had() {
        Member school = member("buyer", "学校");
        String path = "/v1/users/" + other();
        made(post(path + "/block", liaison, null, "If-Match", "\"1\""));
        assertThat(works(school.token())).isFalse();

        JsonNode back = made(patch(path, liaison, "{'status':'active'}", "If-Match", "\"2\""));

        assertThat(text(back, "status")).isEqualTo("active");
        assertThat(works(school.token())).isTrue();
        assertThat(actions()).contains("user.letIn");
    }

    @Test
    void nobody_blocks_oneself_by_a_patch_either() {
        String path = "/v1/users/" + bureau.liaison();

        assertThat(patch(path, liaison, "{'status':'blocked'}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(409);
        assertThat(patch(path, liaison, "{'status':'gone'}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(422);
    }

    private JsonNode users() {
        return get("/v1/users", liaison).json().get("items");
    }

    /** The user who is not the first liaison; ids of one millisecond are in any order. */
    private String other() {
        for (JsonNode user : users()) {
            if (!text(user, "id").equals(bureau.liaison())) {
                return text(user, "id");
            }
        }
        throw new AssertionError("there is only the liaison");
    }

    private Iterable<String> actions() {
        return get("/v1/audit?limit=200", liaison).json().get("items").findValuesAsText("action");
    }

    private JsonNode issued(String with, String body) {
        return made(post("/v1/tokens", with, body));
    }

    private boolean works(String token) {
        return get("/v1/products", token).status() == 200;
    }

    private static String revoke(JsonNode token) {
        return "/v1/tokens/" + text(token, "id") + "/revoke";
    }

    private static String text(JsonNode json, String field) {
        return json.get(field).textValue();
    }
}
