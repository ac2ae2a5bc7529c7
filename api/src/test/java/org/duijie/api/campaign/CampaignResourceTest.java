package org.duijie.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignResourceTest extends CampaignTest {
    @Test
    void a_campaign_is_begun_filled_changed_emptied_and_closed() {
        String listing = listing(1_000);
        String intent = intent("500 head");
        Got begun = post("/v1/campaigns", liaison, CAMPAIGN);
        String id = id(begun);
        assertThat(begun.header("ETag")).isEqualTo("\"1\"");
        assertThat(begun.json().get("status").textValue()).isEqualTo("open");

        JsonNode filled = made(campaign(id, "add", "{'listings':['" + listing + "'],'intents':['" + intent + "']}"));
        assertThat(filled.get("version").longValue()).isEqualTo(2);
        assertThat(filled.get("holds").toString()).isEqualTo("{\"listings\":1,\"intents\":1}");

        JsonNode changed = made(patch("/v1/campaigns/" + id, liaison, "{'to':'2026-12-25'}", "If-Match", "\"2\""));
        assertThat(changed.get("to").textValue()).isEqualTo("2026-12-25");
        assertThat(problem(patch("/v1/campaigns/" + id, liaison, "{'to':'2026-12-26'}", "If-Match", "\"2\"")))
                .isEqualTo("412 stale");

        JsonNode emptied = made(campaign(id, "remove", "{'intents':['" + intent + "','int_0']}"));
        assertThat(emptied.get("holds").toString()).isEqualTo("{\"listings\":1,\"intents\":0}");

        assertThat(made(campaign(id, "close", null)).get("status").textValue()).isEqualTo("closed");
        for (String verb : List.of("add", "remove")) {
            assertThat(problem(campaign(id, verb, "{'listings':['" + listing + "']}")))
                    .isEqualTo("409 state");
        }
        assertThat(problem(campaign(id, "close", null))).isEqualTo("409 state");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void the_audit_tells_what_was_put_in() {
        String listing = listing(1_000);
        campaignWith(listing);

        JsonNode lines = made(get("/v1/audit?limit=200", liaison)).get("items");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("action").textValue()).isEqualTo("campaign.added");
        assertThat(last.at("/after/moved/listings/0").textValue()).isEqualTo(listing);
    }

    @Test
    void its_history_tells_every_version_and_what_was_put_in_to_come_to_it() {
        String listing = listing(1_000);
        String id = campaignWith(listing);
        made(campaign(id, "remove", "{'listings':['" + listing + "']}"));
        made(campaign(id, "close", null));
        String history = "/v1/campaigns/" + id + "/history";

        JsonNode versions = made(get(history, liaison)).get("items");

        assertThat(versions.findValuesAsText("action"))
                .containsExactly("campaign.created", "campaign.added", "campaign.removed", "campaign.closed");
        assertThat(versions.at("/1/after/moved/listings/0").textValue()).isEqualTo(listing);
        assertThat(versions.at("/3/after/status").textValue()).isEqualTo("closed");
        Got first = get(history + "?limit=3", liaison);
        assertThat(first.json().get("items")).hasSize(3);
        assertThat(first.header("Link")).contains("cursor=");
        assertThat(problem(get(history, cooperative.token()))).isEqualTo("403 forbidden");
        assertThat(problem(get("/v1/campaigns/cmp_0/history", liaison))).isEqualTo("404 not-found");
    }

    @Test
    void a_party_sees_the_campaigns_that_it_has_something_in() {
        String ofTheCooperative = campaignWith(listing(1_000));
        String ofTheBuyer = campaign();
        made(campaign(ofTheBuyer, "add", "{'intents':['" + intent("500 head") + "']}"));

        assertThat(ids(get("/v1/campaigns", cooperative.token()))).containsExactly(ofTheCooperative);
        assertThat(ids(get("/v1/campaigns", buyer.token()))).containsExactly(ofTheBuyer);
        assertThat(ids(get("/v1/campaigns", liaison))).containsExactly(ofTheCooperative, ofTheBuyer);
        assertThat(problem(get("/v1/campaigns/" + ofTheBuyer + "/report", cooperative.token())))
                .isEqualTo("404 not-found");
        assertThat(get("/v1/campaigns/" + ofTheBuyer + "/report", buyer.token()).status())
                .isEqualTo(200);

        made(campaign(ofTheBuyer, "close", null));
        assertThat(ids(get("/v1/campaigns?status=open", liaison))).containsExactly(ofTheCooperative);
        assertThat(get("/v1/campaigns?status=over", liaison).status()).isEqualTo(400);
    }

    @Test
    void what_the_bureau_does_not_have_is_refused_by_name_and_nothing_is_put_in() {
        String id = campaign();

        Got refused = campaign(id, "add", "{'listings':['" + listing(1_000) + "','lst_0'],'intents':['int_0']}");

        assertThat(problem(refused)).isEqualTo("422 invalid");
        assertThat(refused.json().get("errors").findValuesAsText("pointer"))
                .containsExactly("/listings/1", "/intents/0");
        assertThat(get("/v1/campaigns/" + id, liaison)
                        .json()
                        .at("/holds/listings")
                        .longValue())
                .isZero();
        assertThat(problem(campaign(id, "add", "{}"))).isEqualTo("422 invalid");
        assertThat(problem(post("/v1/campaigns", liaison, CAMPAIGN.replace("2026-12-24", "2026-12-18"))))
                .isEqualTo("422 invalid");
    }

    @Test
    void a_deal_of_its_listing_is_the_campaigns_and_holds_both_in_it() {
        String listing = listing(1_000);
        String intent = intent("500 head");
        String id = campaignWith(listing);
        made(campaign(id, "add", "{'listings':['" + listing + "']}"));

        String deal = id(post("/v1/deals", buyer.token(), offer(listing, 100, ",'intent':'" + intent + "'")));

        assertThat(deal(deal).get("campaign").textValue()).isEqualTo(id);
        assertThat(ids(get("/v1/deals?campaign=" + id, liaison))).containsExactly(deal);
        assertThat(ids(get("/v1/listings?campaign=" + id, cooperative.token()))).containsExactly(listing);
        assertThat(ids(get("/v1/intents?product=poultry&campaign=" + id, liaison)))
                .containsExactly(intent);
        assertThat(ids(get("/v1/listings?campaign=cmp_0", liaison))).isEmpty();
        made(act(deal, "decline", cooperative.token(), "{'reason':'price'}"));
        for (String goods : List.of("{'listings':['" + listing + "']}", "{'intents':['" + intent + "']}")) {
            assertThat(problem(campaign(id, "remove", goods))).isEqualTo("409 taken-by-deals");
        }
    }

    @Test
    void of_two_open_campaigns_the_one_that_was_begun_last_has_the_deal_and_a_closed_one_has_none() {
        String listing = listing(1_000);
        String first = campaignWith(listing);
        String second = campaignWith(listing);

        assertThat(deal(dealOf(listing, 100)).get("campaign").textValue()).isEqualTo(second);
        made(campaign(second, "close", null));
        assertThat(deal(dealOf(listing, 100)).get("campaign").textValue()).isEqualTo(first);
        made(campaign(first, "close", null));
        assertThat(deal(dealOf(listing, 100)).has("campaign")).isFalse();
    }

    private static List<String> ids(Got got) {
        return got.json().get("items").findValuesAsText("id").stream()
                .filter(id -> !id.startsWith("pty_"))
                .toList();
    }
}
