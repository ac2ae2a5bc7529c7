package org.duijie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a campaign is the record's: its figures balance with the listings and the deals. */
class CampaignReportTest extends ReportSteps {
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
                .contains("· 白羽肉鸡，死亡：30 只，195 斤");
        assertThat(get("/v1/listings/" + listing + "/history", liaison).json().findValuesAsText("action"))
                .containsExactly("listing.created", "listing.lost", "listing.lost", "listing.found");
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
}
