package org.duijie.api.http;

import java.util.Map;

/**
 * How to ask each route, and how to make the things it is asked about. A body may name whose the new thing shall be: {@code PARTY} and
 * {@code USER} stand for that party and one of its users.
 */
final class RightsRequests {
    static final String LISTING =
            "{'party':'PARTY','product':'poultry/broiler','stock':'24000 只','unitWeight':{'min':'6 jin','max':'7 jin'},"
                    + "'ask':'5.10 CNY/jin','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}";
    static final String INTENT = "{'party':'PARTY','products':['poultry'],'demand':'200 head','minimum':'100 head',"
            + "'bid':'BID','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}";

    private static final String WITHDRAWAL = "{'reason':'other'}";
    private static final String NOTE = "{'note':'改'}";
    private static final String NO_BODY = "";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /v1/parties", "{'kind':'cooperative','name':'新社'}"),
            Map.entry("PATCH /v1/parties/{id}", "{'at':{'lat':34.5,'lon':110.9}}"),
            Map.entry("POST /v1/users", "{'party':'PARTY','name':'新人'}"),
            Map.entry("PATCH /v1/users/{id}", "{'name':'改名'}"),
            Map.entry("POST /v1/users/{id}/block", NO_BODY),
            Map.entry("POST /v1/tokens", "{'user':'USER','scopes':['read']}"),
            Map.entry("POST /v1/tokens/{id}/revoke", NO_BODY),
            Map.entry("POST /v1/listings", LISTING),
            Map.entry("PATCH /v1/listings/{id}", NOTE),
            Map.entry("POST /v1/listings/{id}/withdraw", WITHDRAWAL),
            Map.entry("POST /v1/intents", INTENT),
            Map.entry("PATCH /v1/intents/{id}", NOTE),
            Map.entry("POST /v1/intents/{id}/withdraw", WITHDRAWAL),
            Map.entry("PATCH /v1/policy", "{'trip':'60 CNY'}"),
            Map.entry("POST /v1/imports", "{'asOf':'2026-12-19','listings':[],'intents':[]}"));

    private RightsRequests() {}

    /** The body of {@code row}'s route for a thing of {@code owner}; null when it takes none. */
    static String body(RightsTable.Row row, RightsWorld.Person owner) {
        if (row.method().equals("GET")) {
            return null;
        }
        String body = BODIES.get(row.route());
        if (body == null) {
            throw new AssertionError("RightsRequests says no body for " + row.route());
        }
        return body.isEmpty() ? null : filled(body, owner);
    }

    static String filled(String body, RightsWorld.Person owner) {
        return body.replace("PARTY", owner.party())
                .replace("USER", owner.user())
                .replace("BID", owner.bid());
    }
}
