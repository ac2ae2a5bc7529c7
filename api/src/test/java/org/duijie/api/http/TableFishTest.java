package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;

/** Fish for the table go without a quarantine certificate, as far as we know, and the answer says so; live poultry stays. */
class TableFishTest extends DealTest {
    private static final String STOCK = "{'product':'%s','stock':'1000 kg','pack':'1 kg','ask':'12 CNY/kg',"
            + "'from':'2026-12-19','to':'2026-12-31','at':{'lat':34.55,'lon':110.85}}";

    @Test
    void table_fish_leave_without_a_certificate_and_the_answer_names_the_rule() {
        JsonNode listed = made(post(
                "/v1/listings",
                cooperative.token(),
                STOCK.formatted("aquatic/grass-carp"),
                "Accept-Language",
                "zh-CN"));

        assertThat(listed.get("dispatchFrom").textValue()).isEqualTo("2026-12-19");
        assertThat(listed.at("/warnings/0/code").textValue()).isEqualTo("CERTIFICATE_UNLIKELY");
        assertThat(listed.at("/warnings/0/pointer").textValue()).isEqualTo("/product");
        assertThat(listed.at("/warnings/0/detail").textValue()).contains("水产苗种", "农业农村部令2022年第7号");
        String id = listed.get("id").textValue();
        assertThat(get("/v1/listings/" + id, liaison).json().has("warnings")).isFalse();

        String deal = id(post("/v1/deals", buyer.token(), offer(id, 100, "").replace("5.10 CNY/jin", "12 CNY/kg")));
        made(act(deal, "accept", cooperative.token(), NO_WORD));
        JsonNode confirmed = made(act(deal, "confirm", liaison, "{}"));

        assertThat(confirmed.at("/terms/conditions/permitNeeded").booleanValue())
                .isFalse();
        assertThat(confirmed.at("/warnings/0/code").textValue()).isEqualTo("CERTIFICATE_UNLIKELY");
        made(act(deal, "collect", cooperative.token(), "{'on':'2026-12-19','heads':'100 head','vehicle':'豫M12345'}"));
    }

    @Test
    void poultry_that_the_catalogue_does_not_know_is_likely_to_need_one() {
        JsonNode listed = made(post("/v1/listings", cooperative.token(), STOCK.formatted("poultry/emu")));

        assertThat(listed.at("/warnings").findValuesAsText("code")).contains("CERTIFICATE_LIKELY");
    }
}
