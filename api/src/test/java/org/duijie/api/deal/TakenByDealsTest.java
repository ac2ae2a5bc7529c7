package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/** What is said when deals prevent a change: how much they take, and how much is left. */
class TakenByDealsTest extends DealTest {
    @Test
    void a_change_that_deals_prevent_is_refused_with_what_they_take_and_what_is_left() {
        String listing = listing(1_000);
        String intent = intent("400 head");
        made(post("/v1/deals", buyer.token(), offer(listing, 300, ",'intent':'" + intent + "'")));

        assertThat(change("/v1/listings/" + listing, "{'stock':'299 head'}"))
                .startsWith("DEALS_TAKE 总共 1000 只，成交占用 300 只，还剩 700 只。");
        assertThat(change("/v1/intents/" + intent, "{'demand':'9 t'}"))
                .startsWith("DEALS_TAKE 总共 400 只，成交占用 300 只，还剩 100 只。");
        assertThat(change("/v1/intents/" + intent, "{'products':['poultry/egg']}"))
                .contains("还剩 100 只");
        String version = get("/v1/listings/" + listing, liaison).header("ETag");
        Got withdrawn =
                post("/v1/listings/" + listing + "/withdraw", liaison, "{'reason':'other'}", "If-Match", version);
        assertThat(problem(withdrawn)).isEqualTo("409 taken-by-deals");
        assertThat(withdrawn.json().at("/errors/0/detail").textValue())
                .startsWith("of 1000 head, deals take 300 head and 700 head is left");
    }

    @Test
    void losses_are_told_beside_what_deals_take() {
        String listing = listing(1_000);
        made(post("/v1/deals", buyer.token(), offer(listing, 300, "")));
        String version = get("/v1/listings/" + listing, liaison).header("ETag");
        String died = "{'heads':'30 head','reason':'died','on':'2026-12-19'}";
        made(post("/v1/listings/" + listing + "/losses", cooperative.token(), died, "If-Match", version));

        assertThat(change("/v1/listings/" + listing, "{'stock':'329 head'}"))
                .startsWith("DEALS_AND_LOSSES_TAKE 总共 1000 只，成交占用 300 只，损失 30 只，还剩 670 只。");
        assertThat(change("/v1/listings/" + listing, "{'stock':'4 t'}")).contains("损失 30 只");
    }

    @Test
    void goods_in_a_campaign_with_deals_are_not_taken_out_and_the_deals_are_counted() {
        String listing = listing(1_000);
        String campaign = id(post("/v1/campaigns", liaison, "{'name':'助销','from':'2026-12-19','to':'2026-12-24'}"));
        String goods = "{'listings':['" + listing + "']}";
        made(post("/v1/campaigns/" + campaign + "/add", liaison, goods, "If-Match", "\"1\""));
        made(post("/v1/deals", buyer.token(), offer(listing, 300, "")));

        Got removed = post("/v1/campaigns/" + campaign + "/remove", liaison, goods, "If-Match", "\"2\"");

        assertThat(problem(removed)).isEqualTo("409 taken-by-deals");
        assertThat(removed.json().at("/errors/0/detail").textValue())
                .contains(listing, "is in 1 deals of the campaign");
    }

    @Test
    void goods_by_weight_are_proposed_directly_by_weight_and_take_that_weight() {
        String listing = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("10000 斤")
                        .with("product", "fruit/apple")
                        .without("unitWeight")
                        .with("ask", "3 元/斤")
                        .toString()));

        for (String token : new String[] {buyer.token(), liaison}) {
            String of = token.equals(liaison) ? ",'buyer':'" + buyer.party() + "'" : "";
            Got got = post(
                    "/v1/deals",
                    token,
                    "{'listing':'" + listing
                            + "','heads':'2000 斤','price':'3 元/斤','pickUpOn':'2026-12-19','at':{'lat':34.5,'lon':110.9}"
                            + of
                            + "}");
            assertThat(made(got).at("/terms/heads").textValue()).isEqualTo("1000 pack");
            assertThat(got.json().at("/terms/price").textValue()).isEqualTo("6 CNY/kg");
        }

        assertThat(free(listing)).isEqualTo(3_000);
        Got half = post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing + "','heads':'1.5 公斤','price':'3 元/斤','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "'}");
        assertThat(problem(half)).isEqualTo("422 invalid");
        assertThat(half.json().at("/errors/0/code").textValue()).isEqualTo("NOT_WHOLE");
        Got more = post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing + "','heads':'7000 斤','price':'3 元/斤','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "'}");
        assertThat(problem(more)).isEqualTo("409 not-enough-stock");
        assertThat(more.json().at("/errors/0/detail").textValue()).startsWith("3500 kg asked of");
        assertThat(change("/v1/listings/" + listing, "{'stock':'3000 斤'}"))
                .startsWith("DEALS_TAKE 总共 5000 公斤，成交占用 2000 公斤，还剩 3000 公斤。");
    }

    /** Changes a listing or an intent; the code and the Chinese sentence of the refusal. */
    private String change(String path, String patch) {
        String version = get(path, liaison).header("ETag");
        Got got = send("PATCH", path, liaison, patch, "If-Match", version, "Accept-Language", "zh");
        assertThat(problem(got)).isEqualTo("409 taken-by-deals");
        return got.json().at("/errors/0/code").textValue() + " "
                + got.json().at("/errors/0/detail").textValue();
    }
}
