package org.duijie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.duijie.api.campaign.CampaignTest;
import org.duijie.api.deal.DealRoad;
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
    private static final String WEIGHED = "{'on':'2026-12-19','gross':'4650 kg','tare':'4000 kg','heads':'200 head',"
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
        JsonNode line = report.at("/products/0");
        assertThat(heads(line.get("offered"))).isEqualTo(free + taken);
        assertThat(heads(line.get("offered")))
                .isEqualTo(heads(line.get("left"))
                        + line.at("/heads/sold").longValue()
                        + line.at("/heads/dead").longValue()
                        + line.at("/heads/rejected").longValue());
        assertThat(heads(line.at("/left/spokenFor")))
                .isEqualTo(line.at("/heads/held").longValue()
                        + line.at("/heads/committed").longValue());
        for (String place : List.of("held", "committed", "sold", "dead", "rejected")) {
            assertThat(line.at("/heads/" + place).longValue())
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

        assertThat(report.get("on").textValue()).isEqualTo("2026-12-19");
        assertThat(report.at("/offered/weight").textValue()).isEqualTo("3250 kg");
        assertThat(report.get("delivered").toString())
                .isEqualTo("{\"deals\":1,\"weight\":\"643.9 kg\",\"estimated\":\"0 kg\",\"amount\":\"6567.78 CNY\"}");
        assertThat(report.get("left").toString())
                .isEqualTo("{\"weight\":\"2600 kg\",\"spokenFor\":\"325 kg\",\"daysToClear\":5}");
        assertThat(report.get("lossRecovered").textValue()).isEqualTo("6567.78 CNY");
        assertThat(report.at("/kinds/0/kind").textValue()).isEqualTo("supermarket");
        assertThat(report.at("/cooperatives/0/id").textValue()).isEqualTo(cooperative.party());
        assertThat(report.at("/cooperatives/0/name").textValue()).isEqualTo("阳平镇娄底村养殖合作社");
        assertThat(report.at("/cooperatives/0/deliveredPerMille").longValue()).isEqualTo(1_000);
        assertThat(report.at("/unmet/0/heads").textValue()).isEqualTo("202 head");
        assertThat(report.at("/feedSaved/feed").textValue()).isNotEqualTo("0 g");
    }

    @Test
    void a_day_to_come_or_before_the_campaign_is_refused() {
        String path = "/v1/campaigns/" + delivered() + "/report";

        for (String day : new String[] {"2099-01-01", "2026-12-20", "2026-12-18"}) {
            Got refused = get(path + "?asOf=" + day, liaison);
            assertThat(refused.status()).as(day).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").textValue()).isEqualTo("/asOf");
        }
        assertThat(get(path + "?asOf=2026-12-19", liaison).status()).isEqualTo(200);
    }

    @Test
    void the_same_to_paste_into_a_chat() {
        String path = "/v1/campaigns/" + delivered() + "/report.txt";

        Got chinese = send("GET", path, liaison, null, "Accept-Language", "zh-CN");
        assertThat(chinese.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(chinese.response().body().lines())
                .contains(
                        "【娄底村肉鸡助销】灵宝市市场监管局",
                        "2026-12-19 至 2026-12-24；余量按 2026-12-19 的重量算",
                        "供应：6,500 斤",
                        "已交付：1 笔，1,287.8 斤，¥6,567.78",
                        "挽回损失：¥6,567.78",
                        "还剩：5,200 斤",
                        "按今天的进度，还要 5 天清完",
                        "· 白羽肉鸡：供应 1,000 羽，已对接 400 羽；已交付 198 羽，1,287.8 斤，¥6,567.78；还剩 800 羽；途中死亡 1 羽，拒收 1 羽",
                        "· 超市 1 家：1,287.8 斤，¥6,567.78",
                        "· 阳平镇娄底村养殖合作社：占供应 100.0%，占交付 100.0%；交付 1,287.8 斤，¥6,567.78",
                        "· 家禽：202 只（1 个意向）");
        assertThat(get(path + "?lang=en", liaison).response().body().lines())
                .contains(
                        "Delivered: 1 deal, 643.9 kg, ¥6,567.78",
                        "At the pace of today, all is cleared in 5 days",
                        "- Supermarkets, 1: 643.9 kg, ¥6,567.78");
        clock.moveTo(Instant.parse("2026-12-20T01:00:00Z"));
        assertThat(get(path + "?lang=en&asOf=2026-12-20", liaison).response().body())
                .contains("as of 2026-12-20", "Some product had no delivery today");
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
                        "offered,供应,,,,,,3250,,,",
                        "delivered,已交付,1,,,,,643.9,6567.78,,",
                        "left,还剩,,,,,,2600,,,5",
                        "productOffered,白羽肉鸡,,,,1000,羽,3250,,,",
                        "productDelivered,白羽肉鸡,1,,,198,羽,643.9,6567.78,,",
                        "productLeft,白羽肉鸡,,,,800,羽,2600,,,5",
                        "kind,超市,1,1,,,,643.9,6567.78,,",
                        "day,2026-12-19,1,,,,,643.9,6567.78,,",
                        "cooperativeDelivered,\"'=1+1, \"\"社\"\"\",1,,,,,643.9,6567.78,1000,",
                        "unmet,家禽,,,1,202,只,0,,,");
    }

    @Test
    void unlike_packs_of_a_product_are_told_by_weight_alone() {
        String loose = eggs("600", "");
        String campaign = campaignWith(eggs("36000", ",'pack':'360 枚'"));
        made(campaign(campaign, "add", "{'listings':['" + eggs("3000", ",'pack':'30 枚'") + "','" + loose + "']}"));
        made(lose(loose, "{'heads':'10 枚','reason':'died','on':'2026-12-19'}"));

        JsonNode report = report(campaign);
        assertThat(report.get("products")).hasSize(1);
        JsonNode line = report.at("/products/0");
        assertThat(line.findParents("unit")).isEmpty();
        assertThat(line.findParents("heads")).isEmpty();
        assertThat(line.has("lost")).isFalse();
        assertThat(line.get("offered").toString()).isEqualTo("{\"weight\":\"2376 kg\"}");
        assertThat(report.get("losses").toString())
                .isEqualTo("[{\"product\":\"egg/chicken\",\"reason\":\"died\",\"weight\":\"0.6 kg\"}]");
        assertThat(text(campaign, "txt?lang=zh"))
                .contains("· 鸡蛋：供应 4,752 斤，已对接 0 斤；已交付 0 斤，¥0.00；还剩 4,750.8 斤\n", "· 鸡蛋，损坏：1.2 斤\n");
        assertThat(text(campaign, "txt?lang=en"))
                .contains("Hen egg: 2,376 kg offered")
                .doesNotContain("pack");
        assertThat(text(campaign, "csv?lang=zh"))
                .contains("productOffered,鸡蛋,,,,,,2376,,,", "lost.died,鸡蛋,,,,,,0.6,,,")
                .doesNotContain("productLost");
    }

    @Test
    void packs_that_hold_the_same_are_counted_as_packs() {
        String campaign = campaignWith(eggs("36000", ",'pack':'360 枚'"));
        made(campaign(campaign, "add", "{'listings':['" + eggs("7200", ",'pack':'360 枚'") + "']}"));

        JsonNode line = report(campaign).at("/products/0");
        assertThat(line.get("unit").textValue()).isEqualTo("pack");
        assertThat(line.at("/offered/heads").textValue()).isEqualTo("120 pack");
        assertThat(line.get("lost").textValue()).isEqualTo("0 pack");
        assertThat(text(campaign, "txt?lang=en")).contains("Hen egg: 120 packs offered");
    }

    private String text(String campaign, String form) {
        return get("/v1/campaigns/" + campaign + "/report." + form, liaison)
                .response()
                .body();
    }

    private String eggs(String count, String pack) {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'egg/chicken','stock':'" + count + " 枚'" + pack
                        + ",'unitWeight':{'min':'55 g','max':'65 g'},'ask':'5 CNY/jin','from':'2026-12-19',"
                        + "'to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}"));
    }

    @Test
    void an_empty_campaign_has_a_report() {
        String campaign = campaign();

        assertThat(report(campaign).at("/left/daysToClear").longValue()).isZero();
        assertThat(get("/v1/campaigns/" + campaign + "/report.txt", liaison)
                        .response()
                        .body())
                .endsWith("Left: 0 kg\n");
    }

    @Test
    void losses_on_the_farm_take_free_heads_and_stand_in_the_report_by_reason() {
        String listing = listing(100);
        String campaign = campaignWith(listing);
        dealOf(listing, EACH);
        String died = "{'heads':'30 head','reason':'died','on':'2026-12-19','note':'夜里冻死'}";

        JsonNode after = made(lose(listing, died));
        assertThat(after.get("lost").longValue()).isEqualTo(30);
        assertThat(after.get("free").longValue()).isEqualTo(20);
        made(lose(listing, died.replace("30", "5").replace("died", "eaten")));
        assertThat(problem(lose(listing, died.replace("30", "16")))).isEqualTo("409 not-enough-stock");
        assertThat(problem(lose(listing, died.replace("2026-12-19", "2026-12-20"))))
                .startsWith("422");
        assertThat(problem(lose(listing, died.replace("2026-12-19", "2026-12-18"))))
                .startsWith("422");
        assertThat(problem(lose(listing, "{'reverses':'los_1','note':'x'}"))).startsWith("422");

        JsonNode losses = get("/v1/listings/" + listing + "/losses", cooperative.token())
                .json()
                .get("items");
        String eaten = all(losses).stream()
                .filter(loss -> loss.get("reason").textValue().equals("eaten"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .textValue();
        made(lose(listing, "{'reverses':'" + eaten + "','note':'点错了'}"));
        assertThat(problem(lose(listing, "{'reverses':'" + eaten + "','note':'点错了'}")))
                .startsWith("409");
        assertThat(free(listing)).isEqualTo(20);

        JsonNode report = report(campaign);
        assertThat(report.get("losses").toString())
                .isEqualTo("[{\"product\":\"poultry/broiler\",\"unit\":\"head\",\"reason\":\"died\","
                        + "\"heads\":\"30 head\",\"weight\":\"97.5 kg\"}]");
        assertThat(report.at("/products/0/lost").textValue()).isEqualTo("30 head");
        assertThat(heads(report.at("/products/0/left"))).isEqualTo(70);
        assertThat(get("/v1/campaigns/" + campaign + "/report.txt?lang=zh", liaison)
                        .response()
                        .body())
                .contains("· 白羽肉鸡，死亡：30 羽，195 斤");
        assertThat(get("/v1/listings/" + listing + "/history", liaison).json().findValuesAsText("action"))
                .containsExactly("listing.created", "listing.lost", "listing.lost", "listing.found");
    }

    private Got lose(String listing, String body) {
        String version = get("/v1/listings/" + listing, liaison).header("ETag");
        return post("/v1/listings/" + listing + "/losses", cooperative.token(), body, "If-Match", version);
    }

    @Test
    void what_was_withdrawn_offers_no_more_than_was_taken_of_it() {
        String listing = listing(1_000);
        String campaign = campaignWith(listing);
        walk(dealOf(listing, EACH), "paid");
        String version = get("/v1/listings/" + listing, liaison).header("ETag");
        made(post("/v1/listings/" + listing + "/withdraw", liaison, "{'reason':'diseased'}", "If-Match", version));

        assertThat(heads(report(campaign).at("/products/0/offered"))).isEqualTo(EACH);
        assertThat(heads(report(campaign).at("/products/0/left"))).isZero();
    }

    /** 200 of 300 heads were loaded and 198 accepted on the first day, 100 are agreed on, and 202 of 500 are still wanted. */
    private String delivered() {
        String listing = listing(1_000);
        String intent = intent("500 head");
        String campaign = campaignWith(listing);
        String first = id(post("/v1/deals", liaison, offer(listing, 300, ",'intent':'" + intent + "'")));
        new DealRoad(this, liaison).lead(first, 300, "collect");
        made(act(first, "collect", liaison, "{'on':'2026-12-19','heads':'200 head','vehicle':'豫M12345'}"));
        made(act(first, "weigh-in", liaison, WEIGHED));
        String second = id(post("/v1/deals", liaison, offer(listing, 100, ",'intent':'" + intent + "'")));
        new DealRoad(this, liaison).lead(second, 100, "confirm");
        clock.moveTo(Instant.parse("2026-12-19T08:00:00Z"));
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
