package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/** Deals have short numbers that people can say. */
class DealNumberTest extends DealTest {
    @Test
    void deals_are_counted_by_year_and_the_year_is_that_of_the_day_in_China() {
        String listing = id(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("1000 head").with("to", "2027-01-05").toString()));
        assertThat(number(proposed(listing))).isEqualTo("2026-0001");
        assertThat(number(proposed(listing))).isEqualTo("2026-0002");

        clock.moveTo(Instant.parse("2026-12-31T15:59:59Z"));
        assertThat(number(forLate(listing))).isEqualTo("2026-0003");
        clock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(number(forLate(listing))).isEqualTo("2027-0001");
    }

    @Test
    void a_deal_is_found_by_its_number_by_those_who_may_see_it() {
        String listing = listing(1_000);
        proposed(listing);
        JsonNode second = proposed(listing);

        String path = "/v1/deals?number=2026-0002";
        assertThat(get(path, liaison).json().get("items")).hasSize(1);
        assertThat(get(path, buyer.token()).json().at("/items/0/id")).isEqualTo(second.get("id"));
        assertThat(get(path, member("buyer", "别家").token()).json().get("items")).isEmpty();
        assertThat(get("/v1/deals?number=2026-0003", liaison).json().get("items"))
                .isEmpty();
    }

    @Test
    void papers_show_the_number_and_no_id_and_a_recall_has_it_too() {
        JsonNode deal = proposed(listing(1_000));
        String id = deal.get("id").textValue();
        new DealRoad(this, liaison).lead(id, 10, "settlement-sheet");

        for (String paper : new String[] {"deal-sheet", "weigh-ticket", "settlement-sheet"}) {
            String page = "/v1/deals/" + id + "/" + paper + ".html?lang=zh";
            assertThat(get(page, liaison).response().body())
                    .contains("2026-0001")
                    .doesNotContain(id);
        }
        assertThat(get("/v1/recall?permit=JY-1", liaison)
                        .json()
                        .at("/lines/0/number")
                        .textValue())
                .isEqualTo("2026-0001");
    }

    @Test
    void every_route_of_a_deal_takes_its_number_for_its_id_and_every_paper_its_printed_number() {
        JsonNode made = proposed(listing(1_000));
        String id = made.get("id").textValue();
        String number = number(made);
        new DealRoad(this, liaison).lead(number, 10, "reverse");
        String stated = number + "-S1";

        assertThat(get("/v1/deals/" + number, buyer.token()).json().get("id").textValue())
                .isEqualTo(id);
        assertThat(get("/v1/deals/" + number + "/events", buyer.token()).json())
                .isEqualTo(get("/v1/deals/" + id + "/events", buyer.token()).json());
        assertThat(get("/v1/deals/" + number, member("buyer", "别家").token())
                        .response()
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/deals?number=" + stated, liaison)
                        .json()
                        .at("/items/0/id")
                        .textValue())
                .isEqualTo(id);
        for (String paper : new String[] {
            "weigh-ticket?load=" + number + "-W1", "weigh-ticket?load=W1", "settlement-sheet?settlement=" + stated
        }) {
            assertThat(get("/v1/deals/" + number + "/" + paper, liaison)
                            .json()
                            .get("printedNumber")
                            .textValue())
                    .endsWith(paper.substring(paper.indexOf('=') + 1));
        }
        assertThat(rule(get("/v1/deals/" + id + "/weigh-ticket?load=2026-0009-W1", liaison)))
                .isEqualTo("ENTRY_UNKNOWN");
        assertThat(rule(act(number, "reverse", liaison, reversal("2026-0009-S1"))))
                .isEqualTo("ENTRY_UNKNOWN");
        assertThat(made(act(number, "reverse", liaison, reversal(stated)))
                        .get("state")
                        .textValue())
                .isEqualTo("disputed");
    }

    @Test
    void a_bulk_request_takes_numbers_for_ids() {
        String number = number(proposed(listing(1_000)));

        JsonNode outcome = made(post(
                "/v1/deals/bulk",
                cooperative.token(),
                "{'verb':'accept','items':[{'id':'" + number + "','version':1},{'id':'2026-0999','version':1}]}"));

        assertThat(outcome.get("items").findValuesAsText("status")).contains("200", "404");
        assertThat(outcome.at("/items/0/deal/number").textValue()).isEqualTo(number);
    }

    private static String reversal(String settlement) {
        return "{'reason':'price','side':'buyer','heardBy':'phone','settlement':'" + settlement + "'}";
    }

    private static String number(JsonNode deal) {
        return deal.get("number").textValue();
    }

    private JsonNode proposed(String listing) {
        return made(post("/v1/deals", liaison, offer(listing, 10, ",'buyer':'" + buyer.party() + "'")));
    }

    private JsonNode forLate(String listing) {
        String day = clock.instant().isBefore(Instant.parse("2026-12-31T16:00:00Z")) ? "2026-12-31" : "2027-01-01";
        String offer = offer(listing, 10, ",'buyer':'" + buyer.party() + "'");
        return made(post("/v1/deals", liaison, offer.replace("2026-12-19", day)));
    }
}
