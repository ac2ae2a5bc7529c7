package org.duijie.api.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;

/** Quotes over HTTP: what is asked, what each role gets, and what is refused. */
class QuoteResourceTest extends DealTest {
    private static final String QUOTES = "/v1/quotes";
    private static final String INTENT = "{'intent':{'products':['poultry'],'demand':'300 head','bid':'5.30 CNY/jin',"
            + "'from':'2026-12-19','to':'2026-12-31','at':{'lat':34.52,'lon':110.9}}}";
    private static final String LISTING = "{'listing':{'product':'白羽鸡','stock':'500只','unitWeight':{'min':'6斤',"
            + "'max':'6.5斤'},'ask':'4块8一斤','from':'2026-12-19','to':'2026-12-25','at':{'lat':34.55,'lon':110.85}}}";

    @Test
    void a_buyer_sees_heads_days_and_landed_prices_by_cooperative() {
        String listing = listing(1_000);
        JsonNode quote = made(post(QUOTES, buyer.token(), INTENT));

        assertThat(quote.get("got").asText()).isEqualTo("300 head");
        assertThat(quote.has("reasons")).isFalse();
        JsonNode line = quote.at("/lines/0");
        assertThat(line.get("listing").asText()).isEqualTo(listing);
        assertThat(line.get("cooperative").asText()).isEqualTo("阳平镇娄底村养殖合作社");
        assertThat(line.get("heads").asLong()).isEqualTo(300);
        assertThat(line.get("landed").asText()).endsWith("CNY/kg");
        assertThat(get("/v1/intents", buyer.token()).json().get("items")).isEmpty();
    }

    @Test
    void a_cooperative_sees_heads_by_day_at_its_ask_and_no_buyer() {
        intent("300 head");
        JsonNode quote = made(post(QUOTES, cooperative.token(), LISTING));

        assertThat(quote.get("sold").asLong()).isEqualTo(300);
        assertThat(quote.get("left").asLong()).isEqualTo(200);
        assertThat(quote.at("/days/0/heads").asLong()).isEqualTo(300);
        assertThat(quote.has("range")).isFalse();
        assertThat(quote.has("lines")).isFalse();
        assertThat(quote.at("/reasons/stop").asText()).isEqualTo("partnersSpent");
        assertThat(quote.toString()).doesNotContain("丹尼斯", "5.30", "10.6");
    }

    @Test
    void a_liaison_sees_the_buyers_too() {
        intent("300 head");
        String body = LISTING.replace("'product'", "'party':'" + cooperative.party() + "','product'");
        JsonNode quote = made(post(QUOTES, liaison, body));

        assertThat(quote.at("/lines/0/buyer").asText()).isEqualTo("丹尼斯超市");
    }

    @Test
    void a_bid_higher_by_more_than_half_is_no_advice() {
        listing(1_000);

        JsonNode near = made(post(QUOTES, buyer.token(), INTENT.replaceFirst("'bid':'[^']*'", "'bid':'4.5 CNY/jin'")));
        assertThat(near.at("/reasons/remedy").asText()).contains("Raise the bid", "5.1");
        String far = INTENT.replaceFirst("'bid':'[^']*'", "'bid':'0.5 CNY/jin'");
        assertThat(made(post(QUOTES, buyer.token(), far)).at("/reasons/remedy").asText())
                .isEqualTo("Even a bid higher by half would not do. Allow more days, a longer road or other weights,"
                        + " or wait for new supply.");
        assertThat(made(send("POST", QUOTES, buyer.token(), far, "Accept-Language", "zh"))
                        .at("/reasons/remedy")
                        .asText())
                .startsWith("再加价一半也不够：加价解决不了");
    }

    @Test
    void an_entry_that_was_withdrawn_is_said_to_be_withdrawn() {
        String listing = listing(1_000);
        String intent = intent("300 head");
        made(post("/v1/intents/" + intent + "/withdraw", buyer.token(), "{'reason':'other'}", "If-Match", "\"1\""));
        made(post(
                "/v1/listings/" + listing + "/withdraw",
                cooperative.token(),
                "{'reason':'other'}",
                "If-Match",
                "\"1\""));

        assertThat(post(QUOTES, buyer.token(), "{'id':'" + intent + "'}")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("WITHDRAWN_QUOTED");
        assertThat(post(QUOTES, cooperative.token(), "{'id':'" + listing + "'}")
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("WITHDRAWN_QUOTED");
    }

    @Test
    void an_own_entry_is_quoted_by_its_id() {
        String listing = listing(1_000);
        String intent = intent("300 head");

        assertThat(made(post(QUOTES, buyer.token(), "{'id':'" + intent + "'}"))
                        .get("got")
                        .asText())
                .isEqualTo("300 head");
        assertThat(made(post(QUOTES, cooperative.token(), "{'id':'" + listing + "'}"))
                        .get("sold")
                        .asLong())
                .isEqualTo(300);
        assertThat(problem(post(QUOTES, buyer.token(), "{'id':'" + listing + "'}")))
                .isEqualTo("403 forbidden");
        assertThat(problem(post(QUOTES, buyer.token(), "{'id':'int_0'}"))).isEqualTo("404 not-found");
    }

    @Test
    void what_deals_hold_is_not_quoted_and_comes_back() {
        String deal = id(post("/v1/deals", buyer.token(), offer(listing(1_000), 100, "")));
        String body = INTENT.replace("300 head", "1000 head");

        assertThat(made(post(QUOTES, buyer.token(), body)).get("got").asText()).isEqualTo("900 head");
        made(act(deal, "cancel", buyer.token(), "{'side':'buyer','reason':'date'}"));
        assertThat(made(post(QUOTES, buyer.token(), body)).get("got").asText()).isEqualTo("1000 head");
    }

    @Test
    void a_body_is_read_like_its_own_route_with_pointers_into_it() {
        Got refused = post(QUOTES, buyer.token(), INTENT.replace("300 head", "many"));

        assertThat(problem(refused)).isEqualTo("422 invalid");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/intent/demand");
        assertThat(problem(post(QUOTES, cooperative.token(), INTENT))).isEqualTo("403 forbidden");
        assertThat(problem(post(QUOTES, buyer.token(), "{'id':'int_0','intent':{}}")))
                .isEqualTo("422 invalid");
        assertThat(problem(post(QUOTES, buyer.token(), "{}"))).isEqualTo("422 invalid");
    }

    @Test
    void thirty_quotes_an_hour_and_then_429() {
        for (int k = 0; k < QuoteQuota.AN_HOUR; k++) {
            made(post(QUOTES, buyer.token(), INTENT));
        }
        Got refused = post(QUOTES, buyer.token(), INTENT);

        assertThat(problem(refused)).isEqualTo("429 too-many-quotes");
        assertThat(refused.header("Retry-After")).isEqualTo("120");
        made(post(QUOTES, cooperative.token(), LISTING));
    }
}
