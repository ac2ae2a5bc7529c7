package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/** Which lines of a plan become deals after a listing or an intent has changed. */
class AdoptionTest extends RoundTest {
    private static final String CHANGED = "urn:duijie:problem:changed-since-round";

    @Test
    void a_line_below_an_ask_that_was_raised_is_refused_with_both_prices_and_the_others_are_adopted() {
        String raised = listing(1_000);
        String same = listing(1_000);
        intent("1500 head");
        String round = roundOf("{}");
        assertThat(lines(round)).hasSize(2);
        change("listings", raised, cooperative.token(), "{'ask':'5.25 CNY/jin'}");

        JsonNode adopted = adopt(round, "{}");

        JsonNode refused = line(adopted, "refused");
        assertThat(refused.get("listing").textValue()).isEqualTo(raised);
        assertThat(refused.at("/refused/type").textValue()).isEqualTo(CHANGED);
        assertThat(refused.at("/refused/errors/0/code").textValue()).isEqualTo("ASK_ABOVE_LINE");
        assertThat(refused.at("/refused/errors/0/detail").textValue())
                .contains("the line has 10.4 CNY/kg, but 阳平镇娄底村养殖合作社 asks 10.5 CNY/kg now");
        assertThat(line(adopted, "deal").get("listing").textValue()).isEqualTo(same);
        assertThat(free(raised)).isEqualTo(1_000);
    }

    @Test
    void a_line_above_a_bid_that_was_lowered_is_refused_with_both_prices_and_the_others_are_adopted() {
        listing(1_000);
        String lowered = intent("300 head");
        String same = intent("400 head");
        String round = roundOf("{}");
        change("intents", lowered, buyer.token(), "{'bid':'5.00 CNY/jin'}");

        JsonNode adopted = adopt(round, "{}");

        JsonNode refused = line(adopted, "refused");
        assertThat(refused.get("intent").textValue()).isEqualTo(lowered);
        assertThat(refused.at("/refused/errors/0/code").textValue()).isEqualTo("BID_BELOW_LINE");
        assertThat(refused.at("/refused/errors/0/detail").textValue())
                .contains("the line has 10.4 CNY/kg, but 丹尼斯超市 bids 10 CNY/kg now");
        assertThat(line(adopted, "deal").get("intent").textValue()).isEqualTo(same);
        assertThat(told(round, "zh")).contains("这一行是 10.4 元/公斤，丹尼斯超市现在只出 10 元/公斤");
    }

    @Test
    void a_change_that_leaves_the_price_between_ask_and_bid_refuses_nothing() {
        String listing = listing(1_000);
        String intent = intent("300 head");
        String round = roundOf("{}");
        change("listings", listing, cooperative.token(), "{'ask':'5.20 CNY/jin','minimumPickup':'300 head'}");
        change("intents", intent, buyer.token(), "{'bid':'5.20 CNY/jin','minimum':'300 head'}");

        assertThat(adopt(round, "{}").at("/lines/0").has("deal")).isTrue();
    }

    @Test
    void a_buyer_that_takes_other_weights_or_wants_other_papers_now_gets_no_line() {
        assertRefused("intents", "{'unitWeight':{'min':'4 kg','max':'5 kg'}}", "WEIGHT_OUTSIDE_INTENT", "4 kg to 5 kg");
        assertRefused("intents", "{'requires':['有机认证']}", "PAPERS_LACKING", "有机认证");
        assertRefused("listings", "{'unitWeight':{'min':'6.8 jin','max':'6.8 jin'}}", "", "");
    }

