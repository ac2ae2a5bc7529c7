package org.duijie.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duijie.api.deal.DealTest;
import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bureau adds to the catalogue holds from the next request on, without a release. */
class CatalogueResourceTest extends DealTest {
    private static final String ADDITIONS = "{'products':[{'path':'poultry/loudi-black','chinese':'娄底黑鸡',"
            + "'aliases':['娄底土乌鸡'],'countWords':['羽'],'shelfLife':{'days':7,'storage':'chilled'}}],"
            + "'words':[{'word':'洋芋蛋蛋','product':'vegetable/potato'},{'word':'豆角','product':'vegetable/cowpea'}],"
            + "'places':[{'name':'娄底村','at':{'lat':34.5,'lon':110.9}}]}";

    @Test
    void own_products_and_words_are_taken_and_searched_from_the_next_request_on() {
        assertThat(answered("/v1/listings", offered("娄底黑鸡"))
                        .at("/errors/0/code")
                        .textValue())
                .isEqualTo("NOT_A_PRODUCT");
        add(ADDITIONS, 1);

        JsonNode listed = made(post("/v1/listings", cooperative.token(), offered("娄底土乌鸡")));
        assertThat(listed.get("product").textValue()).isEqualTo("poultry/loudi-black");
        assertThat(listed.at("/warnings").findValuesAsText("code")).doesNotContain("UNKNOWN_PRODUCT");
        JsonNode intent = made(post("/v1/intents", buyer.token(), wanted("['豆角','洋芋蛋蛋']")));
        assertThat(intent.get("products").toString()).isEqualTo("[\"vegetable/cowpea\",\"vegetable/potato\"]");
        assertThat(found("product=娄底黑鸡")).isEqualTo(1);
        assertThat(found("text=poultry/loudi")).isEqualTo(1);
    }

    @Test
    void an_import_names_them_too() {
        add(ADDITIONS, 1);
        JsonNode imported = made(post(
                "/v1/imports",
                liaison,
                "{'asOf':'2026-12-19','listings':[{'id':'a','cooperative':'娄底合作社','stock':'10 head',"
                        + "'product':'娄底黑鸡','unitWeight':{'min':'5 jin','max':'6 jin'},'ask':'9 CNY/jin',"
                        + "'from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}],'intents':[]}"));
        assertThat(imported.at("/listings").size()).isEqualTo(1);
        assertThat(found("product=poultry/loudi-black")).isEqualTo(1);
    }

    @Test
    void they_stand_marked_in_the_lists_of_products_and_places() {
        add(ADDITIONS, 1);

        JsonNode products = get("/v1/products", buyer.token()).json().get("items");
        assertThat(products)
                .filteredOn(each -> each.path("own").asBoolean())
                .singleElement()
                .satisfies(own -> assertThat(own.get("path").textValue()).isEqualTo("poultry/loudi-black"));
        assertThat(products)
                .filteredOn(each -> each.get("path").textValue().equals("vegetable/potato"))
                .singleElement()
                .satisfies(
                        potato -> assertThat(potato.get("aliases").toString()).contains("洋芋蛋蛋"));
        assertThat(get("/v1/places?text=娄底", buyer.token())
                        .json()
                        .at("/own/0/name")
                        .textValue())
                .isEqualTo("娄底村");
        assertThat(get("/v1/places?text=灵宝", buyer.token()).json().has("own")).isFalse();
        assertThat(get("/v1/places?limit=1&cursor=" + cursor(), buyer.token())
                        .json()
                        .has("own"))
                .isFalse();
    }

