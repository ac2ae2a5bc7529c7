package org.duijie.api.deal;

/** Deals that are agreed and delivered. */
abstract class DeliverySteps extends DealTest {
    static final String WEIGH_IN = "{'on':'2026-12-19','gross':'4650 kg','tare':'4000 kg','heads':'200 head',"
            + "'dead':{'heads':'1 head','weight':'3 kg'},"
            + "'rejections':[{'heads':'1 head','weight':'3.1 kg','reason':'injured'}],'acceptors':['王']}";

    String page(String deal, String language) {
        return get("/v1/deals/" + deal + "/weigh-ticket.html?lang=" + language, liaison)
                .response()
                .body();
    }

    String refused(String deal, String verb, String day) {
        return rule(act(deal, verb, liaison, DealRoad.body(verb, 10).replace("2026-12-19", day)));
    }

    String exact(String intent, String figure) {
        return get("/v1/intents/" + intent, liaison)
                .json()
                .at("/exact/" + figure)
                .textValue();
    }

    String byLiaison(String listing, long heads) {
        return id(post("/v1/deals", liaison, offer(listing, heads, ",'buyer':'" + buyer.party() + "'")));
    }

    String agreed(String listing) {
        String deal = id(post("/v1/deals", buyer.token(), offer(listing, 300, "")));
        made(act(deal, "accept", cooperative.token(), NO_WORD));
        return deal;
    }

    String confirmed(String listing, long heads) {
        String deal = byLiaison(listing, heads);
        new DealRoad(this, liaison).lead(deal, heads, "collect");
        return deal;
    }

    Got collect(String deal, long heads, String vehicle) {
        return act(
                deal,
                "collect",
                liaison,
                "{'on':'2026-12-19','heads':'" + heads + " head','vehicle':'" + vehicle + "'}");
    }

    Got weigh(String deal, long heads, String load) {
        return act(deal, "weigh-in", liaison, weighIn(heads, load));
    }

    static String weighIn(long heads, String load) {
        return "{" + load + "'on':'2026-12-19','gross':'" + heads * 3_250 + " g','tare':'0 kg','heads':'" + heads
                + " head','acceptors':['王','刘']}";
    }
}