    @Test
    void a_line_whose_goods_weigh_otherwise_now_is_refused_so_that_nobody_gets_another_quantity() {
        assertRefused(
                "listings", "{'unitWeight':{'min':'9 jin','max':'9 jin'}}", "LINE_WEIGHT_CHANGED", "that is 1350 kg");
        String potatoes = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("300 kg")
                        .with("product", "vegetable/potato")
                        .with("pack", "10 kg")
                        .with("ask", "2.5 元/kg")
                        .without("unitWeight")
                        .toString()));
        id(post(
                "/v1/intents",
                buyer.token(),
                OfferingBody.intent("300 kg")
                        .withJson("products", "['vegetable/potato']")
                        .with("minimum", "250 kg")
                        .with("bid", "3 元/kg")
                        .toString()));
        String round = roundOf("{'filter':{'listings':['" + potatoes + "']}}");
        change("listings", potatoes, cooperative.token(), "{'pack':null,'stock':'2000 kg'}");

        assertThat(told(round, "zh")).contains("对接时合 300 公斤，按", "现在的供应合 30 公斤");
    }

    @Test
    void a_minimum_that_was_raised_above_the_line_or_the_plan_refuses_it() {
        assertRefused(
                "listings",
                "{'minimumPickup':'301 head'}",
                "LINE_BELOW_LEAST",
                "has 300 head, but a delivery has at least 301 head");
        assertRefused(
                "intents",
                "{'minimumPerSupplier':'302 head','demand':'400 head'}",
                "LINE_BELOW_LEAST",
                "at least 302 head");
        assertRefused(
                "intents",
                "{'demand':'500 head','minimum':'400 head'}",
                "PLAN_BELOW_MINIMUM",
                "gives 300 head to 丹尼斯超市, who takes nothing below 400 head");
    }

    @Test
    void a_plan_reaches_a_minimum_by_all_its_lines_though_they_are_adopted_one_by_one() {
        listing(200);
        listing(200);
        String intent = intent("400 head");
        String round = roundOf("{}");
        assertThat(lines(round)).hasSize(2);
        change("intents", intent, buyer.token(), "{'minimum':'400 head'}");

        assertThat(adopt(round, "{'lines':['" + round + "/1']}").at("/lines/0").has("deal"))
                .isTrue();
        assertThat(adopt(round, "{'lines':['" + round + "/2']}").at("/lines/0").has("deal"))
                .isTrue();
    }

    @Test
    void a_window_that_was_moved_refuses_its_line_alone() {
        String moved = listing(1_000);
        String same = listing(1_000);
        intent("1500 head");
        String round = roundOf("{}");
        change("listings", moved, cooperative.token(), "{'from':'2026-12-25','to':'2026-12-30'}");

        JsonNode adopted = adopt(round, "{}");

        assertThat(line(adopted, "refused").get("listing").textValue()).isEqualTo(moved);
        assertThat(line(adopted, "refused").at("/refused/errors/0/detail").textValue())
                .contains("2026-12-25/2026-12-30");
        assertThat(line(adopted, "deal").get("listing").textValue()).isEqualTo(same);
    }

    @Test
    void growing_stock_and_boxes_at_exactly_the_bid_are_adopted_on_a_later_day() {
        id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 head")
                        .with("dailyGain", "67 g")
                        .with("from", "2026-12-22")
                        .with("ask", "5.30 CNY/jin")
                        .toString()));
        intent("300 head");
        id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("100 箱")
                        .with("product", "egg/chicken")
                        .withJson("container", "{'name':'箱','holds':'360 枚'}")
                        .withJson("unitWeight", "{'min':'55 g','max':'64 g'}")
                        .with("from", "2026-12-22")
                        .with("ask", "201 元/箱")
                        .toString()));
        id(post(
                "/v1/intents",
                buyer.token(),
                OfferingBody.intent("1000 kg")
                        .withJson("products", "['egg/chicken']")
                        .with("bid", "9.384 CNY/kg")
                        .toString()));
        String round = roundOf("{}");
        assertThat(lines(round)).hasSize(2);
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));

        JsonNode adopted = adopt(round, "{}");

        assertThat(adopted.get("lines").findValuesAsText("deal"))
                .as("%s", adopted)
                .hasSize(2);
    }

    @Test
    void a_pair_that_the_round_bars_is_adopted_from_none_of_its_lines() {
        String listing = listing(1_000);
        String barred = intent("300 head");
        String other = intent("200 head");
        String round = roundOf("{'barred':[{'listing':'" + listing + "','intent':'" + barred + "','reason':'路不通'}]}");

        JsonNode adopted = adopt(round, "{}");

        assertThat(adopted.get("lines")).hasSize(1);
        assertThat(line(adopted, "deal").get("intent").textValue()).isEqualTo(other);
        String second = "{'lines':['" + round + "/2']}";
        String version = get(of(round, ""), liaison).header("ETag");
        assertThat(problem(post(of(round, "adopt"), liaison, second, "If-Match", version)))
                .isEqualTo("422 invalid");
        assertThat(get("/v1/deals", liaison).json().get("items")).hasSize(1);
    }

    @Test
    void packs_are_refused_in_the_words_of_their_listing() {
        String eggs = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("100 箱")
                        .with("product", "egg/chicken")
                        .withJson("container", "{'name':'箱','holds':'360 枚'}")
                        .withJson("unitWeight", "{'min':'55 g','max':'65 g'}")
                        .with("ask", "200 元/箱")
                        .toString()));
        id(post(
                "/v1/intents",
                buyer.token(),
                OfferingBody.intent("3600 枚")
                        .withJson("products", "['egg/chicken']")
                        .with("bid", "220 元/360 枚")
                        .toString()));
        String round = roundOf("{}");
        change("listings", eggs, cooperative.token(), "{'ask':'215 元/箱','minimumPickup':'20 箱'}");

        assertThat(told(round, "zh")).contains("这一行是 210 元/箱", "现在一次至少 20 箱");
    }

    private void assertRefused(String kind, String patch, String code, String figures) {
        String listing = listing(1_000);
        String intent = intent("300 head");
        String round = roundOf("{'filter':{'listings':['" + listing + "'],'intents':['" + intent + "']}}");
        assertThat(lines(round)).hasSize(1);
        boolean isListing = kind.equals("listings");
        change(kind, isListing ? listing : intent, (isListing ? cooperative : buyer).token(), patch);

        JsonNode line = adopt(round, "{}").at("/lines/0");

        if (code.isEmpty()) {
            assertThat(line.has("deal")).isTrue();
            return;
        }
        assertThat(line.at("/refused/type").textValue()).as(patch).isEqualTo(CHANGED);
        assertThat(line.at("/refused/errors/0/code").textValue()).isEqualTo(code);
        assertThat(line.at("/refused/errors/0/detail").textValue()).contains(figures);
        assertThat(free(listing)).isEqualTo(1_000);
    }

    private void change(String kind, String id, String token, String patch) {
        clock.moveTo(clock.instant().plusSeconds(1));
        String version = get("/v1/" + kind + "/" + id, liaison).header("ETag");
        made(patch("/v1/" + kind + "/" + id, token, patch, "If-Match", version));
    }

    /** What is said, in a language, of the lines that are refused. */
    private String told(String round, String language) {
        String version = get(of(round, ""), liaison).header("ETag");
        return made(send("POST", of(round, "adopt"), liaison, "{}", "If-Match", version, "Accept-Language", language))
                .get("lines")
                .findValuesAsText("detail")
                .toString();
    }
}
