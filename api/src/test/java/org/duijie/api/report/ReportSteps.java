package org.duijie.api.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.duijie.api.campaign.CampaignTest;
import org.duijie.api.deal.DealRoad;

/** Campaigns that are walked to their report. */
abstract class ReportSteps extends CampaignTest {
    static final long EACH = 50;
    static final List<String> ENDS = List.of(
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
    static final String WEIGHED = "{'on':'2026-12-19','gross':'4650 kg','tare':'4000 kg','heads':'200 head',"
            + "'dead':{'heads':'1 head','weight':'3 kg'},"
            + "'rejections':[{'heads':'1 head','weight':'3.1 kg','reason':'injured'}],'acceptors':['王']}";

    String text(String campaign, String form) {
        return get("/v1/campaigns/" + campaign + "/report." + form, liaison)
                .response()
                .body();
    }

    String eggs(String count, String pack) {
        return id(post(
                "/v1/listings",
                cooperative.token(),
                "{'product':'egg/chicken','stock':'" + count + " 枚'" + pack
                        + ",'unitWeight':{'min':'55 g','max':'65 g'},'ask':'5 CNY/jin','from':'2026-12-19',"
                        + "'to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}"));
    }

    Got lose(String listing, String body) {
        String version = get("/v1/listings/" + listing, liaison).header("ETag");
        return post("/v1/listings/" + listing + "/losses", cooperative.token(), body, "If-Match", version);
    }

    /** 200 of 300 heads were loaded, the rest was released and 198 accepted on the first day, 100 are agreed on, and 202 of 500 are still wanted. */
    String delivered() {
        String listing = listing(1_000);
        String intent = intent("500 head");
        String campaign = campaignWith(listing);
        String first = id(post("/v1/deals", liaison, offer(listing, 300, ",'intent':'" + intent + "'")));
        new DealRoad(this, liaison).lead(first, 300, "collect");
        made(act(first, "collect", liaison, "{'on':'2026-12-19','heads':'200 head','vehicle':'豫M12345'}"));
        made(act(first, "release", liaison, DealRoad.body("release", 300)));
        made(act(first, "weigh-in", liaison, WEIGHED));
        String second = id(post("/v1/deals", liaison, offer(listing, 100, ",'intent':'" + intent + "'")));
        new DealRoad(this, liaison).lead(second, 100, "confirm");
        clock.moveTo(Instant.parse("2026-12-19T08:00:00Z"));
        return campaign;
    }

    /** Leads a deal to where {@code verb} can be done, and does it. */
    void walk(String deal, String verb) {
        String last = verb.equals("paid") ? "pay" : verb;
        new DealRoad(this, liaison).lead(deal, EACH, last);
        made(act(deal, last, liaison, DealRoad.body(last, EACH)));
    }

    List<JsonNode> deals(String query) {
        return all(get("/v1/deals?limit=200&" + query, liaison).json().get("items"));
    }

    static List<JsonNode> all(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false).toList());
    }

    static long sum(List<JsonNode> all, Function<JsonNode, Long> part) {
        return all.stream().mapToLong(part::apply).sum();
    }

    static long taken(JsonNode heads) {
        return List.of("held", "committed", "sold", "dead", "rejected").stream()
                .mapToLong(place -> heads.get(place).longValue())
                .sum();
    }

    static long heads(JsonNode volume) {
        return Long.parseLong(volume.get("heads").textValue().replace(" head", ""));
    }

    static BigDecimal yuan(JsonNode amount) {
        return new BigDecimal(amount.textValue().replace(" CNY", ""));
    }
}
