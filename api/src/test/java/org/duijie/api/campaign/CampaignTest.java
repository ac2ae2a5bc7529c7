package org.duijie.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.deal.DealTest;

/** A bureau with a campaign. */
public abstract class CampaignTest extends DealTest {
    static final String CAMPAIGN = "{'name':'娄底村肉鸡助销','from':'2026-12-19','to':'2026-12-24'}";

    /** A new one, begun a second after what was there. */
    public String campaign() {
        clock.moveTo(clock.instant().plusSeconds(1));
        return id(post("/v1/campaigns", liaison, CAMPAIGN));
    }

    /** Does {@code verb} to its current version, as the liaison. */
    public Got campaign(String id, String verb, String body) {
        String version = get("/v1/campaigns/" + id, liaison).header("ETag");
        return post("/v1/campaigns/" + id + "/" + verb, liaison, body, "If-Match", version);
    }

    /** A campaign with {@code listing} in it. */
    public String campaignWith(String listing) {
        String campaign = campaign();
        made(campaign(campaign, "add", "{'listings':['" + listing + "']}"));
        return campaign;
    }

    public JsonNode report(String campaign) {
        return made(get("/v1/campaigns/" + campaign + "/report", liaison));
    }

    /** A deal of {@code heads} of a listing, proposed by the liaison and accepted by nobody. */
    public String dealOf(String listing, long heads) {
        return id(post("/v1/deals", liaison, offer(listing, heads, ",'buyer':'" + buyer.party() + "'")));
    }
}
