package org.duijie.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** Messages through the service: drafts, questions, notices, and nothing stored. */
class MessageResourceTest extends ServerTest {
    private static final String ROUTE = "/v1/messages/parse";

    private JsonNode read(String text, String... headers) {
        return post(ROUTE, liaison, "{\"text\":\"" + text + "\",\"on\":\"2026-12-16\"}", headers)
                .json();
    }

    @Test
    void a_listing_is_read_with_the_words_of_each_value() {
        JsonNode draft =
                read("灵宝 有白羽鸡24000只，每只6-7斤，5块1一斤，19号起可拉，到25号，13800000000").at("/drafts/0");

        assertThat(draft.path("kind").asText()).isEqualTo("listing");
        assertThat(draft.path("listing").toString())
                .contains("\"stock\":\"24000 只\"", "\"ask\":\"5.1 元/斤\"", "\"from\":\"2026-12-19\"", "\"lat\"");
        assertThat(draft.path("phone").asText()).isEqualTo("13800000000");
        assertThat(draft.at("/spans/1/text").asText()).isEqualTo("24000只");
        assertThat(draft.path("questions")).isEmpty();
    }

    @Test
    void a_complete_draft_can_be_sent_as_it_is() {
        JsonNode draft = read("灵宝 有白羽鸡24000只，每只6-7斤，5块1一斤，19号起可拉，到25号").at("/drafts/0");

        assertThat(post(
                                "/v1/listings",
                                member("cooperative", "合作社").token(),
                                draft.path("listing").toString())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_draft_in_containers_can_be_sent_as_it_is() {
        JsonNode draft = read("灵宝 出售苹果2000箱 一箱20斤 190，19号起可拉，到25号").at("/drafts/0");

        assertThat(draft.path("questions")).isEmpty();
        assertThat(post(
                                "/v1/listings",
                                member("cooperative", "果社").token(),
                                draft.path("listing").toString())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_intent_can_be_sent_as_it_is() {
        JsonNode draft = read("求购土鸡500只，每只3斤以上，15块钱一斤，送到灵宝，19号到25号").at("/drafts/0");

        assertThat(draft.path("questions")).isEmpty();
        assertThat(post(
                                "/v1/intents",
                                member("buyer", "超市").token(),
                                draft.path("intent").toString())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_message_with_too_many_goods_and_values_is_refused_with_the_way_out() {
        JsonNode error = read("鸡1斤".repeat(1_333), "Accept-Language", "zh").at("/errors/0");

        assertThat(error.path("pointer").asText()).isEqualTo("/text");
        assertThat(error.path("code").asText()).isEqualTo("CROWDED");
        assertThat(error.path("detail").asText()).contains("请分成几条发");
    }

    @Test
    void a_missing_field_is_asked_in_the_language_of_the_client() {
        JsonNode questions = read("有白羽鸡24000只", "Accept-Language", "zh").at("/drafts/0/questions");

        assertThat(questions.toString()).contains("要价：消息里没说，请补充。");
    }

    @Test
    void a_day_that_is_open_is_asked_as_a_day_and_an_amount_of_a_part_as_a_part() {
        JsonNode questions = read("有大葱3车，每车15吨，15号起可拉", "Accept-Language", "zh")
                .at("/drafts/0")
                .path("questions");

        assertThat(questions.findValuesAsText("code")).contains("NOT_THE_TOTAL", "NOT_CERTAIN");
        assertThat(questions.findValuesAsText("detail"))
                .anyMatch(detail -> detail.contains("是哪一天？"))
                .anyMatch(detail -> detail.contains("一共多少？可能是：45 吨、15 吨。"));
    }

    @Test
    void readers_of_chinese_choose_among_chinese_names_of_products() {
        JsonNode question = read("有白菜3000斤", "Accept-Language", "zh").at("/drafts/0/questions/0");

        assertThat(question.path("choices").toString()).isEqualTo("[\"大白菜\",\"小白菜\"]");
        assertThat(question.path("detail").asText()).contains("大白菜、小白菜");
    }

    @Test
    void an_offer_without_a_product_is_asked_for_it() {
        JsonNode draft = read("每斤5块2，每只5到6斤，只有900只了").at("/drafts/0");

        assertThat(draft.at("/listing/stock").asText()).isEqualTo("900 只");
        assertThat(draft.path("questions").findValuesAsText("pointer")).contains("/listing/product");
    }

    @Test
    void what_no_word_calls_a_sale_or_a_purchase_is_read_as_the_side_that_pasted_it() {
        String text = "白羽鸡300只，5块1一斤，19号，灵宝";

        JsonNode bought = post(
                        ROUTE,
                        liaison,
                        "{'text':'" + text + "','on':'2026-12-16','unclearAs':'intent'}",
                        "Accept-Language",
                        "zh")
                .json()
                .at("/drafts/0");
        JsonNode guessed = read(text).at("/drafts/0");

        assertThat(bought.path("kind").asText()).isEqualTo("intent");
        assertThat(bought.at("/intent/demand").asText()).isEqualTo("300 只");
        assertThat(bought.at("/remarks/0/code").asText()).isEqualTo("SIDE_NOT_SAID");
        assertThat(bought.at("/remarks/0/detail").asText()).isEqualTo("消息里没说是买还是卖，先按要买读的。");
        assertThat(guessed.path("kind").asText()).isEqualTo("listing");
        assertThat(guessed.path("remarks")).isEmpty();
    }

    @Test
    void words_of_trade_count_more_than_the_side_that_pasted_the_message() {
        for (String text : new String[] {"出售白羽鸡300只，5块1一斤", "求购白羽鸡300只，5块1一斤"}) {
            for (String side : new String[] {"listing", "intent"}) {
                JsonNode draft = post(ROUTE, liaison, "{'text':'" + text + "','unclearAs':'" + side + "'}")
                        .json()
                        .at("/drafts/0");
                assertThat(draft.path("kind").asText()).isEqualTo(text.startsWith("出售") ? "listing" : "intent");
                assertThat(draft.path("remarks")).isEmpty();
            }
        }
        JsonNode wrong =
                post(ROUTE, liaison, "{'text':'鸡','unclearAs':'buyer'}").json();
        assertThat(wrong.at("/errors/0/pointer").asText()).isEqualTo("/unclearAs");
    }

    @Test
    void a_town_whose_point_is_not_known_is_the_seat_of_its_county_and_marked() {
        JsonNode draft = read("信丰县嘉定镇 有脐橙5000斤，3块一斤", "Accept-Language", "zh").at("/drafts/0");

        assertThat(draft.at("/listing/at/lat").isNumber()).isTrue();
        assertThat(draft.at("/remarks/0/code").asText()).isEqualTo("COUNTY_SEAT");
        assertThat(draft.at("/remarks/0/pointer").asText()).isEqualTo("/listing/at");
        assertThat(draft.at("/remarks/0/detail").asText()).isEqualTo("“信丰县嘉定镇”的具体位置不知道，地点先按信丰县政府所在地算。");
    }

    @Test
    void a_greeting_becomes_no_draft_and_is_told() {
        JsonNode read = read("大家早上好，今天有雨");

        assertThat(read.path("drafts")).isEmpty();
        assertThat(read.at("/notices/0/code").asText()).isEqualTo("NO_OFFER");
    }

    @Test
    void lines_and_emoji_are_taken_as_they_are() {
        JsonNode read = read("出售🐔\\u200b白羽鸡️\\n3000只");

        assertThat(read.at("/drafts/0/listing/stock").asText()).isEqualTo("3000 只");
    }

    @Test
    void a_key_keeps_no_answer() {
        String body = "{\"text\":\"有白菜3000斤\"}";
        post(ROUTE, liaison, body, "Idempotency-Key", "k");

        assertThat(post(ROUTE, liaison, body, "Idempotency-Key", "k").header("Idempotency-Replayed"))
                .isEmpty();
    }
}
