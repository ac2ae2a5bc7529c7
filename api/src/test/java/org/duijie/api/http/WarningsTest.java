package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.api.deal.DealTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is doubtful in what is entered appears in the answer, in the client's language, and changes no status. */
class WarningsTest extends DealTest {
    private static final String BROILERS = OfferingBody.listing("100 head")
            .with("product", "PRODUCT")
            .at("34.55", "110.85")
            .toString();

    @Test
    void a_product_is_taken_by_its_chinese_name_and_the_path_is_told() {
        JsonNode listed = listed("白羽肉鸡");

        assertThat(listed.get("product").textValue()).isEqualTo("poultry/broiler");
        assertThat(codes(listed)).containsExactly("PRODUCT_BY_NAME");
        assertThat(listed.at("/warnings/0/detail").textValue()).isEqualTo("“白羽肉鸡”已按 poultry/broiler 录入");
        JsonNode intent = made(post(
                "/v1/intents",
                buyer.token(),
                "{'products':['肉鸡','poultry/broiler'],'demand':'10 head','bid':'5.30 CNY/jin','from':'2026-12-19',"
                        + "'to':'2026-12-31','at':{'lat':34.52,'lon':110.9}}"));
        assertThat(intent.get("products")).hasSize(1);
        assertThat(intent.at("/products/0").textValue()).isEqualTo("poultry/broiler");
        assertThat(intent.at("/warnings/0/pointer").textValue()).isEqualTo("/products/0");
    }

    @Test
    void a_misspelt_product_is_told_with_the_likely_one() {
        assertThat(listed("vegetable/potatoe").at("/warnings/0/detail").textValue())
                .contains("vegetable/potato？");
    }

    @Test
    void the_same_goods_entered_twice_are_told() {
        String first = listed("poultry/broiler").get("id").textValue();

        JsonNode second = listed("poultry/broiler");

        assertThat(codes(second)).containsExactly("ENTERED_TWICE");
        assertThat(second.at("/warnings/0/detail").textValue()).contains(first);
        assertThat(codes(listed("poultry/duck"))).isEmpty();
    }

