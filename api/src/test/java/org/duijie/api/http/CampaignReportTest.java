package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a campaign is the record's: its figures balance with the listings and the deals. */
class CampaignReportTest extends CampaignTest {
    private static final long EACH = 50;
    private static final List<String> ENDS = List.of(
            "accept",
            "decline",
            "confirm",
            "collect",
            "weigh-in",
            "dispute",
            "reweigh",
            "settle",
            "pay",
            "reverse",
            "paid");
    private static final String WEIGHED = "{'on':'2026-12-21','gross':'4650 kg','tare':'4000 kg','heads':'200 head',"
            + "'dead':{'heads':'1 head','weight':'3 kg'},"
            + "'rejections':[{'heads':'1 head','weight':'3.1 kg','reason':'injured'}],'acceptors':['王']}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_offered_is_left_sold_dead_or_rejected(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<String> listings = List.of(listing(1_000), listing(500));
        for (String listing : listings) {
            walk(dealOf(listing, EACH), ENDS.get(dice.nextInt(ENDS.size())));
        }
        String campaign = campaign();
        made(campaign(campaign, "add", "{'listings':['" + String.join("','", listings) + "']}"));
        for (int i = 0; i < 8; i++) {
            walk(dealOf(listings.get(i % 2), EACH), ENDS.get(dice.nextInt(ENDS.size())));
        }

