package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Match rounds: asked for, done, proved, and made into deals. */
class RoundResourceTest extends RoundTest {
    @Test
    void a_round_waits_and_then_has_a_plan_that_its_two_files_prove() throws IOException {
        String listing = listing(1_000);
        String intent = intent("300 head");

        Got asked = post(ROUNDS, liaison, "{'steps':50}");
        String round = id(asked);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json().get("status").textValue()).isEqualTo("queued");
        assertThat(asked.json().at("/market/listings").intValue()).isEqualTo(1);

        work();

        JsonNode done = get(of(round, ""), liaison).json();
        assertThat(done.get("status").textValue()).isEqualTo("done");
        assertThat(done.at("/proof/gap").doubleValue()).isZero();
        assertThat(done.at("/proof/heads").longValue()).isEqualTo(300);
        JsonNode line = lines(round).get(0);
        assertThat(line.get("listing").textValue()).isEqualTo(listing);
        assertThat(line.get("intent").textValue()).isEqualTo(intent);
        assertThat(line.get("id").textValue()).isEqualTo(round + "/1");
        JsonNode reasons = get(of(round, "explanation"), liaison).json().get("items");
        assertThat(reasons.get(0).get("id").textValue()).isEqualTo(listing);
        assertThat(reasons.get(0).get("heads").longValue()).isEqualTo(700);

