package org.duijie.api.http;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.desk.DeskPaths;
import org.duijie.api.feature.Role;
import org.duijie.api.offering.OfferingBody;

/**
 * How to ask each route, and how to make the things it is asked about. A body may name whose the new thing shall be: {@code PARTY} and
 * {@code USER} stand for that party and one of its users.
 */
public final class RightsRequests {
    public static final String LISTING = OfferingBody.listing("24000 只")
            .of("PARTY")
            .permittedTo("2026-12-20")
            .toString();
    static final String INTENT = OfferingBody.intent("200 head")
            .of("PARTY")
            .with("minimum", "100 head")
            .with("bid", "BID")
            .toString();

    private static final String EVERY = "'every':{'day':'wednesday','from':'2026-12-20','to':'2026-12-31',";
    private static final String LISTINGS =
            "{'kind':'listings','entry':{'party':'PARTY','product':'fruit/apple','ask':'2 CNY/jin',"
                    + "'at':{'lat':34.5,'lon':110.9}}," + EVERY + "'stock':'1000 jin'}}";
    private static final String INTENTS =
            "{'kind':'intents','entry':{'party':'PARTY','products':['fruit/apple'],'bid':'BID',"
                    + "'at':{'lat':34.5,'lon':110.9}}," + EVERY + "'demand':'1000 jin'}}";

    static final String CAMPAIGN = "{'name':'助销','from':'2026-12-19','to':'2026-12-31'}";

    static final String SHEET = "合作社,品种,数量（斤）,单价（元/斤）,日期,产地";

    /** Of a period that nobody entered before: {@code PERIOD} stands for its last day. */
    private static final String PURCHASE = "{'party':'PARTY','from':'PERIOD','to':'PERIOD','total':'1000 CNY'}";

    private static final AtomicInteger PERIODS = new AtomicInteger();