        JsonNode report = report(campaign);
        List<JsonNode> deals = deals("campaign=" + campaign);
        assertThat(deals).hasSize(8);
        long taken = sum(deals, deal -> taken(deal.get("heads")));
        long free = listings.stream().mapToLong(this::free).sum();
        assertThat(heads(report.get("offered"))).isEqualTo(free + taken);
        assertThat(heads(report.get("offered")))
                .isEqualTo(heads(report.get("left"))
                        + report.at("/heads/sold").longValue()
                        + report.at("/heads/dead").longValue()
                        + report.at("/heads/rejected").longValue());
        assertThat(report.at("/left/spokenFor").longValue())
                .isEqualTo(report.at("/heads/held").longValue()
                        + report.at("/heads/committed").longValue());
        for (String place : List.of("held", "committed", "sold", "dead", "rejected")) {
            assertThat(report.at("/heads/" + place).longValue())
                    .as(place)
                    .isEqualTo(sum(deals, deal -> deal.at("/heads/" + place).longValue()));
        }
        assertThat(yuan(report.at("/delivered/amount")))
                .isEqualByComparingTo(deals.stream()
                        .filter(deal -> deal.has("amount"))
                        .map(deal -> yuan(deal.get("amount")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(yuan(report.get("settled")))
                .isEqualByComparingTo(deals.stream()
                        .flatMap(deal -> all(deal.path("settlements")).stream())
                        .map(entry -> yuan(entry.get("amount")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void the_day_of_a_delivery_as_json() {
        JsonNode report = report(delivered());

        assertThat(report.get("on").textValue()).isEqualTo("2026-12-21");
        assertThat(report.at("/offered/weight").textValue()).isEqualTo("3250 kg");
        assertThat(report.get("delivered").toString())
                .isEqualTo("{\"deals\":1,\"heads\":\"198 head\",\"weight\":\"643.9 kg\",\"amount\":\"6567.78 CNY\"}");
        assertThat(report.get("left").toString())
                .isEqualTo("{\"heads\":\"800 head\",\"weight\":\"2600 kg\",\"spokenFor\":100,\"daysToClear\":5}");
        assertThat(report.get("lossRecovered").textValue()).isEqualTo("6567.78 CNY");
        assertThat(report.at("/kinds/0/kind").textValue()).isEqualTo("supermarket");
        assertThat(report.at("/cooperatives/0/id").textValue()).isEqualTo(cooperative.party());
        assertThat(report.at("/cooperatives/0/name").textValue()).isEqualTo("阳平镇娄底村养殖合作社");
        assertThat(report.at("/cooperatives/0/deliveredPerMille").longValue()).isEqualTo(1_000);
        assertThat(report.at("/unmet/0/heads").textValue()).isEqualTo("202 head");
        assertThat(report.at("/feedSaved/feed").textValue()).isNotEqualTo("0 g");
    }

    @Test
    void the_same_to_paste_into_a_chat() {
        String path = "/v1/campaigns/" + delivered() + "/report.txt";

        Got chinese = send("GET", path, liaison, null, "Accept-Language", "zh-CN");
        assertThat(chinese.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(chinese.response().body().lines())
                .contains(
                        "【娄底村肉鸡助销】灵宝市市场监管局",
                        "2026-12-19 至 2026-12-24，截至 2026-12-21",
                        "供应：1,000 只（件），6,500 斤",
                        "已交付：1 笔，198 只（件），1,287.8 斤，¥6,567.78",
                        "途中死亡 1 只（件），拒收 1 只（件）",
                        "挽回损失：¥6,567.78",
                        "还剩：800 只（件），5,200 斤",
                        "按今天的进度，还要 5 天清完",
                        "· 超市 1 家：198 只（件），1,287.8 斤，¥6,567.78",
                        "· 阳平镇娄底村养殖合作社：占供应 100.0%，占交付 100.0%；交付 198 只（件），¥6,567.78",
                        "· 家禽：202 只（件）（1 个意向）");
        assertThat(get(path + "?lang=en", liaison).response().body().lines())
                .contains(
                        "Delivered: 1 deal, 198 head, 643.9 kg, ¥6,567.78",
                        "At the pace of today, all is cleared in 5 days",
                        "- Supermarkets, 1: 198 head, 643.9 kg, ¥6,567.78");
        assertThat(get(path + "?lang=en&asOf=2026-12-22", liaison).response().body())
                .contains("as of 2026-12-22", "Nothing was delivered today");
        assertThat(get(path + "?lang=fr", liaison).status()).isEqualTo(400);
    }

    @Test
    void the_same_for_a_spreadsheet_and_no_name_is_a_formula() {
        String campaign = delivered();
        made(patch("/v1/parties/" + cooperative.party(), liaison, "{'name':'=1+1, \\\"社\\\"'}", "If-Match", "\"1\""));

        Got got = get("/v1/campaigns/" + campaign + "/report.csv?lang=zh", liaison);

        assertThat(got.header("Content-Type")).startsWith("text/csv");
        assertThat(got.response().body()).startsWith("\uFEFF代码,项目,成交笔数,").contains("\r\n");
        assertThat(got.response().body().lines())
                .contains(
                        "offered,供应,,,,1000,3250,,,",
                        "delivered,已交付,1,,,198,643.9,6567.78,,",
                        "left,还剩,,,,800,2600,,,5",
                        "kind,超市,1,1,,198,643.9,6567.78,,",
                        "day,2026-12-21,1,,,198,643.9,6567.78,,",
                        "cooperativeDelivered,\"'=1+1, \"\"社\"\"\",1,,,198,643.9,6567.78,1000,",
                        "unmet,家禽,,,1,202,0,,,");
    }

    @Test
    void an_empty_campaign_has_a_report() {
        String campaign = campaign();

        assertThat(report(campaign).at("/left/daysToClear").longValue()).isZero();
        assertThat(get("/v1/campaigns/" + campaign + "/report.txt", liaison)
                        .response()
                        .body())
                .endsWith("Left: 0 head, 0 kg\n");
    }

    @Test
    void what_was_withdrawn_offers_no_more_than_was_taken_of_it() {
        String listing = listing(1_000);
        String campaign = campaignWith(listing);
        walk(dealOf(listing, EACH), "paid");
        String version = get("/v1/listings/" + listing, liaison).header("ETag");
        made(post("/v1/listings/" + listing + "/withdraw", liaison, "{'reason':'diseased'}", "If-Match", version));

        assertThat(heads(report(campaign).get("offered"))).isEqualTo(EACH);
        assertThat(heads(report(campaign).get("left"))).isZero();
    }

    /** 200 of 300 heads were loaded and 198 accepted on the first day, 100 are agreed on, and 202 of 500 are still wanted. */
    private String delivered() {
        String listing = listing(1_000);
        String intent = intent("500 head");
        String campaign = campaignWith(listing);
        String first = id(post("/v1/deals", liaison, offer(listing, 300, ",'intent':'" + intent + "'")));
        new DealRoad(this, liaison).lead(first, 300, "collect");
        made(act(first, "collect", liaison, "{'on':'2026-12-21','heads':'200 head','vehicle':'豫M12345'}"));
        made(act(first, "weigh-in", liaison, WEIGHED));
        String second = id(post("/v1/deals", liaison, offer(listing, 100, ",'intent':'" + intent + "'")));
        new DealRoad(this, liaison).lead(second, 100, "confirm");
        clock.moveTo(Instant.parse("2026-12-21T08:00:00Z"));
        return campaign;
    }

    /** Leads a deal to where {@code verb} can be done, and does it. */
    private void walk(String deal, String verb) {
        String last = verb.equals("paid") ? "pay" : verb;
        new DealRoad(this, liaison).lead(deal, EACH, last);
        made(act(deal, last, liaison, DealRoad.body(last, EACH)));
    }

    private List<JsonNode> deals(String query) {
        return all(get("/v1/deals?limit=200&" + query, liaison).json().get("items"));
    }

    private static List<JsonNode> all(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false).toList());
    }

    private static long sum(List<JsonNode> all, Function<JsonNode, Long> part) {
        return all.stream().mapToLong(part::apply).sum();
    }

    private static long taken(JsonNode heads) {
        return List.of("held", "committed", "sold", "dead", "rejected").stream()
                .mapToLong(place -> heads.get(place).longValue())
                .sum();
    }

    private static long heads(JsonNode volume) {
        return Long.parseLong(volume.get("heads").textValue().replace(" head", ""));
    }

    private static BigDecimal yuan(JsonNode amount) {
        return new BigDecimal(amount.textValue().replace(" CNY", ""));
    }
}
