package org.duijie.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Pairs that a liaison keeps out of a campaign's rounds. */
class BarredPairResourceTest extends CampaignTest {
    @Test
    void a_pair_is_barred_listed_and_let_trade_again_and_the_audit_says_why() {
        String pair = "'listing':'" + listing(1_000) + "','intent':'" + intent("300 head") + "'";
        String path = "/v1/campaigns/" + campaign() + "/barred-pairs";

        JsonNode barred = made(post(path, liaison, "{" + pair + ",'reason':'买方不收该场的鸡'}"));

        assertThat(barred.get("reason").textValue()).isEqualTo("买方不收该场的鸡");
        assertThat(made(get(path, liaison)).get("items")).containsExactly(barred);
        assertThat(problem(post(path, liaison, "{" + pair + ",'reason':'又一次'}")))
                .isEqualTo("409 duplicate");

        JsonNode lifted = made(post(path + "/lift", liaison, "{" + pair + ",'reason':'已谈妥'}"));

        assertThat(lifted.get("id")).isEqualTo(barred.get("id"));
        assertThat(lifted.has("liftedAt")).isTrue();
        assertThat(get(path, liaison).json().get("items")).isEmpty();
        assertThat(problem(post(path + "/lift", liaison, "{" + pair + ",'reason':'又一次'}")))
                .isEqualTo("404 not-found");
        JsonNode lines = made(get("/v1/audit?limit=200", liaison)).get("items");
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("action").textValue()).isEqualTo("pair.lifted");
        assertThat(last.get("reason").textValue()).isEqualTo("已谈妥");
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void only_what_the_bureau_has_is_barred_in_a_campaign_that_is_open() {
        String id = campaign();
        String path = "/v1/campaigns/" + id + "/barred-pairs";
        String unknown = "{'listing':'lst_0','intent':'int_0','reason':'不合'}";

        Got refused = post(path, liaison, unknown);

        assertThat(problem(refused)).isEqualTo("422 invalid");
        assertThat(refused.json().get("errors").findValuesAsText("pointer")).containsExactly("/listing", "/intent");
        assertThat(problem(post(path, liaison, "{'listing':'lst_0','intent':'int_0'}")))
                .isEqualTo("422 invalid");
        assertThat(problem(post("/v1/campaigns/cmp_0/barred-pairs", liaison, unknown)))
                .isEqualTo("404 not-found");
        assertThat(problem(get(path, cooperative.token()))).isEqualTo("403 forbidden");
        made(campaign(id, "close", null));
        assertThat(problem(post(path, liaison, unknown))).isEqualTo("409 state");
    }
}