    @Test
    void what_was_entered_stays_when_the_addition_goes() {
        add(ADDITIONS, 1);
        String id = made(post(
                        "/v1/listings", cooperative.token(), offered("娄底黑鸡").replace("100 head", "100 羽")))
                .get("id")
                .textValue();
        add("{'products':[],'words':[],'places':[]}", 2);

        JsonNode kept = get("/v1/listings/" + id, cooperative.token()).json();
        assertThat(kept.get("product").textValue()).isEqualTo("poultry/loudi-black");
        assertThat(kept.get("stock").textValue()).isEqualTo("100 羽");
        assertThat(made(patch("/v1/listings/" + id, cooperative.token(), "{'note':'晚一天'}", "If-Match", "\"1\""))
                        .get("note")
                        .textValue())
                .isEqualTo("晚一天");
        assertThat(made(post("/v1/match-rounds", liaison, "{}")).has("id")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'words':[{'word':'土豆','product':'vegetable/tomato'}]} | /words/0/word NAME_TAKEN",
                "{'words':[{'word':'龙肉','product':'meat/dragon'}]} | /words/0/product NOT_IN_CATALOGUE",
                "{'products':[{'path':'poultry/broiler','chinese':'娄底鸡'}]} | /products/0/path PATH_TAKEN",
                "{'products':[{'path':'hen/black','chinese':'娄底鸡'}]} | /products/0/path NO_PARENT",
                "{'products':[{'path':'poultry/b','chinese':'黑鸡王','aliases':['x','番茄']}]} | /products/0/aliases/1 NAME_TAKEN",
                "{'products':[{'path':'poultry/b','chinese':'黑鸡王','countWords':['斤']}]} | /products/0/countWords NOT_ONE_OF",
                "{'products':[{'path':'poultry/b','chinese':'黑鸡王','form':'raw'}]} | /products/0/form NOT_ONE_OF",
                "{'places':[{'name':'村','at':{'lat':134,'lon':110}}]} | /places/0/at/lat OUT_OF_RANGE"
            })
    void what_cannot_be_added_is_told_by_its_place(String additions, String told) {
        JsonNode refused =
                patch("/v1/catalogue", liaison, additions, "If-Match", "\"1\"").json();

        assertThat(refused.at("/errors/0/pointer").textValue() + " "
                        + refused.at("/errors/0/code").textValue())
                .isEqualTo(told);
        assertThat(get("/v1/catalogue", buyer.token()).json().get("version").longValue())
                .isEqualTo(1);
    }

    @Test
    void a_tag_is_entered_as_the_paths_it_stands_for() {
        JsonNode intent = made(post("/v1/intents", buyer.token(), wanted("['葱姜蒜','vegetable/ginger']")));

        assertThat(intent.get("products"))
                .extracting(JsonNode::textValue)
                .contains("vegetable/ginger", "vegetable/garlic", "vegetable/scallion")
                .doesNotHaveDuplicates();
        assertThat(intent.at("/warnings/0/code").textValue()).isEqualTo("PRODUCT_BY_NAME");
        assertThat(intent.at("/warnings/0/detail").textValue()).contains("vegetable/garlic");
    }

    @Test
    void a_name_that_regions_read_differently_is_asked_about() {
        JsonNode refused = answered("/v1/listings", offered("青椒"));

        assertThat(refused.at("/errors/0/code").textValue()).isEqualTo("AMBIGUOUS");
        assertThat(refused.at("/errors/0/detail").textValue()).contains("甜椒").contains("辣椒");
    }

    @Test
    void own_poultry_is_likely_to_need_a_certificate_by_the_path_above_it() {
        add(
                "{'products':[{'path':'poultry/loudi-black','chinese':'娄底黑鸡'},"
                        + "{'path':'poultry/loudi-black/dwarf','chinese':'娄底矮脚鸡','form':'fresh'},"
                        + "{'path':'vegetable/loudi-tomato','chinese':'娄底贼不偷'}]}",
                1);

        for (String own : List.of("娄底黑鸡", "娄底矮脚鸡")) {
            JsonNode listed = made(post("/v1/listings", cooperative.token(), offered(own)));
            assertThat(listed.at("/warnings").findValuesAsText("code")).as(own).contains("CERTIFICATE_LIKELY");
        }
        JsonNode tomato =
                made(post("/v1/listings", cooperative.token(), offered("娄底贼不偷").replace("head", "个")));
        assertThat(tomato.path("warnings").findValuesAsText("code")).doesNotContain("CERTIFICATE_LIKELY");
    }

    @Test
    void the_examples_of_the_page_of_products_work() throws IOException {
        String page = Files.readString(Path.of("../docs/products.md"));
        String patch = page.substring(page.indexOf("-X PATCH"));
        String body = patch.substring(patch.indexOf("-d '") + 4, patch.indexOf("}'\n") + 1);
        made(patch("/v1/catalogue", liaison, body, "If-Match", "\"1\""));

        assertThat(made(post("/v1/listings", cooperative.token(), offered("略阳乌鸡")))
                        .get("product")
                        .textValue())
                .isEqualTo("poultry/lueyang-black");
        assertThat(found("product=略阳黑鸡")).isEqualTo(1);
        assertThat(found("product=西红柿")).isZero();
        assertThat(get("/v1/products", liaison).json().get("items"))
                .filteredOn(each -> each.path("aliases").toString().contains("\"西红柿\""))
                .singleElement()
                .satisfies(tomato -> assertThat(page)
                        .contains(tomato.get("aliases").toString().replace(",", ", ")));
    }

    private void add(String additions, int version) {
        made(patch("/v1/catalogue", liaison, additions, "If-Match", "\"" + version + "\""));
    }

    private int found(String search) {
        return get("/v1/listings?" + search, cooperative.token())
                .json()
                .get("items")
                .size();
    }

    private String cursor() {
        String link = get("/v1/places?limit=1", buyer.token()).header("Link");
        return link.replaceAll(".*cursor=([^&>]+).*", "$1");
    }

    private JsonNode answered(String path, String body) {
        return post(path, cooperative.token(), body).json();
    }

    private static String offered(String product) {
        return OfferingBody.listing("100 head").with("product", product).toString();
    }

    private static String wanted(String products) {
        return "{'products':" + products + ",'demand':'100 kg','bid':'5.30 CNY/jin','from':'2026-12-19',"
                + "'to':'2026-12-31','at':{'lat':34.52,'lon':110.9}}";
    }
}
