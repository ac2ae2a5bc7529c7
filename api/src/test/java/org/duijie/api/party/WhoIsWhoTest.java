package org.duijie.api.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** Parties, users, tokens, and what each may see. */
class WhoIsWhoTest extends ServerTest {
    private static final String INTENT =
            "{'products':['poultry'],'demand':'200 head','minimum':'100 head','bid':'5.30 CNY/jin',"
                    + "'from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}";

    @Test
    void a_credit_code_of_bad_form_is_refused_and_a_bad_check_character_is_overridden() {
        String party = "{'kind':'cooperative','name':'合作社','creditCode':'%s'%s}";

        assertThat(post("/v1/parties", liaison, party.formatted("123", "")).status())
                .isEqualTo(422);
        Got wrong = post("/v1/parties", liaison, party.formatted("91330100799655058C", ""));
        assertThat(wrong.json().at("/errors/0/code").textValue()).isEqualTo("CREDIT_CODE_CHECK");
        made(post("/v1/parties", liaison, party.formatted("91330100799655058C", ",'creditCodeOverride':true")));
        made(post("/v1/parties", liaison, party.formatted("91330100799655058B", "")));
        Got taken = post("/v1/parties", liaison, party.formatted("91330100799655058B", ""));
        assertThat(taken.json().at("/errors/0/code").textValue()).isEqualTo("CREDIT_CODE_TAKEN");
    }

    @Test
    void contacts_are_shown_to_their_own_and_to_liaisons() {
        Member cooperative = member("cooperative", "合作社");
        Member school = member("buyer", "学校");
        String path = "/v1/parties/" + cooperative.party();

        made(patch(
                path, cooperative.token(), "{'contacts':[{'name':'张三','phone':'13900000000'}]}", "If-Match", "\"1\""));

        assertThat(get(path, cooperative.token()).json().has("contacts")).isTrue();
        assertThat(get(path, liaison).json().has("contacts")).isTrue();
        assertThat(get(path, school.token()).json().has("contacts")).isFalse();
        assertThat(patch(path, school.token(), "{'name':'x'}", "If-Match", "\"2\"")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_a_buyer_bids_is_not_shown_to_others() {
        Member school = member("buyer", "学校");
        Member other = member("buyer", "另一学校");
        Member cooperative = member("cooperative", "合作社");

        String path = post("/v1/intents", school.token(), INTENT).header("Location");

        assertThat(get(path, school.token()).json().has("bid")).isTrue();
        assertThat(get(path, liaison).json().has("bid")).isTrue();
        assertThat(get(path, other.token()).json().has("bid")).isFalse();
        assertThat(get("/v1/intents?product=poultry/broiler", liaison).json().get("items"))
                .isEmpty();
        assertThat(get("/v1/intents?product=poultry&kind=school", other.token())
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(post("/v1/intents", cooperative.token(), INTENT).status()).isEqualTo(403);
    }

    @Test
    void an_intent_that_a_liaison_enters_and_withdraws_is_on_behalf_of_the_buyer() {
        Member school = member("buyer", "学校");
        String forIt = INTENT.replace("{'products'", "{'party':'" + school.party() + "','products'");

        String path = post("/v1/intents", liaison, forIt).header("Location");
        made(patch(path, school.token(), "{'note':'急'}", "If-Match", "\"1\""));
        made(post(path + "/withdraw", liaison, "{'reason':'noLongerNeeded'}", "If-Match", "\"2\""));

        JsonNode versions = get(path + "/history", school.token()).json().get("items");
        assertThat(versions.get(0).get("onBehalfOf").textValue()).isEqualTo(school.party());
        assertThat(versions.get(0).get("actor").textValue()).isEqualTo(bureau.liaison());
        assertThat(versions.get(1).has("onBehalfOf")).isFalse();
        assertThat(versions.get(2).get("onBehalfOf").textValue()).isEqualTo(school.party());
    }

    @Test
    void a_revoked_token_and_a_blocked_user_are_unknown() {
        Member school = member("buyer", "学校");
        JsonNode second = made(post("/v1/tokens", school.token(), "{'scopes':['read']}"));
        String token = second.get("token").textValue();

        assertThat(post("/v1/intents", token, INTENT).status()).isEqualTo(403);
        made(post("/v1/tokens/" + second.get("id").textValue() + "/revoke", school.token(), null));
        assertThat(get("/v1/listings", token).status()).isEqualTo(401);

        String user = second.get("user").textValue();
        made(post("/v1/users/" + user + "/block", liaison, null, "If-Match", "\"1\""));
        assertThat(get("/v1/listings", school.token()).status()).isEqualTo(401);
    }

    @Test
    void a_token_is_not_kept_with_the_answer_that_shows_it() {
        String body = "{'scopes':['read']}";

        assertThat(made(post("/v1/tokens", liaison, body, "Idempotency-Key", "t"))
                        .has("token"))
                .isTrue();
        assertThat(made(post("/v1/tokens", liaison, body, "Idempotency-Key", "t"))
                        .has("token"))
                .isFalse();
    }
}
