package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.duijie.api.http.ServerTest;
import org.duijie.core.market.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search finds, page by page. */
class SearchTest extends ServerTest {
    private static final String LISTING =
            "{'product':'%s','stock':'100 只','unitWeight':{'min':'6 jin','max':'7 jin'},'ask':'5.10 CNY/jin',"
                    + "'from':'2026-12-19','to':'2026-12-31','at':{'lat':%s,'lon':%s}%s}";
    private static final String INTENT =
            "{'products':['%s'],'demand':'200 head','bid':'5.30 CNY/jin','from':'2026-12-19','to':'2026-12-31',"
                    + "'at':{'lat':34.5,'lon':110.9}}";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_pages_of_a_circle_hold_all_that_lies_in_it_once_and_in_order(long seed) {
        Random random = new Random(seed);
        String cooperative = member("cooperative", "合作社").token();
        Place centre = new Place(34.5, 110.9);
        List<String> near = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Place at = new Place(34.5 + random.nextInt(-900, 900) / 1e3, 110.9 + random.nextInt(-900, 900) / 1e3);
            String id = enter(cooperative, "poultry/broiler", at, "");
            if (centre.roadTo(at, 1).metres() <= 60_000) {
                near.add(id);
            }
        }
        near.sort(Comparator.naturalOrder()); // ids of one millisecond have no order of their own

        for (int limit : new int[] {1, 3, near.size(), 200}) {
            String first = "/v1/listings?lat=34.5&lon=110.9&within=60%20km&limit=" + limit;
            assertThat(allPages(first)).as("limit %s", limit).isEqualTo(near);
        }
    }

    @ParameterizedTest
    @CsvSource({"89.9,0,89.9,180,25 km", "0,179.9,0,-179.9,23 km", "34.5,110.9,34.5,110.9,0 m"})
    void a_circle_reaches_over_the_pole_and_the_180th_meridian(
            String lat, String lon, String otherLat, String otherLon, String within) {
        String cooperative = member("cooperative", "合作社").token();
        Place at = new Place(Double.parseDouble(otherLat), Double.parseDouble(otherLon));
        String id = enter(cooperative, "poultry/broiler", at, "");

        assertThat(allPages("/v1/listings?lat=" + lat + "&lon=" + lon + "&within=" + encoded(within)))
                .containsExactly(id);
    }

    @Test
    void every_word_of_a_text_has_to_stand_somewhere_in_any_case_and_width() {
        String cooperative = member("cooperative", "阳平镇娄底村养殖合作社").token();
        String id = enter(cooperative, "poultry/broiler", new Place(34.5, 110.9), ",'note':'AA+ 100%'");

        for (String text : List.of("娄底", "娄底 白羽", "白羽\u3000娄底", "aa+", "ＡＡ＋", "BROILER 100%")) {
            assertThat(allPages("/v1/listings?text=" + encoded(text))).as(text).containsExactly(id);
        }
        for (String text : List.of("娄底 鸭", "100_", "!", "合作社社")) {
            assertThat(allPages("/v1/listings?text=" + encoded(text))).as(text).isEmpty();
        }
    }

    @Test
    void an_intent_takes_what_it_names_and_all_under_it() {
        String school = member("buyer", "学校").token();
        String poultry = id(made(post("/v1/intents", school, INTENT.formatted("poultry"))));
        String broiler = id(made(post("/v1/intents", school, INTENT.formatted("poultry/broiler"))));
        String duck = id(made(post("/v1/intents", school, INTENT.formatted("poultry/duck"))));

        assertThat(allPages("/v1/intents?takes=poultry/broiler")).containsExactlyInAnyOrder(poultry, broiler);
        assertThat(allPages("/v1/intents?takes=poultry")).containsExactly(poultry);
        assertThat(allPages("/v1/intents?product=poultry")).containsExactlyInAnyOrder(poultry, broiler, duck);
        assertThat(allPages("/v1/intents?takes=poultry/duck&kind=school&lat=34.5&lon=110.9&within=1%20km"))
                .containsExactlyInAnyOrder(poultry, duck);
        assertThat(allPages("/v1/intents?takes=vegetable/potato")).isEmpty();
    }

    @Test
    void what_a_party_offers_and_wants_is_found_by_its_new_name_and_kind() {
        Member cooperative = member("cooperative", "娄底村合作社");
        Member school = member("buyer", "城关中学");
        String listing = enter(cooperative.token(), "poultry/broiler", new Place(34.5, 110.9), "");
        String intent = id(made(post("/v1/intents", school.token(), INTENT.formatted("poultry"))));

        made(patch("/v1/parties/" + cooperative.party(), liaison, "{'name':'阳平镇合作社'}", "If-Match", "\"1\""));
        made(patch(
                "/v1/parties/" + school.party(),
                liaison,
                "{'name':'城关食堂','buyerKind':'canteen'}",
                "If-Match",
                "\"1\""));

        assertThat(allPages("/v1/listings?text=" + encoded("阳平镇"))).containsExactly(listing);
        assertThat(allPages("/v1/listings?text=" + encoded("娄底"))).isEmpty();
        assertThat(allPages("/v1/intents?kind=canteen&text=" + encoded("食堂"))).containsExactly(intent);
        assertThat(allPages("/v1/intents?kind=school")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lat=34.5&lon=110.9|/within|MISSING_FIELD",
                "within=60%20km&lat=34.5|/lon|MISSING_FIELD",
                "lat=91&lon=110.9&within=60%20km|/lat|OUT_OF_RANGE",
                "lat=34.5&lon=east&within=60%20km|/lon|OUT_OF_RANGE",
                "lat=34.5&lon=110.9&within=60|/within|NOT_A_QUANTITY",
                "lat=34.5&lon=110.9&within=60%20miles|/within|UNKNOWN_UNIT",
                "lat=34.5&lon=110.9&within=60%20km&box=34,110,35,111|/box|NOT_BOTH",
                "box=35,110,34,111|/box|RANGE_REVERSED",
                "from=2026-12-31&to=2026-12-19|/to|DATES_REVERSED",
                "from=yesterday|/from|NOT_A_DATE",
                "status=sold|/status|NOT_ONE_OF",
                "text=%20|/text|NOT_A_NAME"
            })
    void what_cannot_be_looked_for_is_named_with_the_way_out(String query, String pointer, String code) {
        Got got = get("/v1/listings?" + query, liaison);

        assertThat(got.status()).as(query).isEqualTo(400);
        JsonNode error = got.json().at("/errors/0");
        assertThat(error.get("pointer").textValue()).isEqualTo(pointer);
        assertThat(error.get("code").textValue()).isEqualTo(code);
    }

    private String enter(String token, String product, Place at, String more) {
        return id(made(post("/v1/listings", token, LISTING.formatted(product, at.latitude(), at.longitude(), more))));
    }

    private List<String> allPages(String first) {
        List<String> ids = new ArrayList<>();
        for (String path = first; !path.isEmpty(); ) {
            Got page = get(path, liaison);
            made(page).get("items").forEach(item -> ids.add(id(item)));
            path = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        return ids;
    }

    private static String id(JsonNode thing) {
        return thing.get("id").textValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
