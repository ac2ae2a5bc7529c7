package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Deals before pick-up. */
class DealResourceTest extends DealTest {
    @Test
    void a_buyer_takes_from_a_listing_and_the_cooperative_accepts() {
        String listing = listing(1_000);

        Got proposed = post("/v1/deals", buyer.token(), offer(listing, 300, ""));
        String deal = id(proposed);

        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.json().get("state").textValue()).isEqualTo("proposed");
        assertThat(proposed.json().at("/acceptances/0/side").textValue()).isEqualTo("buyer");
        assertThat(proposed.json().at("/terms/expectedHead").textValue()).isEqualTo("3.25 kg");
        assertThat(free(listing)).isEqualTo(700);
        assertThat(get("/v1/intents/" + proposed.json().get("intent").textValue(), liaison)
                        .json()
                        .at("/exact/left")
                        .textValue())
                .isEqualTo("0 head");

        JsonNode agreed = made(act(deal, "accept", cooperative.token(), NO_WORD));

        assertThat(agreed.get("state").textValue()).isEqualTo("agreed");
        assertThat(agreed.at("/heads/committed").longValue()).isEqualTo(300);
        assertThat(free(listing)).isEqualTo(700);
    }

    @Test
    void contacts_are_shown_once_a_deal_is_agreed_and_not_before() {
        String deal = proposed(300);
        String path = "/v1/deals/" + deal;

        assertThat(get(path, cooperative.token()).response().body()).doesNotContain("13800000002");
        assertThat(get(path, buyer.token()).response().body()).doesNotContain("13800000001");

        Got accepted = act(deal, "accept", cooperative.token(), NO_WORD);

        assertThat(accepted.response().body()).contains("13800000002");
        assertThat(get(path, buyer.token()).response().body()).contains("13800000001");
    }

    @Test
    void a_cooperative_answers_an_intent_by_weight_as_far_as_its_demand_goes() {
        String listing = listing(1_000);
        String intent = intent("650 kg");

        String deal = id(post("/v1/deals", cooperative.token(), offer(listing, 150, ",'intent':'" + intent + "'")));
        Got tooMany = post("/v1/deals", cooperative.token(), offer(listing, 51, ",'intent':'" + intent + "'"));
        Got enough = post("/v1/deals", cooperative.token(), offer(listing, 50, ",'intent':'" + intent + "'"));

        assertThat(problem(tooMany)).isEqualTo("409 not-enough-demand");
        assertThat(enough.status()).isEqualTo(201);
        assertThat(free(listing)).isEqualTo(800);
        assertThat(deal(deal).at("/acceptances/0/side").textValue()).isEqualTo("cooperative");
        assertThat(get("/v1/deals/" + deal, buyer.token()).response().body()).doesNotContain("5.30", "10.6");
    }

    @Test
    void a_liaison_enters_a_deal_for_both_and_hears_each_by_phone() {
        String deal = id(post("/v1/deals", liaison, offer(listing(1_000), 300, ",'buyer':'" + buyer.party() + "'")));

        assertThat(deal(deal).has("acceptances")).isFalse();
        assertThat(act(deal, "accept", liaison, NO_WORD).status()).isEqualTo(422);
        assertThat(act(deal, "accept", liaison, "{'side':'buyer'}").status()).isEqualTo(422);
        made(act(deal, "accept", liaison, "{'side':'buyer','heardBy':'phone'}"));
        made(act(deal, "accept", liaison, "{'side':'cooperative','heardBy':'inPerson'}"));

        JsonNode events =
                get("/v1/deals/" + deal + "/events", buyer.token()).json().get("items");
        assertThat(events).hasSize(3);
        assertThat(events.get(1).get("heardBy").textValue()).isEqualTo("phone");
        assertThat(events.get(1).get("onBehalfOf").textValue()).isEqualTo(buyer.party());
        assertThat(events.get(2).get("state").textValue()).isEqualTo("agreed");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void a_no_costs_nothing_and_has_a_reason() {
        String listing = listing(1_000);
        String deal = id(post("/v1/deals", buyer.token(), offer(listing, 300, "")));

        JsonNode declined = made(act(deal, "decline", cooperative.token(), "{'reason':'price','note':'太低'}"));

        assertThat(declined.get("state").textValue()).isEqualTo("declined");
        assertThat(declined.at("/ending/by").textValue()).isEqualTo("cooperative");
        assertThat(free(listing)).isEqualTo(1_000);
        assertThat(rule(act(deal, "accept", cooperative.token(), NO_WORD))).isEqualTo("NOT_IN_STATE");
    }

    @Test
    void an_intent_that_was_entered_for_a_deal_alone_goes_with_it() {
        String declined = proposed(300);
        String kept = proposed(300);
        String changed = "/v1/intents/" + deal(kept).get("intent").textValue();
        made(patch(changed, buyer.token(), "{'note':'仍然要'}", "If-Match", "\"1\""));

        made(act(declined, "decline", cooperative.token(), "{'reason':'price'}"));
        made(act(kept, "decline", cooperative.token(), "{'reason':'price'}"));

        JsonNode intent = get("/v1/intents/" + deal(declined).get("intent").textValue(), liaison)
                .json();
        assertThat(intent.get("status").textValue()).isEqualTo("withdrawn");
        assertThat(get(changed, liaison).json().get("status").textValue()).isEqualTo("open");
        JsonNode history = get("/v1/intents/" + intent.get("id").textValue() + "/history", buyer.token())
                .json()
                .get("items");
        assertThat(history.get(1).get("reason").textValue()).isEqualTo("dealEnded");
    }

    @Test
    void a_hold_that_nobody_answers_runs_out_by_itself() {
        String listing = listing(1_000);
        String deal = id(post("/v1/deals", buyer.token(), offer(listing, 300, ",'holdUntil':'2026-12-19T02:00:00Z'")));

        app.deals().expire();
        assertThat(deal(deal).get("state").textValue()).isEqualTo("proposed");

        clock.moveTo(Instant.parse("2026-12-19T02:00:00Z"));
        assertThat(rule(act(deal, "accept", cooperative.token(), NO_WORD))).isEqualTo("HOLD_EXPIRED");
        app.deals().expire();

        assertThat(deal(deal).get("state").textValue()).isEqualTo("expired");
        assertThat(free(listing)).isEqualTo(1_000);
        JsonNode events = get("/v1/deals/" + deal + "/events", liaison).json().get("items");
        assertThat(events.get(1).get("actor").textValue()).isEqualTo("usr_service");
    }

    @Test
    void an_intent_with_deals_goes_on_taking_their_products() {
        String intent = intent("400 head");
        String path = "/v1/intents/" + intent;
        String deal = id(post("/v1/deals", buyer.token(), offer(listing(1_000), 300, ",'intent':'" + intent + "'")));

        assertThat(problem(change(path, "{'products':['poultry/egg']}"))).isEqualTo("409 taken-by-deals");
        assertThat(change(path, "{'products':['poultry/egg','poultry/broiler']}")
                        .status())
                .isEqualTo(200);
        assertThat(change(path, "{'products':['poultry']}").status()).isEqualTo(200);

        made(act(deal, "decline", cooperative.token(), "{'reason':'price'}"));
        assertThat(change(path, "{'products':['poultry/egg']}").status()).isEqualTo(200);
    }

    @Test
    void a_change_of_window_or_weight_that_open_deals_do_not_fit_is_warned_of_with_their_numbers() {
        String listing = listing(1_000);
        String path = "/v1/listings/" + listing;
        String deal =
                id(post("/v1/deals", buyer.token(), offer(listing, 300, ",'intent':'" + intent("400 head") + "'")));
        String number = deal(deal).get("number").textValue();

        assertThat(change(path, "{'to':'2026-12-30'}").json().has("warnings")).isFalse();
        JsonNode late = made(change(path, "{'from':'2026-12-25'}")).get("warnings");
        JsonNode heavy = made(change(path, "{'unitWeight':{'min':'8 jin','max':'9 jin'}}"))
                .get("warnings");

        assertThat(late).extracting(each -> each.get("code").textValue()).contains("DEAL_OUTSIDE_WINDOW");
        assertThat(late.findValuesAsText("detail")).anyMatch(each -> each.contains(number));
        assertThat(heavy).extracting(each -> each.get("code").textValue()).contains("DEAL_AT_OTHER_WEIGHT");
        assertThat(heavy.findValuesAsText("detail")).anyMatch(each -> each.contains(number));

        made(act(deal, "decline", cooperative.token(), "{'reason':'price'}"));
        assertThat(change(path, "{'from':'2026-12-26'}").json().toString()).doesNotContain("DEAL_OUTSIDE_WINDOW");
    }

    @Test
    void what_deals_hold_cannot_be_taken_away_by_a_change() {
        String listing = listing(1_000);
        String intent = intent("400 head");
        String deal = id(post("/v1/deals", buyer.token(), offer(listing, 300, ",'intent':'" + intent + "'")));

        assertThat(problem(change("/v1/listings/" + listing, "{'stock':'299 head'}")))
                .isEqualTo("409 taken-by-deals");
        assertThat(problem(change("/v1/intents/" + intent, "{'demand':'299 head'}")))
                .isEqualTo("409 taken-by-deals");
        assertThat(problem(change("/v1/intents/" + intent, "{'demand':'9 t'}"))).isEqualTo("409 taken-by-deals");
        assertThat(problem(withdraw("/v1/listings/" + listing))).isEqualTo("409 taken-by-deals");
        assertThat(problem(withdraw("/v1/intents/" + intent))).isEqualTo("409 taken-by-deals");
        assertThat(change("/v1/listings/" + listing, "{'stock':'300 head'}").status())
                .isEqualTo(200);

        made(act(deal, "cancel", buyer.token(), "{'reason':'noLongerNeeded'}"));

        assertThat(withdraw("/v1/listings/" + listing).status()).isEqualTo(200);
        assertThat(problem(post("/v1/deals", buyer.token(), offer(listing, 1, ""))))
                .isEqualTo("422 invalid");
    }

    @Test
    void the_market_offers_what_is_free_and_asks_for_what_is_left() {
        String listing = listing(1_000);
        String intent = intent("400 head");
        made(post("/v1/deals", buyer.token(), offer(listing, 300, ",'intent':'" + intent + "'")));
        made(post("/v1/deals", liaison, offer(listing(200), 200, ",'buyer':'" + buyer.party() + "'")));

        JsonNode market = get("/v1/exports/market?asOf=2026-12-19", liaison).json();

        assertThat(market.get("listings")).hasSize(1);
        assertThat(market.at("/listings/0/stock").textValue()).isEqualTo("700 head");
        assertThat(market.get("intents")).hasSize(1);
        assertThat(market.at("/intents/0/demand").textValue()).isEqualTo("100 head");
    }

    @Test
    void a_deal_that_cannot_be_is_refused_field_by_field() {
        String listing = listing(1_000);
        String duck = id(post(
                "/v1/intents",
                buyer.token(),
                "{'products':['poultry/duck'],'demand':'400 head','bid':'5.30 CNY/jin','from':'2026-12-19',"
                        + "'to':'2026-12-31','at':{'lat':34.52,'lon':110.9}}"));

        Got otherProduct = post("/v1/deals", buyer.token(), offer(listing, 300, ",'intent':'" + duck + "'"));
        Got tooLate = post("/v1/deals", buyer.token(), offer(listing, 300, "").replace("2026-12-19", "2027-01-01"));
        Got nothing = post("/v1/deals", buyer.token(), offer(listing, 0, ""));
        Got nowhere = post("/v1/deals", buyer.token(), offer("lst_0", 300, ""));

        assertThat(otherProduct.json().at("/errors/0/code").textValue()).isEqualTo("PRODUCT_NOT_TAKEN");
        assertThat(tooLate.json().at("/errors/0/code").textValue()).isEqualTo("DAY_OUTSIDE_LISTING");
        assertThat(nothing.json().at("/errors/0/pointer").textValue()).isEqualTo("/heads");
        assertThat(nowhere.json().at("/errors/0/code").textValue()).isEqualTo("UNKNOWN_LISTING");
        assertThat(free(listing)).isEqualTo(1_000);
    }

    @Test
    void deals_are_found_by_their_two_parties_alone() {
        String deal = proposed(300);
        Member other = trader("buyer", "别家超市", "supermarket", "13800000003");

        assertThat(get("/v1/deals/" + deal, other.token()).status()).isEqualTo(404);
        assertThat(get("/v1/deals", other.token()).json().get("items")).isEmpty();
        for (String token : new String[] {cooperative.token(), buyer.token(), liaison}) {
            assertThat(get("/v1/deals?state=proposed", token).json().get("items"))
                    .hasSize(1);
            assertThat(get("/v1/deals?state=agreed", token).json().get("items")).isEmpty();
            assertThat(get("/v1/deals?party=" + buyer.party(), token).json().get("items"))
                    .hasSize(1);
            assertThat(get("/v1/deals?party=" + other.party(), token).json().get("items"))
                    .isEmpty();
        }
    }

    private Got change(String path, String body) {
        return patch(path, liaison, body, "If-Match", get(path, liaison).header("ETag"));
    }

    private Got withdraw(String path) {
        return post(
                path + "/withdraw",
                liaison,
                "{'reason':'other'}",
                "If-Match",
                get(path, liaison).header("ETag"));
    }
}
