package org.duijie.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.qr.QrReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in by a link or a code, and how long a session lasts. */
class SessionTest extends ServerTest {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private String user;

    @Override
    protected Clock clock() {
        return clock;
    }

    @BeforeEach
    void person() {
        String party = member("cooperative", "阳平镇合作社").party();
        user = made(post("/v1/users", liaison, "{'party':'" + party + "','name':'张社长','phone':'+86 138-0000-0001'}"))
                .get("id")
                .textValue();
    }

    @Test
    void a_link_signs_in_once() {
        String code = link();

        SignedIn browser = SignedIn.by(this, "{'code':'" + code + "','device':'phone'}");
        JsonNode me = made(browser.get("/v1/me"));

        assertThat(me.at("/user/name").textValue()).isEqualTo("张社长");
        assertThat(me.at("/party/kind").textValue()).isEqualTo("cooperative");
        assertThat(me.at("/bureau/name").textValue()).isEqualTo("灵宝市市场监管局");
        assertThat(SignedIn.signIn(this, "{'code':'" + code + "'}").status()).isEqualTo(410);
    }

    @Test
    void a_phone_reads_the_link_from_its_picture() {
        JsonNode secret = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .get("secret");

        assertThat(QrReader.read(secret.get("qr").textValue()))
                .isEqualTo("http://127.0.0.1:" + port() + secret.get("path").textValue());
    }

    @Test
    void a_proxy_that_ends_tls_makes_the_picture_lead_to_it() {
        JsonNode secret = made(send(
                        "POST", "/v1/users/" + user + "/sign-in-links", liaison, "{}", "X-Forwarded-Proto", "https"))
                .get("secret");

        assertThat(QrReader.read(secret.get("qr").textValue())).startsWith("https://");
    }

    @ParameterizedTest
    @CsvSource({"71, 200", "73, 410"})
    void a_link_works_for_72_hours(int hours, int status) {
        String code = link();
        clock.moveTo(NOW.plus(Duration.ofHours(hours)));

        assertThat(SignedIn.signIn(this, "{'code':'" + code + "'}").status()).isEqualTo(status);
    }

    @Test
    void a_new_link_ends_the_earlier_one_and_withdrawing_ends_all() {
        String first = link();
        String second = link();
        assertThat(SignedIn.signIn(this, "{'code':'" + first + "'}").status()).isEqualTo(410);
        assertThat(made(get("/v1/sign-in-links", liaison)).get("items")).hasSize(1);

        JsonNode ended = made(post("/v1/users/" + user + "/sign-in-links/revoke", liaison, null));

        assertThat(ended.at("/items/0/endedAs").textValue()).isEqualTo("revoked");
        assertThat(SignedIn.signIn(this, "{'code':'" + second + "'}").status()).isEqualTo(410);
        assertThat(made(get("/v1/sign-in-links", liaison)).get("items")).isEmpty();
    }

    @Test
    void a_code_that_was_never_made_and_one_of_another_form_are_gone() {
        String code = link();
        String other = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");

        assertThat(SignedIn.signIn(this, "{'code':'" + other + "'}").status()).isEqualTo(410);
        assertThat(SignedIn.signIn(this, "{'code':'x'}").status()).isEqualTo(410);
        assertThat(SignedIn.signIn(this, "{}").status()).isEqualTo(422);
        assertThat(SignedIn.signIn(this, "{'code':'x','door':'liaison'}")
                        .response()
                        .body())
                .contains("NOT_BOTH")
                .doesNotContain("MISSING_FIELD");
    }

