package org.duijie.api.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.RightsRequests;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a party is, others rely on: liaisons alone change it, and what was agreed keeps it. */
class PartyNamesTest extends ServerTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-19T01:00:00Z"));

    @Override
    protected Clock clock() {
        return clock;
    }

    @ParameterizedTest
    @CsvSource({
        "buyerKind, supermarket",
        "name, 阳平镇娄底村养殖合作社",
        "creditCode, 91350100M000100Y43",
        "kind, cooperative",
    })
    void a_party_does_not_make_itself_another(String field, String value) {
        Member school = member("buyer", "学校");
        String path = "/v1/parties/" + school.party();
        String body = "{'" + field + "':'" + value + "'}";

        Got own = patch(path, school.token(), body, "If-Match", "\"1\"");

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().at("/errors/0/code").textValue()).isEqualTo("LIAISON_ONLY");
        assertThat(own.json().at("/errors/0/pointer").textValue()).isEqualTo("/" + field);
        assertThat(own.json().at("/errors/0/detail").textValue()).contains("only be changed by liaisons");
        if (!field.equals("kind")) {
            made(patch(path, liaison, body, "If-Match", "\"1\""));
        }
    }

    @Test
    void the_kind_of_a_party_stays_for_liaisons_too() {
        String path = "/v1/parties/" + member("buyer", "学校").party();

        for (String body : List.of("{'kind':'cooperative'}", "{'kind':'cooperative','buyerKind':null}")) {
            Got got = patch(path, liaison, body, "If-Match", "\"1\"");

            assertThat(got.status()).isEqualTo(422);
            assertThat(got.json().at("/errors/0/code").textValue()).isEqualTo("KIND_STAYS");
        }
        Got twoKinds = post("/v1/parties", liaison, "{'kind':'cooperative','name':'社','buyerKind':'school'}");
        assertThat(twoKinds.json().at("/errors/0/code").textValue()).isEqualTo("OF_BUYERS_ALONE");
    }

    @Test
    void how_it_is_reached_a_party_changes_itself() {
        Member school = member("buyer", "学校");
        String contacts = "{'name':'学校','contacts':[{'name':'王','phone':'1'}]}";

        JsonNode changed = made(patch("/v1/parties/" + school.party(), school.token(), contacts, "If-Match", "\"1\""));

        assertThat(changed.at("/contacts/0/name").textValue()).isEqualTo("王");
    }

    @Test
    void a_deal_and_its_papers_keep_the_names_under_which_it_was_proposed() {
        Member cooperative = member("cooperative", "老合作社");
        Member school = member("buyer", "老学校");
        String listing = made(post(
                        "/v1/listings", cooperative.token(), RightsRequests.LISTING.replace("'party':'PARTY',", "")))
                .get("id")
                .textValue();
        String deal = made(post(
                        "/v1/deals",
                        liaison,
                        "{'listing':'" + listing + "','buyer':'" + school.party()
                                + "','heads':'100 head','price':'5 CNY/jin','pickUpOn':'2026-12-19',"
                                + "'at':{'lat':34.5,'lon':110.9}}"))
                .get("id")
                .textValue();
        new DealRoad(this, liaison).lead(deal, 100, "settle");
        made(patch(
                "/v1/parties/" + school.party(),
                liaison,
                "{'name':'新学校','buyerKind':'supermarket'}",
                "If-Match",
                "\"1\""));
        made(patch("/v1/parties/" + cooperative.party(), liaison, "{'name':'新合作社'}", "If-Match", "\"1\""));

        JsonNode kept = get("/v1/deals/" + deal, liaison).json();

        assertThat(kept.at("/buyer/name").textValue()).isEqualTo("老学校");
        assertThat(kept.at("/buyer/kind").textValue()).isEqualTo("school");
        assertThat(kept.at("/cooperative/name").textValue()).isEqualTo("老合作社");
        for (String paper : new String[] {"deal-sheet.html", "weigh-ticket.html"}) {
            assertThat(get("/v1/deals/" + deal + "/" + paper, liaison)
                            .response()
                            .body())
                    .contains("老学校", "老合作社")
                    .doesNotContain("新学校", "新合作社");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "name, '{''name'':''甲\u202e乙''}'",
        "contacts/0/note, '{''contacts'':[{''name'':''王'',''phone'':''1'',''note'':''x\u200b''}]}'"
    })
    void what_nobody_can_see_is_refused_with_field_and_code_point(String pointer, String body) {
        Member school = member("buyer", "学校");

        Got refused = patch("/v1/parties/" + school.party(), liaison, body, "If-Match", "\"1\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo("HIDDEN_CHARACTER");
        assertThat(refused.json().at("/errors/0/pointer").textValue()).isEqualTo("/" + pointer);
        assertThat(refused.json().at("/errors/0/detail").textValue())
                .containsPattern("U\\+20[20][eEB]|U\\+2[0-9A-F]{3}");
    }
}
