package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.api.offering.OfferingBody;
import org.junit.jupiter.api.Test;

/** A 403 says who may do it: the roles, the owner, or a token with another scope. */
class ForbiddenWordsTest extends ServerTest {
    @Test
    void a_403_says_who_may_do_it_in_both_languages() {
        String school = member("buyer", "学校").token();
        String cooperative = member("cooperative", "合作社").token();
        String other = member("cooperative", "别的合作社").token();
        String[][] cases = {
            {"/v1/users", school, "this is for liaisons only; ask one to do it", "只有联络员可以办"},
            {"/v1/audit", cooperative, "this is for liaisons only; ask one to do it", "只有联络员可以办"},
            {"/v1/purchases", cooperative, "this is for buyers and liaisons only", "采购方和联络员"},
        };
        for (String[] each : cases) {
            assertThat(get(each[0], each[1]).status()).isEqualTo(403);
            assertThat(told(each[0], each[1], "en")).startsWith(each[2]);
            assertThat(told(each[0], each[1], "zh")).contains(each[3]);
        }
        String listing = made(post(
                        "/v1/listings",
                        cooperative,
                        OfferingBody.listing("10 head").toString()))
                .get("id")
                .textValue();
        assertThat(told("/v1/listings/" + listing + "/losses", other, "zh")).contains("只有所属的一方和联络员");
    }

    private String told(String path, String token, String language) {
        return send("GET", path, token, null, "Accept-Language", language)
                .json()
                .at("/errors/0/detail")
                .textValue();
    }

    @Test
    void a_token_without_the_scope_is_told_which_one() {
        Member school = member("buyer", "学校");
        String reader = made(post("/v1/tokens", school.token(), "{'scopes':['read']}"))
                .get("token")
                .textValue();

        Got refused = post("/v1/intents", reader, OfferingBody.intent("10 head").toString());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo("SCOPE_NEEDED");
        assertThat(refused.json().at("/errors/0/detail").textValue()).contains("scope write");
    }
}
