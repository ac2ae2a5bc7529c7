package org.duijie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.campaign.CampaignTest;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.offering.OfferingBody;
import org.duijie.core.deal.terms.CoarsePrice;
import org.duijie.core.quantity.UnitPrice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attacker computes the price of a deal of others from public pages and from reports that it may read. */
class HiddenPriceTest extends CampaignTest {
    private static final List<String> FORMS = List.of(
            "report", "report.csv?lang=zh", "report.txt?lang=zh", "report.txt?lang=en", "sales", "sales.csv?lang=en");
    /** Of one step, in yuan a jin, and far from its middle. */
    private static final List<String> ALIKE = List.of("5.10", "4.87");

    private Member rival;
    private Member bystander;

    @BeforeEach
    void outsiders() {
        rival = trader("cooperative", "朱阳镇合作社", "", "13800000003");
        bystander = trader("buyer", "城关中学", "school", "13800000004");
    }

    @Test
    void two_prices_of_a_step_give_outsiders_the_same_answers_at_every_moment() {
        List<List<String>> seen = ALIKE.stream().map(this::walked).toList();

        assertThat(seen.get(0)).isEqualTo(seen.get(1)).hasSize(7 * (2 * FORMS.size() + 3));
        assertThat(String.join("\n", seen.get(0)))
                .doesNotContain("10.2 CNY")
                .contains("\"money\":\"rounded\"", "moneyRounded", "金额是约数", "约 ¥");
    }

    @Test
    void one_deal_tells_the_public_the_middle_of_a_step_and_no_more() {
        String campaign = campaign();
        String page = page(campaign);
        deliver(campaign, buyer, "5.10");
        JsonNode shown = shown(page);

        assertThat(price(shown.get("delivered"))).isEqualByComparingTo("9.984");
        assertThat(perKilogram(yuan(shown.get("paid")), kilograms(shown.get("delivered"))))
                .isEqualByComparingTo("9.984");
        for (String part : List.of("/products/0/delivered", "/kinds/0", "/days/0")) {
            assertThat(price(shown.at(part))).as(part).isEqualByComparingTo("9.984");
        }
        assertThat(shown.get("cooperatives").findValuesAsText("amount"))
                .containsExactlyInAnyOrder("0 CNY", "1622.4 CNY");
    }

    @Test
    void what_two_pages_differ_by_and_what_a_total_has_beside_the_own_deal_is_a_step_too() {
        String campaign = campaign();
        String page = page(campaign);
        deliver(campaign, buyer, "5.10");
        JsonNode before = shown(page);
        deliver(campaign, bystander, "4.95");
        JsonNode after = shown(page);

        BigDecimal more = yuan(after.at("/delivered/amount")).subtract(yuan(before.at("/delivered/amount")));
        BigDecimal weight = kilograms(after.get("delivered")).subtract(kilograms(before.get("delivered")));
        assertThat(perKilogram(more, weight))
                .isEqualByComparingTo(middle(9_900))
                .isNotEqualByComparingTo("9.9");

        JsonNode report = report(campaign, bystander.token());
        BigDecimal own = new BigDecimal("9.9").multiply(new BigDecimal("162.5"));
        BigDecimal rest = yuan(report.at("/delivered/amount")).subtract(own);
        assertThat(perKilogram(rest, new BigDecimal("162.5"))).isEqualByComparingTo("9.984");
        assertThat(report.get("money").textValue()).isEqualTo("rounded");
    }

    @Test
    void a_spreadsheet_of_rounded_amounts_has_whole_yuan() {
        String campaign = campaign();
        deliver(campaign, buyer, "5.10");
        deliver(campaign, bystander, "4.95");

        for (String form : List.of("report.csv", "sales.csv")) {
            String rounded = body("/v1/campaigns/" + campaign + "/" + form + "?lang=zh", bystander.token());
            assertThat(rounded).contains("您自己的成交按实价", "3231").doesNotContain("3231.15");
            assertThat(body("/v1/campaigns/" + campaign + "/" + form, liaison)).contains("3266.25");
        }
    }

    private String body(String path, String token) {
        return get(path, token).response().body();
    }

    @Test
    void the_bureau_and_the_two_sides_of_all_deals_see_exact_amounts() {
        String campaign = campaign();
        deliver(campaign, buyer, "5.10");

        for (String token : List.of(liaison, buyer.token(), cooperative.token())) {
            JsonNode report = report(campaign, token);
            assertThat(report.get("money").textValue()).isEqualTo("exact");
            assertThat(price(report.get("delivered"))).isEqualByComparingTo("10.2");
            assertThat(report.get("paid")).isEqualTo(report.at("/delivered/amount"));
            assertThat(get("/v1/campaigns/" + campaign + "/report.csv", token)
                            .response()
                            .body())
                    .doesNotContain("moneyRounded");
        }
        assertThat(get("/v1/campaigns/" + campaign + "/report.txt?lang=zh", liaison)
                        .response()
                        .body())
                .contains("已交付：1 笔，325 斤，约 ¥1,620", "金额是约数");
    }