        assertProved(round);
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void the_market_is_what_it_was_when_the_round_was_asked_for() {
        listing(1_000);
        intent("300 head");
        String round = id(post(ROUNDS, liaison, "{}"));
        String market = get(of(round, "market"), liaison).response().body();
        listing(500);

        work();

        Got kept = get(of(round, "market"), liaison);
        assertThat(kept.response().body()).isEqualTo(market);
        assertThat(kept.header("ETag"))
                .isEqualTo("\""
                        + get(of(round, ""), liaison).json().at("/market/hash").textValue() + "\"");
        assertThat(send("GET", of(round, "market"), liaison, null, "If-None-Match", kept.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_filter_says_what_of_the_market_is_matched() {
        String one = listing(1_000);
        listing(500);
        intent("300 head");

        assertThat(sizes("{'filter':{'product':'eggs'}}")).isEqualTo("0 0");
        assertThat(sizes("{'filter':{'product':'poultry/broiler'}}")).isEqualTo("2 1");
        assertThat(sizes("{'filter':{'listings':['" + one + "'],'intents':[]}}"))
                .isEqualTo("1 1");
        assertThat(sizes("{'filter':{'from':'2027-01-01'}}")).isEqualTo("0 0");
        assertThat(sizes("{'filter':{'at':{'lat':30,'lon':110},'within':'10 km'}}"))
                .isEqualTo("0 1");
        assertThat(sizes("{'filter':{'division':'410000'}}")).isEqualTo("0 1");
    }

    @Test
    void a_campaign_says_it_too_as_long_as_it_is_open() {
        String listing = listing(1_000);
        listing(500);
        String intent = intent("300 head");
        String campaign = campaign(listing, intent);

        assertThat(sizes("{'campaign':'" + campaign + "'}")).isEqualTo("1 1");
        assertThat(get(ROUNDS + "?campaign=" + campaign, liaison).json().get("items"))
                .hasSize(1);
        work();
        String round = get(ROUNDS + "?campaign=" + campaign, liaison)
                .json()
                .at("/items/0/id")
                .textValue();
        String deal = adopt(round, "{}").at("/lines/0/deal").textValue();
        assertThat(deal(deal).get("campaign").textValue()).isEqualTo(campaign);
        assertThat(problem(post(ROUNDS, liaison, "{'campaign':'cmp_0'}"))).isEqualTo("422 invalid");
        assertThat(problem(post(ROUNDS, liaison, "{'campaign':'" + campaign + "','filter':{}}")))
                .isEqualTo("422 invalid");
    }

    @Test
    void a_round_that_is_called_off_is_not_done_any_more() {
        String round = id(post(ROUNDS, liaison, "{}"));

        JsonNode cancelled = made(post(of(round, "cancel"), liaison, null, "If-Match", "\"1\""));
        boolean isAnyDone = app.roundWork().doNext();

        assertThat(cancelled.get("status").textValue()).isEqualTo("cancelled");
        assertThat(isAnyDone).isFalse();
        assertThat(problem(post(of(round, "cancel"), liaison, null, "If-Match", "\"2\"")))
                .isEqualTo("409 state");
        assertThat(problem(post(of(round, "adopt"), liaison, "{}", "If-Match", "\"2\"")))
                .isEqualTo("409 state");
    }

    @Test
    void what_only_a_round_that_is_done_has_is_409_of_every_other_with_the_way_out() {
        String waiting = id(post(ROUNDS, liaison, "{}"));
        String cancelled = id(post(ROUNDS, liaison, "{}"));
        made(post(of(cancelled, "cancel"), liaison, null, "If-Match", "\"1\""));

        for (String round : List.of(waiting, cancelled)) {
            for (Got got : List.of(
                    get(of(round, "plan"), liaison),
                    get(of(round, "lines"), liaison),
                    get(of(round, "explanation"), liaison),
                    get(of(round, "diff?with=" + round), liaison),
                    post(of(round, "adopt"), liaison, "{}", "If-Match", "\"1\""))) {
                assertThat(problem(got)).isEqualTo("409 state");
                assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("ROUND_NOT_DONE");
                assertThat(got.json().at("/errors/0/detail").textValue())
                        .startsWith(round.equals(waiting) ? "'queued'" : "'cancelled'")
                        .contains("wait until", "ask for a new one");
            }
            assertThat(get(of(round, "market"), liaison).status()).isEqualTo(200);
        }
    }

    @Test
    void two_rounds_are_compared() {
        String listing = listing(1_000);
        String intent = intent("300 head");
        String before = id(post(ROUNDS, liaison, "{}"));
        work();
        String after = id(post(ROUNDS, liaison, locked(listing, intent, 120)));
        Got tooEarly = get(of(after, "diff") + "?with=" + before, liaison);
        work();

        JsonNode diff = made(get(of(after, "diff") + "?with=" + before, liaison));

        assertThat(problem(tooEarly)).isEqualTo("409 state");
        assertThat(diff.get("sameMarket").booleanValue()).isFalse();
        String again = roundOf("{}");
        assertThat(made(get(of(again, "diff") + "?with=" + before, liaison))
                        .get("sameMarket")
                        .booleanValue())
                .isTrue();
        assertThat(diff.at("/changes/0/kind").textValue()).isEqualTo("changed");
        assertThat(diff.at("/changes/0/heads").longValue()).isEqualTo(-180);
        assertThat(diff.at("/listings/" + listing).longValue()).isEqualTo(-180);
    }

    @Test
    void one_round_more_than_may_wait_is_refused_with_the_way_out_and_counted() {
        for (int i = 0; i < 20; i++) {
            made(post(ROUNDS, liaison, "{}"));
        }

        Got refused = post(ROUNDS, liaison, "{}");

        assertThat(problem(refused)).isEqualTo("429 too-many-rounds");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(problem(post(ROUNDS, liaison, "{'seconds':301}"))).isEqualTo("422 invalid");
        assertThat(get("/metrics", "").response().body())
                .contains("duijie_rounds_waiting 20.0", "duijie_rounds_running 0.0");
        work();
        made(post(ROUNDS, liaison, "{}"));
    }

    @Test
    void a_plan_is_explained_page_by_page_when_somebody_asks_and_not_before() throws IOException {
        listing(1_000);
        intent("300 head");
        String tooMany = intent("5000 head");

        String round = roundOf("{'steps':50}");

        assertThat(get(of(round, "plan"), liaison).json().at("/intents/1/short").textValue())
                .isNotEmpty();
        assertThat(get(of(round, "plan"), liaison).json().at("/intents/1").has("reasons"))
                .isFalse();
        assertProved(round);
        List<JsonNode> all = new ArrayList<>();
        made(get(of(round, "explanation"), liaison)).get("items").forEach(all::add);
        assertThat(all)
                .allSatisfy(entry ->
                        assertThat(entry.at("/reasons/stop").textValue()).isNotEmpty());
        assertThat(all.stream().map(entry -> entry.get("id").textValue())).contains(tooMany);
        assertThat(all.stream().map(entry -> entry.get("n").longValue()))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
        List<JsonNode> paged = new ArrayList<>();
        String next = of(round, "explanation") + "?limit=1";
        while (!next.isEmpty()) {
            Got page = get(next, liaison);
            made(page).get("items").forEach(paged::add);
            String link = page.response().headers().firstValue("Link").orElse("");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        assertThat(paged).isEqualTo(all);
    }
}
