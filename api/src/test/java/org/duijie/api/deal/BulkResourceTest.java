package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.duijie.api.feature.Once.StoredAnswer;
import org.duijie.api.feature.Principal;
import org.junit.jupiter.api.Test;

/** One verb for several deals in one request. */
class BulkResourceTest extends DeliverySteps {
    private static final String BULK = "/v1/deals/bulk";

    @Test
    void several_deals_go_from_agreement_to_payment_in_five_requests() {
        String listing = listing(1_000);
        List<String> deals = List.of(proposed(listing), proposed(listing), proposed(listing));

        all(deals, "accept", 1, cooperative.token(), "{}");
        all(deals, "confirm", 2, liaison, "{}");
        all(deals, "collect", 3, cooperative.token(), DealRoad.body("collect", 10));
        deals.forEach(deal -> made(act(deal, "weigh-in", liaison, DealRoad.body("weigh-in", 10))));
        all(deals, "settle", 5, liaison, DealRoad.body("settle", 10));
        JsonNode paid = all(deals, "pay", 6, liaison, DealRoad.body("pay", 10));

        assertThat(paid.get("items").findValuesAsText("open")).containsExactly("0 CNY", "0 CNY", "0 CNY");
        deals.forEach(deal -> assertThat(events(deal))
                .containsExactly("propose", "accept", "confirm", "collect", "weighIn", "settle", "pay"));
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void a_refused_deal_stops_no_other_and_changes_nothing() {
        String listing = listing(1_000);
        String first = proposed(listing);
        String stale = proposed(listing);
        String last = proposed(listing);
        long lines = app.audit().verify(bureau.bureau()).lines();

        String items = item(first, 1, "{}") + "," + item(stale, 7, "{}") + "," + item("dea_0", 1, "{}") + ","
                + item(last, 1, "{'heardBy':'phone','x':1}") + "," + item(last, 1, "{}");
        JsonNode outcome = made(bulk(cooperative.token(), "accept", items));

        assertThat(statuses(outcome)).containsExactly("200", "412", "404", "422", "200");
        assertThat(outcome.at("/items/3/problem/errors").findValuesAsText("pointer"))
                .contains("/items/3/body/x");
        assertThat(state(first)).isEqualTo("agreed");
        assertThat(state(stale)).isEqualTo("proposed");
        assertThat(state(last)).isEqualTo("agreed");
        assertThat(app.audit().verify(bureau.bureau()).lines()).isEqualTo(lines + 2);
    }

    @Test
    void a_field_that_is_written_twice_in_a_body_is_refused_as_it_is_alone() {
        String deal = proposed(listing(1_000));
        JsonNode outcome =
                made(bulk(cooperative.token(), "accept", item(deal, 1, "{'side':'buyer','side':'cooperative'}")));
        assertThat(outcome.at("/items/0/problem/errors/0/code").textValue()).isEqualTo("DUPLICATE_FIELD");
    }

    @Test
    void a_role_may_use_only_the_verbs_that_it_may_use_alone() {
        String deal = agreed(listing(1_000));
        for (String verb : List.of("confirm", "settle", "pay")) {
            assertThat(bulk(cooperative.token(), verb, item(deal, 2, "{}")).status())
                    .isEqualTo(403);
        }
        assertThat(bulk(buyer.token(), "collect", item(deal, 2, "{}")).status()).isEqualTo(403);
        String stranger = member("cooperative", "别家合作社").token();
        JsonNode hidden = made(bulk(stranger, "accept", item(deal, 2, "{}")));
        assertThat(hidden.at("/items/0/status").intValue()).isEqualTo(404);
    }

    @Test
    void a_request_names_its_verb_and_1_to_100_deals() {
        assertThat(bulk(liaison, "reverse", item("dea_0", 1, "{}")).status()).isEqualTo(422);
        assertThat(bulk(liaison, "accept", "").status()).isEqualTo(422);
        assertThat(bulk(liaison, "accept", items(100)).status()).isEqualTo(200);
        assertThat(bulk(liaison, "accept", items(101)).status()).isEqualTo(422);
    }

    @Test
    void a_list_of_what_are_no_deals_is_not_called_empty() {
        for (String wrong : List.of("null", "1", "null,'x'")) {
            assertThat(bulk(liaison, "accept", wrong).json().path("errors").findValuesAsText("code"))
                    .containsOnly("WRONG_TYPE");
        }
    }

    @Test
    void a_request_that_is_sent_again_with_its_key_is_done_once() {
        String deal = proposed(listing(1_000));
        String items = item(deal, 1, "{}") + "," + item("dea_0", 1, "{}");
        Got first = bulk(cooperative.token(), "accept", items, "Idempotency-Key", "k");
        Got again = bulk(cooperative.token(), "accept", items, "Idempotency-Key", "k");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(bulk(cooperative.token(), "accept", item(deal, 2, "{}"), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(422);
        assertThat(events(deal)).containsExactly("propose", "accept");
    }

    @Test
    void an_interrupted_request_is_sent_again_and_does_only_what_is_not_done() {
        Principal principal = app.tokens().principal(liaison).orElseThrow();
        byte[] request = {1};
        StringBuilder done = new StringBuilder();
        assertThat(catchThrowable(() -> app.once().inParts(principal, "k", request, once -> {
                    once.run(0, () -> noted(done, "first "));
                    throw new IllegalStateException("gone");
                })))
                .hasMessage("gone");

        String answer = app.once()
                .inParts(principal, "k", request, once -> {
                    String first = once.run(0, () -> noted(done, "again ")).body();
                    return new StoredAnswer(
                            200,
                            "{}",
                            first + once.run(1, () -> noted(done, "second ")).body());
                })
                .answer()
                .body();

        assertThat(done).hasToString("first second ");
        assertThat(answer).isEqualTo("first second ");
    }

    private static StoredAnswer noted(StringBuilder done, String word) {
        done.append(word);
        return new StoredAnswer(200, "{}", word);
    }

    private JsonNode all(List<String> deals, String verb, long version, String token, String body) {
        String items = deals.stream().map(deal -> item(deal, version, body)).collect(Collectors.joining(","));
        JsonNode outcome = made(bulk(token, verb, items));
        assertThat(statuses(outcome)).containsOnly("200");
        return outcome;
    }

    private static List<String> statuses(JsonNode outcome) {
        return StreamSupport.stream(outcome.get("items").spliterator(), false)
                .map(item -> item.get("status").asText())
                .toList();
    }

    private Got bulk(String token, String verb, String items, String... headers) {
        return post(BULK, token, "{'verb':'" + verb + "','items':[" + items + "]}", headers);
    }

    private static String item(String deal, long version, String body) {
        return "{'id':'" + deal + "','version':" + version + ",'body':" + body + "}";
    }

    private static String items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> item("dea_" + i, 1, "{}"))
                .collect(Collectors.joining(","));
    }

    private String proposed(String listing) {
        return id(post("/v1/deals", buyer.token(), offer(listing, 10, "")));
    }

    private String state(String deal) {
        return get("/v1/deals/" + deal, liaison).json().get("state").textValue();
    }

    private List<String> events(String deal) {
        return get("/v1/deals/" + deal + "/events", liaison).json().get("items").findValuesAsText("verb");
    }
}
