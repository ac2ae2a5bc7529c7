package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainEntryTest extends ServerTest {

    @Test
    void a_listing_in_the_words_of_its_cooperative_is_stored_in_plain_form() {
        Member cooperative = member("cooperative", "合作社");
        JsonNode listing = made(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("二万四千只")
                        .withJson("unitWeight", "{'min':'6斤','max':'六斤半'}")
                        .with("ask", "不低于5块1一斤")
                        .with("holdingCost", "三毛五")
                        .with("minimumPickup", "不少于五百斤")
                        .with("from", "2026年12月19日")
                        .with("to", "２０２６－１２－３１")
                        .toString()));

        assertThat(listing.get("stock").textValue()).isEqualTo("24000 只");
        assertThat(listing.get("heads").longValue()).isEqualTo(24_000);
        assertThat(listing.at("/unitWeight/max").textValue()).isEqualTo("6.5 斤");
        assertThat(listing.get("ask").textValue()).isEqualTo("5.1 元/斤");
        assertThat(listing.get("holdingCost").textValue()).isEqualTo("0.35 元");
        assertThat(listing.get("minimumPickup").textValue()).isEqualTo("500 斤");
        assertThat(listing.get("from").textValue()).isEqualTo("2026-12-19");
        assertThat(listing.get("to").textValue()).isEqualTo("2026-12-31");
    }

    @Test
    void an_intent_and_its_change_too() {
        Member school = member("buyer", "学校");
        Got entered = post(
                "/v1/intents",
                school.token(),
                OfferingBody.intent("最多三千斤")
                        .with("minimum", "至少1千斤")
                        .with("bid", "不超过5块3一斤")
                        .with("maxDistance", "六十公里以内")
                        .toString());
        JsonNode intent = made(entered);

        assertThat(intent.get("demand").textValue()).isEqualTo("3000 斤");
        assertThat(intent.get("minimum").textValue()).isEqualTo("1000 斤");
        assertThat(intent.get("bid").textValue()).isEqualTo("5.3 元/斤");
        assertThat(intent.get("maxDistance").textValue()).isEqualTo("60 km");

        Got changed = patch(entered.header("Location"), school.token(), "{'demand':'两千斤'}", "If-Match", "\"1\"");
        assertThat(made(changed).get("demand").textValue()).isEqualTo("2000 斤");
    }

    @Test
    void a_range_of_weights_may_be_one_text() {
        Member cooperative = member("cooperative", "合作社");
        JsonNode listing = made(post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("24000 只").with("unitWeight", "每只6-7斤").toString()));

        assertThat(listing.at("/unitWeight/min").textValue()).isEqualTo("6 斤");
        assertThat(listing.at("/unitWeight/max").textValue()).isEqualTo("7 斤");
        Got open = post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("24000 只").with("unitWeight", "6斤以上").toString());
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.json().at("/errors/0/pointer").textValue()).isEqualTo("/unitWeight/max");
        JsonNode intent = made(post(
                "/v1/intents",
                member("buyer", "学校").token(),
                OfferingBody.intent("3000斤").with("unitWeight", "6斤以上").toString()));
        assertThat(intent.at("/unitWeight/min").textValue()).isEqualTo("6 斤");
        assertThat(intent.at("/unitWeight").has("max")).isFalse();
    }

    @Test
    void the_day_of_weighing_looks_back() {
        Member cooperative = member("cooperative", "合作社");
        OfferingBody body = OfferingBody.listing("24000 只");

        assertThat(made(post(
                                "/v1/listings",
                                cooperative.token(),
                                body.with("weighedOn", "昨天").toString()))
                        .get("weighedOn")
                        .textValue())
                .isEqualTo("2026-12-18");
        assertThat(post(
                                "/v1/listings",
                                cooperative.token(),
                                body.with("weighedOn", "明天").toString())
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "ask,5块1斤,可能是 5 元/斤，也可能是 5.1 元/斤，请写明",
        "ask,3-3.5元/斤,写了两个值：3 元/斤和 3.5 元/斤，请只写一个",
        "stock,三万来只,写了“来”，这里要一个确定的数；如果就是这个数，请写 30000 只",
        "stock,24000只左右,写了“左右”，这里要一个确定的数；如果就是这个数，请写 24000 只"
    })
    void what_has_two_readings_is_refused_with_the_way_out(String field, String said, String sentence) {
        Member cooperative = member("cooperative", "合作社");
        Got refused = post(
                "/v1/listings",
                cooperative.token(),
                OfferingBody.listing("24000 只").with(field, said).toString(),
                "Accept-Language",
                "zh");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").textValue()).isEqualTo("/" + field);
        assertThat(refused.json().at("/errors/0/detail").textValue()).contains(sentence);
    }
}
