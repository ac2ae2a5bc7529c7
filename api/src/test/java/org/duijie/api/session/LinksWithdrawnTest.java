package org.duijie.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a liaison made for signing in ends with the liaison, and with the token that made it. */
class LinksWithdrawnTest extends ServerTest {
    private String admin;
    private String dismissed;
    private String token;

    @BeforeEach
    void liaisons() {
        JsonNode me = made(get("/v1/me", liaison));
        admin = me.at("/user/id").textValue();
        String party = me.at("/party/id").textValue();
        JsonNode made =
                made(post("/v1/users", liaison, "{'party':'" + party + "','name':'赵联络','phone':'138 0000 0009'}"));
        dismissed = made.get("id").textValue();
        token = made.get("token").textValue();
        made(patch("/v1/users/" + admin, liaison, "{'phone':'138 0000 0008'}", "If-Match", "\"1\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"block", "patch"})
    void blocking_a_liaison_withdraws_what_the_liaison_made_and_what_would_sign_it_in(String way) {
        String forAdmin = link(admin, token);
        String code = code(admin, token);
        String forDismissed = link(dismissed, liaison);

        Got blocked = way.equals("block")
                ? post("/v1/users/" + dismissed + "/block", liaison, null, "If-Match", "\"1\"")
                : patch("/v1/users/" + dismissed, liaison, "{'status':'blocked'}", "If-Match", "\"1\"");

        assertThat(made(blocked).get("linksWithdrawn").intValue()).isEqualTo(3);
        assertThat(opens(forAdmin)).isEqualTo(410);
        assertThat(SignedIn.signIn(this, "{'phone':'13800000008','code':'" + code + "'}")
                        .status())
                .isEqualTo(403);
        assertThat(made(get("/v1/sign-in-links", liaison)).get("items")).isEmpty();
        assertThat(made(get("/v1/audit?limit=200", liaison)).findValuesAsText("action"))
                .filteredOn("link.revoked"::equals)
                .hasSize(3);
        made(patch("/v1/users/" + dismissed, liaison, "{'status':'active'}", "If-Match", "\"2\""));
        assertThat(opens(forDismissed)).isEqualTo(410);
        assertThat(opens(forAdmin)).isEqualTo(410);
        assertSound();
    }

    @Test
    void links_of_others_stay_when_a_liaison_is_blocked() {
        String other = link(admin, liaison);

        JsonNode blocked = made(post("/v1/users/" + dismissed + "/block", liaison, null, "If-Match", "\"1\""));

        assertThat(blocked.get("linksWithdrawn").intValue()).isZero();
        assertThat(opens(other)).isEqualTo(200);
    }

    @Test
    void revoking_a_token_withdraws_what_it_made_for_its_user_and_for_others_if_asked() {
        String tokenId = made(get("/v1/me", token)).get("tokenId").textValue();
        String forAdmin = link(admin, token);
        String own = link(dismissed, token);
        String byOther = code(admin, liaison);

        JsonNode first = made(post("/v1/tokens/" + tokenId + "/revoke", liaison, "{}"));
        assertThat(first.get("linksWithdrawn").intValue()).isEqualTo(1);
        assertThat(opens(own)).isEqualTo(410);
        assertThat(made(get("/v1/sign-in-links", liaison)).get("items")).hasSize(2);

        JsonNode second = made(post("/v1/tokens/" + tokenId + "/revoke", liaison, "{'alsoForOthers':true}"));
        assertThat(second.get("linksWithdrawn").intValue()).isEqualTo(1);
        assertThat(opens(forAdmin)).isEqualTo(410);
        assertThat(SignedIn.signIn(this, "{'phone':'13800000008','code':'" + byOther + "'}")
                        .status())
                .isEqualTo(200);
        assertSound();
    }

    @Test
    void revoking_a_token_withdraws_what_a_token_that_it_made_has_made() {
        String tokenId = made(get("/v1/me", token)).get("tokenId").textValue();
        String child = made(post("/v1/tokens", token, "{}")).get("token").textValue();
        String forAdmin = link(admin, child);

        JsonNode revoked = made(post("/v1/tokens/" + tokenId + "/revoke", liaison, "{'alsoForOthers':true}"));

        assertThat(revoked.get("alsoRevoked")).hasSize(1);
        assertThat(revoked.get("linksWithdrawn").intValue()).isEqualTo(1);
        assertThat(opens(forAdmin)).isEqualTo(410);
    }

    @Test
    void revoking_a_session_withdraws_what_it_made() {
        SignedIn browser = SignedIn.by(this, "{'code':'" + link(dismissed, liaison) + "'}");
        String session = made(browser.get("/v1/me")).get("tokenId").textValue();
        JsonNode link = made(browser.post("/v1/users/" + admin + "/sign-in-links", "{}"));
        assertThat(link.get("madeWith").textValue()).isEqualTo(session);

        JsonNode revoked = made(post("/v1/tokens/" + session + "/revoke", liaison, "{'alsoForOthers':true}"));

        assertThat(revoked.get("linksWithdrawn").intValue()).isEqualTo(1);
        assertThat(opens(link.at("/secret/path").textValue().substring("/l#".length())))
                .isEqualTo(410);
    }

    @Test
    void erasing_a_liaison_withdraws_what_the_liaison_made() {
        String forAdmin = link(admin, token);

        app.users().erase(dismissed);

        assertThat(opens(forAdmin)).isEqualTo(410);
        assertThat(made(get("/v1/sign-in-links", liaison)).get("items")).isEmpty();
    }

    private void assertSound() {
        List<Finding> found = new ArrayList<>();
        app.recordCheck().verify(bureau.bureau(), found::add, () -> {});
        assertThat(found).isEmpty();
    }

    private int opens(String code) {
        return SignedIn.signIn(this, "{'code':'" + code + "'}").status();
    }

    private String link(String user, String by) {
        return made(post("/v1/users/" + user + "/sign-in-links", by, "{}"))
                .at("/secret/path")
                .textValue()
                .substring("/l#".length());
    }

    private String code(String user, String by) {
        return made(post("/v1/users/" + user + "/sign-in-links", by, "{'kind':'code'}"))
                .at("/secret/code")
                .textValue();
    }
}
