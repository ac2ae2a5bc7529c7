package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.duijie.api.deal.DealTest;
import org.duijie.api.file.MarketFile;
import org.duijie.api.file.PlanFile;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.match.check.BoundProof.Standing;
import org.duijie.core.match.check.PlanCheck;
import org.duijie.core.match.check.PlanClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Match rounds: asked for, done, proved, and made into deals. */
class RoundResourceTest extends DealTest {
    private static final String ROUNDS = "/v1/match-rounds";

    @TempDir
    private Path files;

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
    void a_locked_line_stays_and_one_that_cannot_stand_is_told() {
        String listing = listing(1_000);
        String intent = intent("300 head");

        Got tooMany = post(ROUNDS, liaison, locked(listing, intent, 301));
        String round = id(post(ROUNDS, liaison, locked(listing, intent, 120)));
        work();

        assertThat(problem(tooMany)).isEqualTo("422 invalid");
        assertThat(tooMany.json().at("/errors/0/code").textValue()).isEqualTo("CANNOT_BE_KEPT");
        assertThat(send("POST", ROUNDS, liaison, locked(listing, intent, 301), "Accept-Language", "zh")
                        .json()
                        .at("/errors/0/detail")
                        .textValue())
                .contains("得到 301 只，超过需求 300 只");
        assertThat(lines(round).get(0).get("heads").longValue()).isEqualTo(120);
        assertThat(lines(round).get(0).get("deliverOn").textValue()).isEqualTo("2026-12-22");
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
    void lines_become_deals_once_and_those_whose_stock_has_moved_are_refused_by_name() {
        String listing = listing(1_000);
        intent("300 head");
        intent("400 head");
        String round = id(post(ROUNDS, liaison, "{}"));
        work();
        assertThat(lines(round)).hasSize(2);
        made(post("/v1/deals", buyer.token(), offer(listing, 500, "")));

        JsonNode adopted = adopt(round, "{}");

        JsonNode held = line(adopted, "deal");
        JsonNode deal = deal(held.get("deal").textValue());
        assertThat(deal.get("state").textValue()).isEqualTo("proposed");
        assertThat(deal.get("roundLine")).isEqualTo(held.get("id"));
        assertThat(line(adopted, "refused").at("/refused/type").textValue())
                .isEqualTo("urn:duijie:problem:not-enough-stock");
        assertThat(free(listing)).isEqualTo(500 - held.get("heads").longValue());
        assertThat(lines(round).findValuesAsText("deal"))
                .containsExactly(held.get("deal").textValue());

        JsonNode again = adopt(round, "{'lines':['" + held.get("id").textValue() + "']}");

        assertThat(again.at("/lines/0/deal")).isEqualTo(held.get("deal"));
        assertThat(get("/v1/deals", liaison).json().get("items")).hasSize(2);
        assertThat(get(of(round, ""), liaison).json().get("adopted").longValue())
                .isEqualTo(1);
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void an_adoption_names_lines_of_the_round_and_the_version_that_was_seen() {
        listing(1_000);
        intent("300 head");
        String round = id(post(ROUNDS, liaison, "{}"));
        work();
        String adopt = of(round, "adopt");

        assertThat(problem(post(adopt, liaison, "{'lines':['" + round + "/2']}", "If-Match", "\"2\"")))
                .isEqualTo("422 invalid");
        assertThat(problem(post(adopt, liaison, "{'lines':[]}", "If-Match", "\"2\"")))
                .isEqualTo("422 invalid");
        assertThat(problem(post(adopt, liaison, "{'holdUntil':'2026-12-18T00:00:00Z'}", "If-Match", "\"2\"")))
                .isEqualTo("422 invalid");
        assertThat(problem(post(adopt, liaison, "{}", "If-Match", "\"1\""))).isEqualTo("412 stale");
        assertThat(get("/v1/deals", liaison).json().get("items")).isEmpty();
    }

    @Test
    void an_adoption_sent_again_is_answered_the_same() {
        listing(1_000);
        intent("300 head");
        String round = id(post(ROUNDS, liaison, "{}"));
        work();

        Got first = post(of(round, "adopt"), liaison, "{}", "If-Match", "\"2\"", "Idempotency-Key", "k1");
        Got second = post(of(round, "adopt"), liaison, "{}", "If-Match", "\"2\"", "Idempotency-Key", "k1");

        assertThat(second.json()).isEqualTo(made(first));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(get("/v1/deals", liaison).json().get("items")).hasSize(1);
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
    void a_pair_that_was_declined_does_not_come_back_until_one_of_the_two_has_changed_or_the_liaison_says_so()
            throws IOException {
        String listing = listing(1_000);
        String intent = intent("300 head");
        String first = roundOf("{'steps':50}");
        String deal = adopt(first, "{}").at("/lines/0/deal").textValue();
        made(act(deal, "decline", buyer.token(), "{'reason':'foundElsewhere','note':'已另行采购'}"));

        String second = roundOf("{'steps':50}");

        assertThat(lines(second)).isEmpty();
        assertThat(get(of(second, ""), liaison).json().at("/market/barred").longValue())
                .isEqualTo(1);
        assertThat(get(of(second, "market"), liaison)
                        .json()
                        .at("/barred/0/reason")
                        .textValue())
                .isEqualTo("declined by the buyer: foundElsewhere, 已另行采购");
        assertProved(second);
        assertThat(lines(roundOf("{'declinedPairs':'allow'}"))).hasSize(1);
        assertThat(problem(post(ROUNDS, liaison, "{'declinedPairs':'no'}"))).isEqualTo("422 invalid");
        assertThat(lines(roundOf(locked(listing, intent, 120)))).hasSize(1);

        clock.moveTo(clock.instant().plusSeconds(1));
        made(patch("/v1/listings/" + listing, cooperative.token(), "{'ask':'5.00 CNY/jin'}", "If-Match", "\"1\""));

        assertThat(lines(roundOf("{}"))).hasSize(1);
    }

    @Test
    void a_deal_that_was_called_off_after_it_was_agreed_keeps_nobody_apart() {
        listing(1_000);
        intent("300 head");
        String deal = adopt(roundOf("{}"), "{}").at("/lines/0/deal").textValue();
        made(act(deal, "accept", buyer.token(), "{}"));
        made(act(deal, "accept", cooperative.token(), "{}"));
        made(act(deal, "cancel", buyer.token(), "{'reason':'date'}"));

        assertThat(lines(roundOf("{}"))).hasSize(1);
    }

    @Test
    void a_pair_that_is_barred_in_a_campaign_is_matched_in_none_of_its_rounds_and_adopted_from_none()
            throws IOException {
        String listing = listing(1_000);
        String intent = intent("300 head");
        String other = intent("200 head");
        String campaign = campaign(listing, intent);
        String goods = "{'intents':['" + other + "']}";
        made(post("/v1/campaigns/" + campaign + "/add", liaison, goods, "If-Match", "\"2\""));
        String before = roundOf("{'campaign':'" + campaign + "'}");
        String pair = "{'listing':'" + listing + "','intent':'" + intent + "','reason':'买方不收该场的鸡'}";
        made(post("/v1/campaigns/" + campaign + "/barred-pairs", liaison, pair));

        String after = roundOf("{'campaign':'" + campaign + "'}");

        assertThat(lines(before)).hasSize(2);
        assertThat(lines(after).findValuesAsText("intent")).containsExactly(other);
        assertThat(get(of(after, "market"), liaison)
                        .json()
                        .at("/barred/0/reason")
                        .textValue())
                .isEqualTo("买方不收该场的鸡");
        assertProved(after);
        JsonNode adopted = adopt(before, "{}");
        assertThat(line(adopted, "refused").at("/refused/type").textValue()).isEqualTo("urn:duijie:problem:barred");
        assertThat(line(adopted, "deal").get("intent").textValue()).isEqualTo(other);
        assertThat(lines(roundOf("{'declinedPairs':'allow','filter':{'intents':['" + intent + "']}}")))
                .hasSize(1);
        Got locked = post(
                ROUNDS,
                liaison,
                locked(listing, intent, 120).replace("{'locked'", "{'campaign':'" + campaign + "','locked'"));
        assertThat(problem(locked)).isEqualTo("422 invalid");
    }

    @Test
    void the_market_of_a_round_says_what_is_locked_so_that_its_bound_is_true_for_who_judges_it() throws IOException {
        String listing = listing(1_000);
        String intent = intent("300 head");

        String round = roundOf(locked(listing, intent, 120));

        JsonNode market = get(of(round, "market"), liaison).json();
        assertThat(market.at("/locked/0/heads").longValue()).isEqualTo(120);
        assertThat(get(of(round, ""), liaison).json().at("/market/locked").longValue())
                .isEqualTo(1);
        assertProved(round);
        Got imported = post("/v1/imports", liaison, market.toString());
        assertThat(problem(imported)).isEqualTo("422 invalid");
        assertThat(imported.json().at("/errors/0/code").textValue()).isEqualTo("OF_A_ROUND");
        assertThat(get("/v1/exports/market", liaison).json().has("locked")).isFalse();
    }

    /** A round that was asked for and done. */
    private String roundOf(String body) {
        String round = id(post(ROUNDS, liaison, body));
        work();
        return round;
    }

    /** Judges a plan and its bound from the two files alone, as {@code check} does. */
    private void assertProved(String round) throws IOException {
        Market market = MarketFile.read(saved(round, "market"), MarketFile.MOST_BYTES)
                .result()
                .orElseThrow();
        PlanClaim claim = PlanFile.read(saved(round, "plan"), PlanFile.MOST_BYTES)
                .result()
                .orElseThrow();
        assertThat(PlanCheck.judge(market, claim).isGood()).isTrue();
        assertThat(BoundProof.of(market, claim).standing()).isNotEqualTo(Standing.TIGHTER);
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

    private void work() {
        assertThat(app.roundWork().doNext()).isTrue();
    }

    private static String of(String round, String part) {
        return ROUNDS + "/" + round + (part.isEmpty() ? "" : "/" + part);
    }

    private JsonNode lines(String round) {
        return made(get(of(round, "lines"), liaison)).get("items");
    }

    private JsonNode adopt(String round, String body) {
        String version = get(of(round, ""), liaison).header("ETag");
        return made(post(of(round, "adopt"), liaison, body, "If-Match", version));
    }

    /** The line of which the answer says {@code what}. */
    private static JsonNode line(JsonNode adopted, String what) {
        for (JsonNode line : adopted.get("lines")) {
            if (line.has(what)) {
                return line;
            }
        }
        throw new AssertionError(adopted);
    }

    private String campaign(String listing, String intent) {
        String campaign = id(post("/v1/campaigns", liaison, "{'name':'助销','from':'2026-12-19','to':'2026-12-24'}"));
        String goods = "{'listings':['" + listing + "'],'intents':['" + intent + "']}";
        made(post("/v1/campaigns/" + campaign + "/add", liaison, goods, "If-Match", "\"1\""));
        return campaign;
    }

    private String sizes(String body) {
        JsonNode market = made(post(ROUNDS, liaison, body)).get("market");
        return market.get("listings") + " " + market.get("intents");
    }

    private static String locked(String listing, String intent, long heads) {
        return "{'locked':[{'listing':'" + listing + "','intent':'" + intent + "','heads':" + heads
                + ",'deliverOn':'2026-12-22'}]}";
    }

    private Path saved(String round, String name) throws IOException {
        return Files.writeString(
                files.resolve(name + ".json"),
                get(of(round, name), liaison).response().body());
    }
}
