package org.duijie.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** People of a party, and their tokens. */
class UserResourceTest extends ServerTest {
    @Test
    void what_is_said_of_a_person_changes_under_its_version() {
        String path = user(member("cooperative", "合作社").party());

        assertThat(patch(path, liaison, "{'phone':'13900000000'}").status()).isEqualTo(428);
        Got changed = patch(path, liaison, "{'name':'张会计','phone':'13900000000','title':'会计'}", "If-Match", "\"1\"");

        assertThat(made(changed).get("title").textValue()).isEqualTo("会计");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(patch(path, liaison, "{'name':'x'}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        JsonNode without = made(patch(path, liaison, "{'phone':null}", "If-Match", "\"2\""));
        assertThat(without.has("phone")).isFalse();
        assertThat(without.get("name").textValue()).isEqualTo("张会计");
        assertThat(get(path, liaison).json()).isEqualTo(without);
    }

    @Test
    void the_role_goes_with_the_partys_kind_and_the_party_stays() {
        Member cooperative = member("cooperative", "合作社");
        String path = user(cooperative.party());

        made(patch(path, liaison, "{'role':'cooperative'}", "If-Match", "\"1\""));
        Got raised = patch(path, liaison, "{'role':'liaison'}", "If-Match", "\"2\"");
        assertThat(raised.status()).isEqualTo(422);
        assertThat(raised.json().at("/errors/0/code").textValue()).isEqualTo("ROLE_OF_OTHER_KIND");
        String other = member("cooperative", "另一社").party();
        assertThat(patch(path, liaison, "{'party':'" + other + "'}", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobody_blocks_oneself_and_so_the_last_liaison_stays() {
        String bureauParty = get("/v1/users/" + bureau.liaison(), liaison)
                .json()
                .get("party")
                .textValue();
        JsonNode second = made(post("/v1/users", liaison, "{'party':'" + bureauParty + "','name':'王联络'}"));
        String secondToken = second.get("token").textValue();

        made(post("/v1/users/" + bureau.liaison() + "/block", secondToken, null, "If-Match", "\"1\""));

        assertThat(get("/v1/users", liaison).status()).isEqualTo(401);
        String self = "/v1/users/" + second.get("id").textValue() + "/block";
        assertThat(post(self, secondToken, null, "If-Match", "\"1\"").status()).isEqualTo(409);
    }

    @Test
    void of_two_liaisons_that_block_each_other_at_once_the_second_is_the_last() {
        Principal first = app.tokens().principal(liaison).orElseThrow();
        JsonNode other = made(post("/v1/users", liaison, "{'party':'" + first.party() + "','name':'王联络'}"));
        Principal second =
                app.tokens().principal(other.get("token").textValue()).orElseThrow();
        app.users().block(first, second.user(), 1);

        assertThatThrownBy(() -> app.users().block(second, first.user(), 1))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(RefusalCode.STATE));

        assertThat(get("/v1/users", liaison).status()).isEqualTo(200);
    }

    @Test
    void a_liaison_without_admin_sees_and_issues_its_own_tokens_alone() {
        String plain = made(post("/v1/tokens", liaison, "{'scopes':['read','write']}"))
                .get("token")
                .textValue();
        member("buyer", "学校");
        String user = user(member("buyer", "另一学校").party()).substring("/v1/users/".length());

        JsonNode seen = get("/v1/tokens", plain).json().get("items");
        assertThat(seen)
                .hasSize(2)
                .allMatch(each -> each.get("user").textValue().equals(bureau.liaison()));
        assertThat(get("/v1/tokens", liaison).json().get("items").size()).isGreaterThan(3);
        assertThat(post("/v1/tokens", plain, "{'user':'" + user + "'}").status())
                .isEqualTo(422);
        assertThat(post("/v1/tokens", plain, "{'scopes':['admin']}").status()).isEqualTo(403);
    }

    @Test
    void a_token_has_no_more_scopes_than_its_user_may_have() {
        String user = user(member("buyer", "学校").party()).substring("/v1/users/".length());

        assertThat(post("/v1/tokens", liaison, "{'user':'" + user + "','scopes':['admin']}")
                        .status())
                .isEqualTo(403);
        JsonNode usual = made(post("/v1/tokens", liaison, "{'user':'" + user + "'}"));
        assertThat(usual.get("scopes")).extracting(JsonNode::textValue).containsExactly("read", "write");
    }

    @Test
    void a_token_lives_a_year_at_most() {
        assertThat(post("/v1/tokens", liaison, "{'expiresAt':'2099-01-01T00:00:00Z'}")
                        .json()
                        .at("/errors/0/code")
                        .textValue())
                .isEqualTo("TIME_OUT_OF_RANGE");
        assertThat(post("/v1/tokens", liaison, "{'expiresAt':'2020-01-01T00:00:00Z'}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void places_are_found_by_name_or_by_the_beginning_of_their_code_and_paged() {
        JsonNode lingbao =
                get("/v1/places?text=%E7%81%B5%E5%AE%9D", liaison).json().get("items");
        assertThat(lingbao).hasSize(1);
        assertThat(lingbao.get(0).get("code").textValue()).isEqualTo("411282");
        assertThat(lingbao.get(0).at("/at/lat").doubleValue()).isEqualTo(34.52184);

        Got first = get("/v1/places?text=41&limit=2", liaison);
        Got second = get(first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1"), liaison);
        String last = first.json().at("/items/1/code").textValue();
        assertThat(second.json().at("/items/0/code").textValue())
                .startsWith("41")
                .isGreaterThan(last);
    }

    private String user(String party) {
        return post("/v1/users", liaison, "{'party':'" + party + "','name':'某人'}")
                .header("Location");
    }
}
