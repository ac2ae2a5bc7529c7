package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which pairs a round keeps, leaves out and makes into deals. */
class RoundPairsTest extends RoundTest {
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

    @Test
    void a_pair_that_the_request_bars_is_not_matched_and_no_line_of_it_locked() throws IOException {
        String listing = listing(1_000);
        String intent = intent("300 head");
        String barred = "'barred':[{'listing':'" + listing + "','intent':'" + intent
                + "','reason':'路不通'},{'listing':'lst_0','intent':'" + intent + "'}]";

        String round = roundOf("{" + barred + "}");
        Got locked =
                post(ROUNDS, liaison, locked(listing, intent, 120).replace("{'locked'", "{" + barred + ",'locked'"));

        assertThat(lines(round)).isEmpty();
        JsonNode done = get(of(round, ""), liaison).json();
        assertThat(done.at("/barred/0/reason").textValue()).isEqualTo("路不通");
        assertThat(done.at("/market/barred").longValue()).isEqualTo(1);
        assertProved(round);
        assertThat(problem(locked)).isEqualTo("422 invalid");
        assertThat(problem(post(ROUNDS, liaison, "{'barred':[{'listing':'" + listing + "'}]}")))
                .isEqualTo("422 invalid");
        assertThat(lines(roundOf("{}"))).hasSize(1);
    }
}
