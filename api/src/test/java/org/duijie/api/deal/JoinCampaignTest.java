package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A deal that is older than the campaign of its goods is counted in it when a liaison says so. */
class JoinCampaignTest extends DeliverySteps {
    private String campaign(String... listings) {
        JsonNode made =
                made(post("/v1/campaigns", liaison, "{'name':'娄底村肉鸡助销','from':'2026-12-19','to':'2026-12-31'}"));
        String id = made.get("id").textValue();
        if (listings.length > 0) {
            made(post(
                    "/v1/campaigns/" + id + "/add",
                    liaison,
                    "{'listings':['" + String.join("','", listings) + "']}",
                    "If-Match",
                    "\"1\""));
        }
        return id;
    }

    private long dealsIn(String campaign) {
        return made(get("/v1/campaigns/" + campaign + "/report", liaison))
                .at("/delivered/deals")
                .longValue();
    }

    @Test
    void what_was_delivered_before_the_campaign_counts_in_its_report_afterwards() {
        String listing = listing(1_000);
        String deal = byLiaison(listing, 100);
        new DealRoad(this, liaison).lead(deal, 100, "settle");
        String campaign = campaign(listing);
        assertThat(dealsIn(campaign)).isZero();

        JsonNode joined = made(act(deal, "join-campaign", liaison, "{'campaign':'" + campaign + "'}"));

        assertThat(joined.get("campaign").textValue()).isEqualTo(campaign);
        assertThat(joined.get("state").textValue()).isEqualTo("weighed");
        assertThat(dealsIn(campaign)).isEqualTo(1);
        assertThat(made(get("/v1/intents?campaign=" + campaign, liaison)).get("items"))
                .hasSize(1);
        JsonNode lines = made(get("/v1/audit?limit=200", liaison)).get("items");
        assertThat(lines.get(lines.size() - 1).get("action").textValue()).isEqualTo("deal.joinCampaign");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void a_deal_counts_in_one_open_campaign_that_has_its_listing_and_not_after_it_ended() {
        String listing = listing(1_000);
        String deal = byLiaison(listing, 100);
        String ended = byLiaison(listing, 50);
        made(act(ended, "decline", liaison, "{'reason':'price'}"));
        String other = campaign();
        String first = campaign(listing);
        String second = campaign(listing);

        assertThat(code(deal, other)).isEqualTo("LISTING_OUTSIDE_CAMPAIGN");
        assertThat(code(deal, "cmp_0")).isEqualTo("UNKNOWN_CAMPAIGN");
        assertThat(code(ended, first)).isEqualTo("NOT_IN_STATE");
        JsonNode bulk = made(post(
                "/v1/deals/bulk",
                liaison,
                "{'verb':'joinCampaign','items':[{'id':'" + deal + "','version':1,'body':{'campaign':'" + first
                        + "'}}]}"));
        assertThat(bulk.at("/items/0/status").intValue()).isEqualTo(200);
        assertThat(code(deal, second)).isEqualTo("IN_CAMPAIGN");
        assertThat(act(deal, "join-campaign", buyer.token(), "{'campaign':'" + second + "'}")
                        .status())
                .isEqualTo(403);
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    private String code(String deal, String campaign) {
        return act(deal, "join-campaign", liaison, "{'campaign':'" + campaign + "'}")
                .json()
                .at("/errors/0/code")
                .textValue();
    }
}