    @Test
    void a_past_window_an_exchanged_place_and_gain_for_nothing_are_told_of_changes_too() {
        String path = "/v1/listings/" + listed("poultry/broiler").get("id").textValue();

        JsonNode changed = made(patch(
                path,
                cooperative.token(),
                "{'from':'2026-12-01','to':'2026-12-02','at':{'lat':34.55,'lon':10.85},'dailyGain':'100 g'}",
                "If-Match",
                "\"1\""));

        assertThat(codes(changed)).containsExactly("GAIN_WITHOUT_COST", "PLACE_ABROAD", "WINDOW_PAST");
        assertThat(get(path, cooperative.token()).json().has("warnings")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'min':'6 jin','max':'7 jin' | 'min':'6 kg','max':'7 kg'    | /unitWeight/max WEIGHT_FAR",
                "'min':'6 jin','max':'7 jin' | 'min':'60 g','max':'70 g'    | /unitWeight/min WEIGHT_FAR",
                "5.10 CNY/jin                | 510 CNY/jin                  | /ask PRICE_FAR",
                "5.10 CNY/jin                | 5.10 CNY/head                | /ask PRICE_FAR",
                "'lat':34.55,'lon':110.85    | 'lat':48.85,'lon':2.35       | /at PLACE_ABROAD",
                "'lat':34.55,'lon':110.85    | 'lat':34.55,'lon':10.85      | /at PLACE_ABROAD"
            })
    void what_is_far_from_the_usual_is_told_and_entered_all_the_same(String usual, String odd, String told) {
        String entered = BROILERS.replace("PRODUCT", "poultry/broiler").replace(usual, odd);

        JsonNode listed = made(post("/v1/listings", cooperative.token(), entered));

        assertThat(told(listed)).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"33 CNY/head", "3 CNY/jin", "9 CNY/jin"})
    void what_may_well_be_so_is_not_told(String ask) {
        String entered = BROILERS.replace("PRODUCT", "poultry/broiler").replace("5.10 CNY/jin", ask);

        assertThat(codes(made(post("/v1/listings", cooperative.token(), entered))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'products':['poultry/broiler'],'bid':'530 CNY/jin'               | /bid PRICE_FAR",
                "'products':['poultry/broiler'],'bid':'0.33 CNY/head'             | /bid PRICE_FAR",
                "'products':['poultry/broiler','livestock/pig'],'bid':'20 CNY/jin' | none",
                "'products':['poultry'],'bid':'530 CNY/jin'                       | /bid PRICE_FAR",
                "'products':['poultry/broiler'],'bid':'5 CNY/jin','unitWeight':{'min':'6 kg','max':'7 kg'} | /unitWeight/min WEIGHT_FAR"
            })
    void an_intent_is_told_what_is_far_from_the_usual_of_all_it_takes(String entered, String told) {
        String body = "{" + entered.strip() + ",'demand':'10 head','from':'2026-12-19','to':'2026-12-31',"
                + "'at':{'lat':34.52,'lon':110.9}}";

        assertThat(told(made(post("/v1/intents", buyer.token(), body))))
                .isEqualTo(told.equals("none") ? List.of() : List.of(told));
    }

    @Test
    void a_place_far_from_the_others_is_told_once_there_are_some() {
        String far = BROILERS.replace("PRODUCT", "poultry/duck").replace("34.55,'lon':110.85", "36.06,'lon':103.83");
        assertThat(codes(made(post("/v1/listings", cooperative.token(), far)))).isEmpty();
        String lanzhou = far.replace("poultry/duck", "poultry/goose");
        for (String product : List.of("poultry/broiler", "poultry/hen", "poultry/yellow", "livestock/rabbit")) {
            listed(product);
        }

        JsonNode listed = made(post("/v1/listings", cooperative.token(), lanzhou));

        assertThat(told(listed)).containsExactly("/at PLACE_FAR");
        assertThat(listed.at("/warnings/0/detail").textValue()).contains("658 km");
        String intent = "{'products':['poultry'],'demand':'10 head','bid':'5.30 CNY/jin','from':'2026-12-19',"
                + "'to':'2026-12-31','at':{'lat':LAT,'lon':LON}}";
        String guangzhou = intent.replace("LAT", "23.13").replace("LON", "113.26");
        String xian = intent.replace("LAT", "34.34").replace("LON", "108.94");
        assertThat(told(made(post("/v1/intents", buyer.token(), guangzhou)))).containsExactly("/at PLACE_FAR");
        assertThat(told(made(post("/v1/intents", buyer.token(), xian)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'kind':'buyer','buyerKind':'supermarket','name':'丹尼斯超市' | /name PARTY_ALIKE",
                "'kind':'buyer','buyerKind':'supermarket','name':'城关中学' | /buyerKind KIND_UNLIKE_NAME",
                "'kind':'buyer','buyerKind':'school','name':'学院路超市' | /buyerKind KIND_UNLIKE_NAME",
                "'kind':'buyer','buyerKind':'other','name':'程村合作社' | /kind KIND_UNLIKE_NAME",
                "'kind':'cooperative','name':'城关小学' | /kind KIND_UNLIKE_NAME",
                "'kind':'cooperative','name':'某单位','creditCode':'12100000400012340E','creditCodeOverride':true"
                        + " | /creditCode KIND_UNLIKE_CODE",
                "'kind':'buyer','buyerKind':'canteen','name':'城关中学食堂' | none",
                "'kind':'buyer','buyerKind':'school','name':'城关中学' | none",
                "'kind':'cooperative','name':'城关养殖场','creditCode':'91330100799655058B' | none"
            })
    void a_party_that_is_likely_another_or_of_another_kind_is_told(String entered, String told) {
        JsonNode party = made(post("/v1/parties", liaison, "{" + entered.strip() + "}"));

        assertThat(told(party)).isEqualTo(told.equals("none") ? List.of() : List.of(told));
    }

    @ParameterizedTest
    @CsvSource({
        "主体A,   主体А, PARTY_ALIKE",
        "主体А,   主体A, PARTY_ALIKE",
        "主体Α,   主体А, PARTY_ALIKE",
        "ABC农场, AВC农场, PARTY_ALIKE LETTERS_MIXED",
        "主体A,   主体Б, none"
    })
    void a_name_that_looks_like_another_is_told_whatever_its_letters(String first, String second, String told) {
        String body = "{'kind':'buyer','buyerKind':'other','name':'NAME'}";
        made(post("/v1/parties", liaison, body.replace("NAME", first)));

        JsonNode party = made(post("/v1/parties", liaison, body.replace("NAME", second)));

        assertThat(told(party))
                .isEqualTo(
                        told.equals("none")
                                ? List.of()
                                : Arrays.stream(told.split(" "))
                                        .map(code -> "/name " + code)
                                        .toList());
    }

    @Test
    void a_policy_by_which_carrying_is_free_and_a_campaign_that_is_over_are_told() {
        assertThat(told(made(patch("/v1/policy", liaison, "{'detour':1.2}", "If-Match", "\"1\""))))
                .containsExactly("/haulPerTonneKm HAUL_FREE");
        assertThat(told(made(patch("/v1/policy", liaison, "{'trip':'90 CNY'}", "If-Match", "\"2\""))))
                .isEmpty();
        JsonNode campaign = made(post("/v1/campaigns", liaison, "{'name':'助销','from':'2026-12-01','to':'2026-12-10'}"));
        assertThat(told(campaign)).containsExactly("/to CAMPAIGN_PAST");
        assertThat(campaign.at("/warnings/0/detail").textValue()).contains("today is 2026-12-19");
        String path = "/v1/campaigns/" + campaign.get("id").textValue();
        assertThat(told(made(patch(path, liaison, "{'to':'2026-12-25'}", "If-Match", "\"1\""))))
                .isEmpty();
    }

    @Test
    void a_proposed_price_and_a_floor_far_from_the_usual_are_told() {
        String listing = listing(1_000);
        String offer = offer(listing, 10, "").replace("5.10 CNY/jin", "510 CNY/jin");
        assertThat(told(made(post("/v1/deals", buyer.token(), offer)))).containsExactly("/price PRICE_FAR");
        assertThat(told(made(post("/v1/deals", buyer.token(), offer(listing, 10, "")))))
                .isEmpty();

        String floors = "{'prices':[{'product':'poultry/broiler','price':'4.80 CNY/jin'},"
                + "{'product':'livestock/pig','price':'480 CNY/jin'}]}";
        assertThat(told(made(patch("/v1/floor-prices", liaison, floors, "If-Match", "\"1\""))))
                .containsExactly("/prices/1/price PRICE_FAR");
    }

    @Test
    void a_round_without_a_policy_is_told_so() {
        listed("poultry/broiler");
        assertThat(codes(made(post("/v1/match-rounds", liaison, "{}")))).containsExactly("POLICY_UNSET");

        made(patch("/v1/policy", liaison, "{'haulPerTonneKm':'2 CNY'}", "If-Match", "\"1\""));
        assertThat(codes(made(post("/v1/match-rounds", liaison, "{}")))).isEmpty();
    }

    private JsonNode listed(String product) {
        return made(post(
                "/v1/listings", cooperative.token(), BROILERS.replace("PRODUCT", product), "Accept-Language", "zh-CN"));
    }

    private static List<String> told(JsonNode answer) {
        List<String> told = new ArrayList<>();
        answer.path("warnings")
                .forEach(each -> told.add(
                        each.get("pointer").textValue() + " " + each.get("code").textValue()));
        return told;
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("warnings").findValuesAsText("code");
    }
}
