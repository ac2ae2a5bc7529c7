package org.duijie.api.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.offering.OfferingBody;
import org.duijie.api.server.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The results of a campaign by a public link: who opens it, what it shows, and how it ends. */
class PublicLinksTest extends ServerTest {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");
    private static final int STRANGERS = 1;
    /** More than a slow machine refills while it asks. */
    private static final int MOST_GUESSES = 200;

    private final MovableClock clock = new MovableClock(NOW);
    private Member cooperative;
    private Member buyer;
    private String campaign;

    @Override
    protected Clock clock() {
        return clock;
    }

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, 16, 10_000, 0, STRANGERS);
    }

    @BeforeEach
    void campaign() {
        cooperative = member("cooperative", "阳平镇合作社");
        buyer = member("buyer", "城关中学");
        campaign = made(post("/v1/campaigns", liaison, "{'name':'救鸡','from':'2026-12-19','to':'2026-12-31'}"))
                .get("id")
                .textValue();
    }

    @Test
    void anybody_with_the_link_sees_the_results_without_names_of_buyers_and_without_ids() {
        deliver();
        JsonNode shown = made(get(path(open("{}")), ""));

        assertThat(shown.at("/campaign/name").textValue()).isEqualTo("救鸡");
        assertThat(shown.at("/delivered/deals").intValue()).isEqualTo(1);
        assertThat(shown.at("/cooperatives/0/name").textValue()).isEqualTo("阳平镇合作社");
        assertThat(shown.at("/kinds/0/kind").textValue()).isEqualTo("school");
        assertThat(shown.toString()).doesNotContain("城关中学", "某人", "pty_", "cmp_", "lst_", "int_");
    }

    @Test
    void the_results_are_the_same_in_every_language_and_problems_are_in_that_of_the_reader() {
        deliver();
        String path = path(open("{}"));

        Got chinese = inLanguage(path, "zh");
        assertThat(chinese.json()).isEqualTo(inLanguage(path, "en").json());
        assertThat(chinese.header("ETag")).isEqualTo(inLanguage(path, "en").header("ETag"));
        made(post("/v1/campaigns/" + campaign + "/public-links/close", liaison, null));
        assertThat(inLanguage(path, "zh").json().get("title").textValue()).isEqualTo("链接关了");
        assertThat(inLanguage(path, "en").json().get("title").textValue()).isEqualTo("The link is closed");
    }

    private Got inLanguage(String path, String language) {
        return send("GET", path, "", null, "Accept-Language", language);
    }

    @Test
    void the_code_is_shown_once_and_no_list_has_it() {
        JsonNode made = open("{'days':7}");
        JsonNode listed = made(get("/v1/campaigns/" + campaign + "/public-links", liaison));

        assertThat(made.get("expiresAt").textValue()).isEqualTo("2026-12-26T01:00:00.000Z");
        assertThat(listed.get("items")).hasSize(1);
        assertThat(listed.toString()).doesNotContain("secret", code(made));
    }

    @Test
    void a_link_that_is_closed_shows_nothing_from_then_on() {
        String path = path(open("{}"));
        assertThat(get(path, "").status()).isEqualTo(200);

        assertThat(made(post("/v1/campaigns/" + campaign + "/public-links/close", liaison, null))
                        .get("items"))
                .hasSize(1);
        assertThat(get(path, "").status()).isEqualTo(410);
    }

    @Test
    void a_link_closes_by_itself() {
        String path = path(open("{'days':7}"));
        clock.moveTo(NOW.plus(Duration.ofDays(7)));

        assertThat(get(path, "").status()).isEqualTo(410);
    }

    @Test
    void a_code_that_nobody_made_is_gone_and_an_address_that_keeps_guessing_is_refused() {
        String made = code(open("{}"));
        String wrong = made.substring(0, made.length() - 1) + (made.endsWith("0") ? "1" : "0");
        for (String guess : new String[] {"x", wrong, made.toLowerCase(Locale.ROOT)}) {
            assertThat(get("/v1/bulletins/" + guess, "").status()).isEqualTo(410);
        }
        int status = 410;
        for (int i = 0; i < MOST_GUESSES && status == 410; i++) {
            status = get("/v1/bulletins/" + wrong, "").status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void the_results_are_computed_once_a_minute() {
        String path = path(open("{}"));
        String before = get(path, "").header("ETag");
        deliver();
        assertThat(get(path, "").header("ETag")).isEqualTo(before);

        clock.moveTo(NOW.plus(Duration.ofSeconds(61)));
        assertThat(get(path, "").header("ETag")).isNotEqualTo(before);
    }

    @Test
    void a_campaign_has_a_limited_number_of_open_links_and_they_live_for_a_limited_time() {
        for (int i = 0; i < PublicLinks.MOST_OPEN; i++) {
            open("{}");
        }
        String path = "/v1/campaigns/" + campaign + "/public-links";
        assertThat(post(path, liaison, "{}").status()).isEqualTo(409);
        assertThat(post(path, liaison, "{'days':91}").status()).isEqualTo(422);
        assertThat(post(path, cooperative.token(), "{}").status()).isEqualTo(403);
    }

    private void deliver() {
        String listing = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 head").permittedTo("2026-12-20").toString()));
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + listing + "']}",
                "If-Match",
                "\"1\""));
        String deal = id(post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing
                        + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "','at':{'lat':34.5,'lon':110.9}}"));
        new DealRoad(this, liaison).lead(deal, 200, "pay");
    }

    private JsonNode open(String body) {
        return made(post("/v1/campaigns/" + campaign + "/public-links", liaison, body));
    }

    private static String code(JsonNode link) {
        return link.at("/secret/path").textValue().substring("/b#".length());
    }

    private static String path(JsonNode link) {
        return "/v1/bulletins/" + code(link);
    }

    private String id(Got got) {
        return made(got).get("id").textValue();
    }
}