    private static final String WITHDRAWAL = "{'reason':'other'}";
    private static final String NOTE = "{'note':'改'}";
    private static final String NO_BODY = "";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /v1/parties", "{'kind':'cooperative','name':'新社'}"),
            Map.entry("PATCH /v1/parties/{id}", "{'at':{'lat':34.5,'lon':110.9}}"),
            Map.entry("POST /v1/users", "{'party':'PARTY','name':'新人'}"),
            Map.entry("PATCH /v1/users/{id}", "{'name':'改名'}"),
            Map.entry("POST /v1/users/{id}/block", NO_BODY),
            Map.entry("POST /v1/sessions", "{'door':'buyer'}"),
            Map.entry("POST /v1/sessions/end", NO_BODY),
            Map.entry("POST /v1/users/{id}/sign-in-links", "{'kind':'link'}"),
            Map.entry("POST /v1/users/{id}/sign-in-links/revoke", NO_BODY),
            Map.entry("POST /v1/second-factor", NO_BODY),
            Map.entry("POST /v1/second-factor/confirm", "{'code':'000000'}"),
            Map.entry("POST /v1/users/{id}/second-factor/reset", NO_BODY),
            Map.entry("POST /v1/tokens", "{'user':'USER','scopes':['read']}"),
            Map.entry("POST /v1/tokens/{id}/revoke", NO_BODY),
            Map.entry("POST /v1/messages/parse", "{'text':'白羽鸡3000只'}"),
            Map.entry("POST /v1/quotes", "{QUOTED}"),
            Map.entry("POST /v1/listings", LISTING),
            Map.entry("PATCH /v1/listings/{id}", NOTE),
            Map.entry("POST /v1/listings/{id}/withdraw", WITHDRAWAL),
            Map.entry("POST /v1/listings/{id}/losses", "{'heads':'1 head','reason':'died','on':'2026-12-19'}"),
            Map.entry("POST /v1/intents", INTENT),
            Map.entry("PATCH /v1/intents/{id}", NOTE),
            Map.entry("POST /v1/intents/{id}/withdraw", WITHDRAWAL),
            Map.entry("POST /v1/calendars", "CALENDAR"),
            Map.entry("PATCH /v1/calendars/{id}", "{'entry':" + NOTE + "}"),
            Map.entry("POST /v1/calendars/{id}/withdraw", WITHDRAWAL),
            Map.entry("POST /v1/match-rounds", "{}"),
            Map.entry("POST /v1/match-rounds/{id}/cancel", NO_BODY),
            Map.entry("POST /v1/match-rounds/{id}/adopt", "{}"),
            Map.entry("POST /v1/match-rounds/{id}/trial", "{'n':1}"),
            Map.entry(
                    "POST /v1/deals",
                    "{'listing':'lst_0','heads':'1 head','price':'5 CNY/jin','pickUpOn':'2026-12-19'}"),
            Map.entry("POST /v1/deals/bulk", "{'verb':'accept','items':[{'id':'dea_0','version':1}]}"),
            Map.entry("POST /v1/notices/read", "{'items':[]}"),
            Map.entry("POST /v1/deals/{id}/accept", "{VOICE}"),
            Map.entry("POST /v1/deals/{id}/decline", "{VOICE,'reason':'price'}"),
            Map.entry("POST /v1/deals/{id}/cancel", "{VOICE,'reason':'date'}"),
            Map.entry("POST /v1/deals/{id}/confirm", "{}"),
            Map.entry("POST /v1/deals/{id}/collect", DealRoad.body("collect", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/release", "{VOICE,'reason':'transport'}"),
            Map.entry("POST /v1/deals/{id}/weigh-in", DealRoad.body("weigh-in", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/dispute", "{VOICE,'reason':'weight'}"),
            Map.entry("POST /v1/deals/{id}/reweigh", DealRoad.body("reweigh", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/settle", DealRoad.body("settle", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/pay", DealRoad.body("pay", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/reverse", DealRoad.body("reverse", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/reverse-payment", DealRoad.body("reverse-payment", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/correct-loading", DealRoad.body("correct-loading", RightsWorld.HEADS)),
            Map.entry("POST /v1/deals/{id}/join-campaign", "{'campaign':'JOINED'}"),
            Map.entry("POST /v1/campaigns", CAMPAIGN),
            Map.entry("PATCH /v1/campaigns/{id}", NOTE),
            Map.entry("POST /v1/campaigns/{id}/add", "{'listings':['LISTING']}"),
            Map.entry("POST /v1/campaigns/{id}/remove", "{'listings':['lst_0']}"),
            Map.entry("POST /v1/campaigns/{id}/close", NO_BODY),
            Map.entry("POST /v1/campaigns/{id}/public-links", "{'days':1}"),
            Map.entry("POST /v1/campaigns/{id}/public-links/close", NO_BODY),
            Map.entry("POST /v1/campaigns/{id}/barred-pairs", "{PAIR}"),
            Map.entry("POST /v1/campaigns/{id}/barred-pairs/lift", "{PAIR}"),
            Map.entry("PATCH /v1/floor-prices", "{'prices':[{'product':'poultry','price':'1 CNY/jin'}]}"),
            Map.entry("PATCH /v1/catalogue", "{'words':[{'word':'洋芋蛋蛋','product':'vegetable/potato'}]}"),
            Map.entry("POST /v1/purchases", PURCHASE),
            Map.entry("PATCH /v1/purchases/{id}", "{'total':'2000 CNY'}"),
            Map.entry("PATCH /v1/reserve", "{'perMille':120}"),
            Map.entry("PATCH /v1/policy", "{'trip':'60 CNY'}"),
            Map.entry("POST /v1/sheets", SHEET + "\nNAME,苹果,100,2,2026-12-19,灵宝市\n"),
            Map.entry("POST /v1/sheets/{id}/cancel", NO_BODY),
            Map.entry("POST /v1/imports", "{'asOf':'2026-12-19','listings':[],'intents':[]}"));

    private RightsRequests() {}

    /** The body with which {@code actor} asks {@code row}'s route for a thing of {@code owner}; null when it takes none. */
    static String body(RightsTable.Row row, RightsWorld.Person actor, RightsWorld.Person owner) {
        if (row.method().equals("GET")) {
            return null;
        }
        String body = BODIES.get(row.route());
        if (body == null) {
            throw new AssertionError("RightsRequests says no body for " + row.route());
        }
        return body.isEmpty()
                ? null
                : filled(body.replace("VOICE", voice(actor)).replace("QUOTED", quoted(actor)), owner);
    }

    /** {@code path} with what has to be asked for at least. */
    public static String asked(String path) {
        if (path.endsWith("/diff")) {
            return path + "?with=" + path.split("/", -1)[3];
        }
        if (path.equals("/v1/bulletins/{code}")) {
            return "/v1/bulletins/none";
        }
        if (path.equals("/v1/notices/stream")) {
            return path + "?seconds=0";
        }
        if (path.equals("/v1/qr-code")) {
            return path + "?text=x";
        }
        if (path.equals("/v1/sheets")) {
            return path + "?kind=listings";
        }
        if (path.startsWith("/desk/{version}/")) {
            return DeskPaths.of(path.contains("{folder}") ? "pages/doors.js" : "style.css");
        }
        return path.equals("/v1/recall") ? path + "?permit=JY-1" : path;
    }

    /** A buyer asks for an intent; who sells, and a liaison, for a listing. */
    private static String quoted(RightsWorld.Person actor) {
        return actor.role() == Role.BUYER ? "'intent':" + INTENT : "'listing':" + LISTING;
    }

    /** A side speaks for itself; a liaison says for which, and how it heard. */
    private static String voice(RightsWorld.Person actor) {
        return switch (actor.role()) {
            case COOPERATIVE -> "'side':'cooperative'";
            case BUYER -> "'side':'buyer'";
            case LIAISON -> "'side':'buyer','heardBy':'phone'";
        };
    }

    static String filled(String body, RightsWorld.Person owner) {
        return body.replace("PURCHASE", PURCHASE)
                .replace(
                        "PERIOD",
                        LocalDate.of(2026, 1, 1)
                                .minusDays(PERIODS.incrementAndGet())
                                .toString())
                .replace("CALENDAR", owner.role() == Role.BUYER ? INTENTS : LISTINGS)
                .replace("PARTY", owner.party())
                .replace("USER", owner.user())
                .replace("BID", owner.bid())
                .replace("NAME", owner.name());
    }
}
