package org.duijie.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** Which party a name in a market file is: as the import says, or by the name as names are compared, and then the answer says so. */
class ImportPartiesTest extends ServerTest {
    private static final String FILE = "{'asOf':'2026-12-19','listings':[{'id':'shed','cooperative':'NAME',"
            + "'product':'poultry/broiler','stock':'800 head','unitWeight':{'min':'6 jin','max':'6.4 jin'},"
            + "'ask':'4.80 CNY/jin','from':'2026-12-19','to':'2026-12-24','at':{'lat':34.5362,'lon':110.6921}}],"
            + "'intents':[]MORE}";

    @Override
    protected Clock clock() {
        return new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));
    }

    @Test
    void a_name_that_looks_the_same_is_the_same_party_and_the_answer_says_that_it_went_by_name() {
        String party = member("cooperative", "娄底村 Ａ 合作社").party();

        JsonNode imported = made(post("/v1/imports", liaison, file("娄底村a合作社", "")));

        assertThat(imported.get("parties")).isEmpty();
        assertThat(imported.at("/byName/0/id").textValue()).isEqualTo(party);
        assertThat(owner(imported)).isEqualTo(party);
    }

    @Test
    void an_import_says_which_of_two_parties_a_name_is() {
        member("cooperative", "合作社");
        String second = member("cooperative", "合作社").party();
        assertThat(post("/v1/imports", liaison, file("合作社", "")).status()).isEqualTo(422);

        JsonNode imported = made(post("/v1/imports", liaison, file("合作社", named("合作社", "cooperative", "id", second))));

        assertThat(imported.get("byName")).isEmpty();
        assertThat(owner(imported)).isEqualTo(second);
    }

    @Test
    void what_stands_open_already_and_what_is_far_from_all_else_is_told_with_its_place_in_the_file() {
        made(post("/v1/imports", liaison, file("合作社", "")));
        made(post("/v1/imports", liaison, file("另一合作社", "")));
        made(post("/v1/imports", liaison, file("第三合作社", "")));

        JsonNode again = made(post("/v1/imports", liaison, file("合作社", ",'parties':[]")));
        JsonNode far = made(post("/v1/imports", liaison, file("合作社", "").replace("34.5362", "23.5362")));

        assertThat(again.at("/warnings").toString())
                .contains("\"ENTERED_TWICE\"")
                .contains("\"/listings/0\"");
        assertThat(far.at("/warnings").toString())
                .contains("\"PLACE_FAR\"")
                .contains("\"/listings/0/at\"")
                .doesNotContain("\"ENTERED_TWICE\"");
    }

    @Test
    void a_credit_code_says_it_whatever_the_name() {
        String code = "91350100M000100Y43";
        String party = made(post(
                        "/v1/parties", liaison, "{'kind':'cooperative','name':'新名','creditCode':'" + code + "'}"))
                .get("id")
                .textValue();

        JsonNode imported =
                made(post("/v1/imports", liaison, file("旧名", named("旧名", "cooperative", "creditCode", code))));

        assertThat(imported.get("parties")).isEmpty();
        assertThat(owner(imported)).isEqualTo(party);
    }

    @Test
    void a_named_party_that_cannot_be_is_told_with_its_place() {
        String school = member("buyer", "学校").party();

        assertTold(named("合作社", "cooperative", "id", "pty_0"), "UNKNOWN_PARTY", "/parties/0/id");
        assertTold(named("合作社", "cooperative", "id", school), "UNKNOWN_PARTY", "/parties/0/id");
        assertTold(named("别的社", "cooperative", "id", school), "NOT_IN_FILE", "/parties/0/name");
        assertTold(named("合作社", "buyer", "id", school), "NOT_IN_FILE", "/parties/0/name");
    }

    private void assertTold(String parties, String code, String pointer) {
        Got refused = post("/v1/imports", liaison, file("合作社", parties));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/pointer").textValue()).isEqualTo(pointer);
        assertThat(get("/v1/listings", liaison).json().get("items")).isEmpty();
    }

    private String owner(JsonNode imported) {
        String listing = imported.at("/listings/0/id").textValue();
        return get("/v1/listings/" + listing, liaison).json().at("/party/id").textValue();
    }

    private static String named(String name, String kind, String field, String value) {
        return ",'parties':[{'name':'" + name + "','kind':'" + kind + "','" + field + "':'" + value + "'}]";
    }

    private static String file(String name, String more) {
        return FILE.replace("NAME", name).replace("MORE", more);
    }
}