    @Test
    void a_liaison_of_another_bureau_makes_no_link() {
        String stranger = app.bureaus().found("邻县", "王联络").token();

        assertThat(post("/v1/users/" + user + "/sign-in-links", stranger, "{}").status())
                .isEqualTo(404);
        assertThat(post("/v1/users/" + user + "/sign-in-links/revoke", stranger, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void six_digits_sign_in_with_the_number_in_any_spelling() {
        String code = code();

        assertThat(SignedIn.signIn(this, "{'phone':'13800000002','code':'" + code + "'}")
                        .status())
                .isEqualTo(403);
        assertThat(SignedIn.signIn(this, "{'phone':'138 0000 0001','code':'" + code + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(SignedIn.signIn(this, "{'phone':'138 0000 0001','code':'" + code + "'}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void six_digits_last_ten_tries() {
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < Links.MOST_TRIES; i++) {
            assertThat(SignedIn.signIn(this, "{'phone':'13800000001','code':'" + wrong + "'}")
                            .status())
                    .isEqualTo(403);
        }

        assertThat(SignedIn.signIn(this, "{'phone':'13800000001','code':'" + code + "'}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void six_digits_last_ten_minutes_and_need_a_number_to_read_them_to() {
        String code = code();
        clock.moveTo(NOW.plus(Duration.ofMinutes(11)));
        assertThat(SignedIn.signIn(this, "{'phone':'13800000001','code':'" + code + "'}")
                        .status())
                .isEqualTo(403);

        String party = member("buyer", "学校").party();
        String without = made(post("/v1/users", liaison, "{'party':'" + party + "','name':'王主任'}"))
                .get("id")
                .textValue();
        Got got = post("/v1/users/" + without + "/sign-in-links", liaison, "{'kind':'code'}");
        assertThat(got.status()).isEqualTo(422);
        assertThat(got.response().body()).contains("NO_PHONE");
    }

    @ParameterizedTest
    @CsvSource({"desk, 11, 200", "desk, 13, 401", "phone, 13, 200", "phone, 719, 200", "phone, 721, 401"})
    void a_session_ends_when_nobody_uses_it(String device, int hours, int status) {
        SignedIn browser = SignedIn.by(this, "{'code':'" + link() + "','device':'" + device + "'}");
        clock.moveTo(NOW.plus(Duration.ofHours(hours)));

        assertThat(browser.get("/v1/me").status()).isEqualTo(status);
    }

    @Test
    void a_session_lasts_while_it_is_used_and_ends_at_the_latest_after_its_life() {
        SignedIn browser = SignedIn.by(this, "{'code':'" + link() + "','device':'desk'}");
        for (int i = 1; i <= 71; i++) {
            clock.moveTo(NOW.plus(Duration.ofHours(10L * i)));
            assertThat(browser.get("/v1/me").status()).as("after %d h", 10 * i).isEqualTo(200);
        }
        clock.moveTo(NOW.plus(Duration.ofHours(721)));

        assertThat(browser.get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_is_listed_revoked_and_signed_out() {
        SignedIn phone = SignedIn.by(this, "{'code':'" + link() + "','device':'phone'}");
        SignedIn desk = SignedIn.by(this, "{'code':'" + link() + "','device':'desk'}");
        JsonNode listed = made(desk.get("/v1/sessions")).get("items");
        assertThat(listed).hasSize(2);
        assertThat(listed.findValuesAsText("device")).containsExactlyInAnyOrder("phone", "desk");
        assertThat(made(get("/v1/sessions", liaison)).get("items")).hasSize(2);

        JsonNode other = listed.get(0).get("isCurrent").booleanValue() ? listed.get(1) : listed.get(0);
        made(desk.post("/v1/tokens/" + other.get("id").textValue() + "/revoke", "{}"));

        assertThat(phone.get("/v1/me").status()).isEqualTo(401);
        Got out = desk.post("/v1/sessions/end", null);
        assertThat(out.header("Set-Cookie")).startsWith("duijie=;").contains("Max-Age=0");
        assertThat(desk.get("/v1/me").status()).isEqualTo(401);
        assertThat(made(get("/v1/sessions", liaison)).get("items")).isEmpty();
    }

    @Test
    void the_session_of_a_blocked_user_ends_and_no_link_is_made_for_one() {
        SignedIn browser = SignedIn.by(this, "{'code':'" + link() + "'}");
        String open = link();
        made(post("/v1/users/" + user + "/block", liaison, null, "If-Match", "\"1\""));

        assertThat(browser.get("/v1/me").status()).isEqualTo(401);
        assertThat(SignedIn.signIn(this, "{'code':'" + open + "'}").status()).isEqualTo(410);
        assertThat(post("/v1/users/" + user + "/sign-in-links", liaison, "{}").status())
                .isEqualTo(409);
    }

    @Test
    void a_cookie_is_no_token_and_a_token_no_cookie() {
        SignedIn browser = SignedIn.by(this, "{'code':'" + link() + "'}");
        String secret = browser.cookie().substring("duijie=".length());

        assertThat(get("/v1/me", secret).status()).isEqualTo(401);
        assertThat(send("GET", "/v1/me", "", null, "Cookie", "duijie=" + liaison)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_session_has_the_rights_of_its_user_and_no_more() {
        SignedIn browser = SignedIn.by(this, "{'code':'" + link() + "'}");

        assertThat(browser.get("/v1/listings").status()).isEqualTo(200);
        assertThat(browser.get("/v1/users").status()).isEqualTo(403);
        assertThat(browser.get("/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void what_signs_in_is_shown_once_and_kept_nowhere() {
        String path = "/v1/users/" + user + "/sign-in-links";
        Got first = post(path, liaison, "{}", "Idempotency-Key", "once");
        Got again = post(path, liaison, "{}", "Idempotency-Key", "once");

        assertThat(made(first).at("/secret/path").textValue()).startsWith("/l#");
        assertThat(made(again).has("secret")).isFalse();
        assertThat(made(get("/v1/sign-in-links", liaison)).at("/items/0").has("secret"))
                .isFalse();
    }

    @Test
    void without_the_demo_no_door_opens() {
        assertThat(made(get("/v1/doors", "")).get("items")).isEmpty();
        assertThat(SignedIn.signIn(this, "{'door':'liaison'}").status()).isEqualTo(404);
    }

    @Test
    void a_door_of_the_demo_opens_on_this_machine_alone() {
        app.sessions()
                .open("liaison", app.tokens().principal(liaison).orElseThrow().withoutToken());

        assertThat(SignedIn.signIn(this, "{'door':'liaison'}").status()).isEqualTo(200);
        Got proxied = send(
                "POST",
                "/v1/sessions",
                "",
                "{'door':'liaison'}",
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-Proto",
                "https");
        assertThat(proxied.status()).isEqualTo(404);
    }

    private String link() {
        String path = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
        return path.substring("/l#".length());
    }

    private String code() {
        return made(post("/v1/users/" + user + "/sign-in-links", liaison, "{'kind':'code'}"))
                .at("/secret/code")
                .textValue();
    }
}