    /** All that outsiders read of a deal at {@code price}, which is paid in three parts, without ids. */
    private List<String> walked(String price) {
        String campaign = campaign();
        String page = page(campaign);
        String deal = proposed(campaign, buyer, price);
        List<String> seen = new ArrayList<>(seen(campaign, page));
        new DealRoad(this, liaison).lead(deal, 50, "collect");
        List<List<String>> steps = List.of(
                List.of("pay", "{'paidOn':'2026-12-19','amount':'200 CNY'}"),
                List.of("collect", DealRoad.body("collect", 50)),
                List.of("weigh-in", DealRoad.body("weigh-in", 50)),
                List.of("settle", DealRoad.body("settle", 50)),
                List.of("pay", "{'paidOn':'2026-12-19','amount':'1000 CNY'}"),
                List.of("pay", "{'paidOn':'2026-12-19'}"));
        for (List<String> step : steps) {
            made(act(deal, step.get(0), liaison, step.get(1)));
            seen.addAll(seen(campaign, page));
        }
        return seen;
    }

    private List<String> seen(String campaign, String page) {
        List<String> answers = new ArrayList<>(List.of(shown(page).toString()));
        for (String token : List.of(rival.token(), bystander.token())) {
            FORMS.forEach(form -> answers.add(text(campaign, form, token)));
        }
        answers.add(text(campaign, "report.txt?lang=zh", liaison));
        answers.add(text(campaign, "report.txt?lang=zh", buyer.token()));
        return answers.stream()
                .map(answer -> answer.replaceAll("[a-z]{3}_[0-9A-Z]{26}", "ID"))
                .toList();
    }

    private String text(String campaign, String form, String token) {
        Got got = get("/v1/campaigns/" + campaign + "/" + form, token);
        assertThat(got.status()).isEqualTo(200);
        return got.response().body();
    }

    private void deliver(String campaign, Member to, String price) {
        String deal = proposed(campaign, to, price);
        new DealRoad(this, liaison).lead(deal, 50, "pay");
        made(act(deal, "pay", liaison, DealRoad.body("pay", 50)));
    }

    /** A deal of 50 heads of a campaign in which the outsiders have an entry each. */
    private String proposed(String campaign, Member to, String price) {
        String listing = listing(1_000);
        String other = id(post(
                "/v1/listings",
                rival.token(),
                OfferingBody.listing("10 head").permittedTo("2026-12-20").toString()));
        String wish = id(post(
                "/v1/intents",
                bystander.token(),
                OfferingBody.intent("10 head").with("bid", "5 CNY/jin").toString()));
        made(campaign(campaign, "add", "{'listings':['" + listing + "','" + other + "'],'intents':['" + wish + "']}"));
        String body = "{'listing':'" + listing + "','heads':'50 head','price':'" + price
                + " CNY/jin','pickUpOn':'2026-12-19','buyer':'" + to.party() + "'}";
        return id(post("/v1/deals", liaison, body));
    }

    private String page(String campaign) {
        JsonNode link = made(post("/v1/campaigns/" + campaign + "/public-links", liaison, "{}"));
        return "/v1/bulletins/" + link.at("/secret/path").textValue().substring("/b#".length());
    }

    /** The page a minute later, when it is computed again. */
    private JsonNode shown(String page) {
        clock.moveTo(clock.instant().plusSeconds(61));
        return made(get(page, ""));
    }

    private JsonNode report(String campaign, String token) {
        return made(get("/v1/campaigns/" + campaign + "/report", token));
    }

    private static BigDecimal price(JsonNode turnover) {
        return perKilogram(yuan(turnover.get("amount")), kilograms(turnover));
    }

    private static BigDecimal perKilogram(BigDecimal yuan, BigDecimal kilograms) {
        return yuan.divide(kilograms, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal middle(long microsOfGram) {
        return BigDecimal.valueOf(
                CoarsePrice.middle(UnitPrice.perGram(microsOfGram)).micros(), 3);
    }

    private static BigDecimal yuan(JsonNode amount) {
        return new BigDecimal(amount.textValue().replace(" CNY", ""));
    }

    private static BigDecimal kilograms(JsonNode turnover) {
        return new BigDecimal(turnover.get("weight").textValue().replace(" kg", ""));
    }
}
