package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.json.Body;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patch that changes nothing makes no version and no line of the audit; an old version is refused all the same. */
class UnchangedTest extends ServerTest {
    private String cooperative = "";
    private String buyer = "";

    @BeforeEach
    void parties() {
        cooperative = id(post("/v1/parties", liaison, "{'kind':'cooperative','name':'合作社'}"));
        buyer = id(post("/v1/parties", liaison, "{'kind':'buyer','buyerKind':'canteen','name':'食堂'}"));
    }

    @Test
    void a_listing_stays() {
        unchanged(
                "/v1/listings",
                OfferingBody.listing("1000 head").of(cooperative).toString(),
                "ask");
    }

    @Test
    void an_intent_stays() {
        unchanged("/v1/intents", OfferingBody.intent("100 kg").of(buyer).toString(), "bid");
    }

    @Test
    void a_party_stays() {
        unchanged("/v1/parties", "{'kind':'cooperative','name':'另一家'}", "name");
    }

    @Test
    void a_user_stays() {
        unchanged("/v1/users", "{'party':'" + buyer + "','name':'王','phone':'13900000001'}", "phone");
    }

    @Test
    void a_campaign_stays() {
        unchanged("/v1/campaigns", "{'name':'年货','from':'2026-12-19','to':'2026-12-31'}", "name");
    }

    @Test
    void a_purchase_stays() {
        unchanged(
                "/v1/purchases",
                "{'party':'" + buyer + "','from':'2026-11-01','to':'2026-11-30','total':'1000 CNY'}",
                "total");
    }

    @Test
    void a_calendar_and_its_parts_stay() {
        String entry = OfferingBody.listing("1 head").of(cooperative).toString();
        ObjectNode fields = Body.tree(entry.replace('\'', '"'));
        fields.remove(List.of("stock", "from", "to"));
        String parts = "[{'day':'2026-12-21','stock':'400 head'},{'day':'2026-12-28','stock':'400 head'}]";
        String path = "/v1/calendars/"
                + id(post(
                        "/v1/calendars", liaison, "{'kind':'listings','entry':" + fields + ",'parts':" + parts + "}"));

        stays(path, "{'entry':{}}");
        stays(path, "{'parts':" + parts + "}");
        changes(path, "{'parts':" + parts.replace("'400 head'}]", "'300 head'}]") + "}");
        changes(path, "{'parts':[{'day':'2026-12-21','stock':'400 head'}]}");
    }

    @Test
    void the_policy_and_the_other_documents_stay() {
        stays("/v1/policy", "{}");
        changes("/v1/policy", "{'haulPerTonneKm':'2 CNY'}");
        stays("/v1/policy", "{'haulPerTonneKm':'2 CNY'}");
        stays("/v1/reserve", "{}");
        stays("/v1/floor-prices", "{}");
        stays("/v1/catalogue", "{}");
    }

    private void unchanged(String list, String body, String field) {
        String path = list + "/" + id(post(list, liaison, body));
        JsonNode made = get(path, liaison).json();
        stays(path, "{}");
        stays(path, "{'" + field + "':" + made.get(field) + "}");
        stays(path, body);
    }

    private void stays(String path, String patch) {
        Got before = get(path, liaison);
        int lines = lines();

        Got got = patch(path, liaison, patch, "If-Match", before.header("ETag"));

        JsonNode after = made(got);
        ((ObjectNode) after).remove("warnings");
        assertThat(got.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after).isEqualTo(before.json());
        assertThat(lines()).isEqualTo(lines);
        assertThat(patch(path, liaison, patch, "If-Match", "\"99\"").status()).isEqualTo(412);
    }

    private void changes(String path, String patch) {
        String tag = get(path, liaison).header("ETag");
        assertThat(patch(path, liaison, patch, "If-Match", tag).header("ETag")).isNotEqualTo(tag);
    }

    private String id(Got got) {
        return made(got).get("id").textValue();
    }

    private int lines() {
        return get("/v1/audit?limit=200", liaison).json().get("items").size();
    }
}
