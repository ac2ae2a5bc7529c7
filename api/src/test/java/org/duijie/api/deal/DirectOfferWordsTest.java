package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a direct offer is reported at the offer's own fields, in the reader's words. */
class DirectOfferWordsTest extends DealTest {
    private static final String PRICE = "5.10 CNY/jin";

    @Test
    void an_unknown_buyer_is_told_of_as_the_buyer() {
        String body = offer(listing(1_000), 100, ",'buyer':'pty_none'");

        JsonNode error = error(liaison, body, Locale.ENGLISH);

        assertThat(error.get("pointer").textValue()).isEqualTo("/buyer");
        assertThat(error.get("code").textValue()).isEqualTo("UNKNOWN_PARTY");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_deal_of_no_heads_is_refused_as_a_deal_with_an_intent_or_without(boolean isNamed) {
        String intent = isNamed ? ",'intent':'" + intent("300 head") + "'" : "";
        String body = offer(listing(1_000), 0, intent);

        JsonNode error = error(buyer.token(), body, Locale.ENGLISH);

        assertThat(error.get("pointer").textValue()).isEqualTo("/heads");
        assertThat(error.get("code").textValue()).isEqualTo("TOO_SMALL");
        assertThat(error.get("detail").textValue()).doesNotContain("withdraw");
    }

    @Test
    void a_yield_beside_a_price_by_the_head_is_refused_in_chinese_alone() {
        String body = offer(listing(1_000), 100, ",'dressedPerMille':700").replace(PRICE, "30 CNY/head");

        assertThat(error(buyer.token(), body, Locale.CHINESE).get("detail").textValue())
                .isEqualTo("“700”不能与按只（件）计的 price 同时使用；请只留一项");
        assertThat(error(buyer.token(), body, Locale.ENGLISH).get("detail").textValue())
                .contains("price a head");
    }

    @Test
    void the_figures_of_a_deal_that_comes_to_nothing_are_chinese() {
        String body = offer(listing(1_000), 1, "").replace(PRICE, "1 CNY/999999999 head");

        assertThat(error(buyer.token(), body, Locale.CHINESE).get("detail").textValue())
                .contains("1 只", "元/999999999 只")
                .doesNotContain("CNY", "head");
    }

    private JsonNode error(String token, String body, Locale language) {
        JsonNode json = send("POST", "/v1/deals", token, body, "Accept-Language", language.getLanguage())
                .json();
        assertThat(json.get("errors")).as(json.toString()).hasSize(1);
        return json.at("/errors/0");
    }
}
