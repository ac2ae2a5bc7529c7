package org.duijie.api.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duijie.api.http.MovableClock;
import org.duijie.api.http.ServerTest;
import org.duijie.api.qr.QrReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adopting and settling with the digits of an authenticator app. */
class SecondFactorTest extends ServerTest {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");
    private static final String NEEDED = "second-factor-needed";
    private static final String WRONG = "second-factor-wrong";

    private final MovableClock clock = new MovableClock(NOW);
    private final Totp totp = new Totp();
    private Instant at = NOW;

    @Override
    protected Clock clock() {
        return clock;
    }

    @Test
    void a_service_that_does_not_want_it_asks_nobody() {
        assertThat(standing(liaison)).isEqualTo("none");
        assertThat(adopt(liaison).status()).isEqualTo(404);
        assertThat(made(get("/v1/second-factor", liaison)).get("needed").booleanValue())
                .isFalse();
    }

    @Test
    void the_picture_has_the_secret_for_the_app() {
        JsonNode secret = made(post("/v1/second-factor", liaison, null)).get("secret");

        assertThat(QrReader.read(secret.get("qr").textValue()))
                .isEqualTo(secret.get("uri").textValue())
                .contains("secret=" + secret.get("key").textValue())
                .startsWith("otpauth://totp/Duijie:%E6%9D%8E%E8%81%94%E7%BB%9C?");
        assertThat(standing(liaison)).isEqualTo("begun");
    }

    @Test
    void an_app_counts_only_after_its_first_digits() {
        app.secondFactors().need();
        String key = begin(liaison);
        assertThat(problem(adopt(liaison, "Duijie-Code", totp.at(key, at)))).endsWith(NEEDED);
        assertThat(problem(confirm(liaison, "000000"))).endsWith(WRONG);

        made(confirm(liaison, spaced(totp.at(key, at))));

        assertThat(standing(liaison)).isEqualTo("on");
        assertThat(post("/v1/second-factor", liaison, null).status()).isEqualTo(409);
        assertThat(confirm(liaison, totp.at(key, at)).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /v1/match-rounds/rnd_0/adopt    ; {}
            /v1/deals/dea_0/settle          ; {}
            /v1/deals/bulk                  ; {'verb':'settle','items':[{'id':'dea_0','version':1}]}
            /v1/users/OTHER/sign-in-links   ; {}
            /v1/users/OTHER/second-factor/reset ;
            /v1/tokens                      ; {'user':'OTHER'}
            /v1/users                       ; {'party':'BUREAU','name':'新联络员'}
            """)
    void what_moves_goods_and_money_and_what_lets_in_liaisons_needs_digits(String path, String body) {
        String other = otherLiaison().get("id").textValue();
        String key = on(liaison);
        app.secondFactors().need();
        String party = app.tokens().principal(liaison).orElseThrow().party();
        String asked = body == null ? null : body.replace("OTHER", other).replace("BUREAU", party);
        String to = path.replace("OTHER", other);

        assertThat(problem(post(to, liaison, asked, "If-Match", "\"1\""))).endsWith(NEEDED);
        later();
        Got with = post(to, liaison, asked, "If-Match", "\"1\"", "Duijie-Code", totp.at(key, at));

        assertThat(with.status()).isIn(200, 201, 404, 409, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'verb':'accept','items':[{'id':'dea_0','version':1}]}"})
    void all_else_needs_none(String body) {
        app.secondFactors().need();

        assertThat(post("/v1/deals/bulk", liaison, body).status()).isEqualTo(200);
        assertThat(member("buyer", "学校").token()).isNotEmpty();
    }

    @Test
    void digits_work_once_and_again_only_for_the_same_request() {
        app.secondFactors().need();
        String key = on(liaison);
        later();
        String digits = totp.at(key, at);

        assertThat(adopt(liaison, "Duijie-Code", digits, "Idempotency-Key", "k1")
                        .status())
                .isEqualTo(404);
        assertThat(adopt(liaison, "Duijie-Code", digits, "Idempotency-Key", "k1")
                        .status())
                .isEqualTo(404);
        assertThat(problem(adopt(liaison, "Duijie-Code", digits, "Idempotency-Key", "k2")))
                .endsWith(WRONG);
        assertThat(problem(adopt(liaison, "Duijie-Code", digits))).endsWith(WRONG);
    }

    @Test
    void after_ten_wrong_ones_another_liaison_resets_the_app() {
        app.secondFactors().need();
        JsonNode colleague = invited();
        String other = colleague.get("token").textValue();
        String key = on(liaison);
        String others = on(other);
        later();
        for (int i = 0; i < SecondFactors.MOST_TRIES; i++) {
            assertThat(problem(adopt(other, "Duijie-Code", "12345"))).endsWith(WRONG);
        }
        assertThat(problem(adopt(other, "Duijie-Code", totp.at(others, at)))).endsWith("second-factor-locked");
        assertThat(standing(other)).isEqualTo("locked");

        String reset = "/v1/users/" + colleague.get("id").textValue() + "/second-factor/reset";
        made(post(reset, liaison, null, "Duijie-Code", totp.at(key, at)));

        assertThat(standing(other)).isEqualTo("none");
        on(other);
        later();
        String own = app.tokens().principal(liaison).orElseThrow().user();
        assertThat(post("/v1/users/" + own + "/second-factor/reset", liaison, null, "Duijie-Code", totp.at(key, at))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void digits_that_were_used_are_refused_as_often_as_they_come_and_lock_nobody_out() {
        app.secondFactors().need();
        String key = on(liaison);
        later();
        String digits = totp.at(key, at);
        assertThat(adopt(liaison, "Duijie-Code", digits).status()).isEqualTo(404);
        for (int i = 0; i < SecondFactors.MOST_TRIES + 1; i++) {
            assertThat(problem(adopt(liaison, "Duijie-Code", digits))).endsWith(WRONG);
        }
        later();
        assertThat(standing(liaison)).isEqualTo("on");
        assertThat(adopt(liaison, "Duijie-Code", totp.at(key, at)).status()).isEqualTo(404);
    }

    @Test
    void right_digits_forgive_wrong_ones() {
        app.secondFactors().need();
        String key = on(liaison);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SecondFactors.MOST_TRIES - 1; i++) {
                assertThat(problem(adopt(liaison, "Duijie-Code", "12345"))).endsWith(WRONG);
            }
            later();
            assertThat(adopt(liaison, "Duijie-Code", totp.at(key, at)).status()).isEqualTo(404);
        }
    }

    @Test
    void the_secret_is_in_no_audit_line_and_goes_with_the_app() {
        JsonNode colleague = invited();
        String key = on(colleague.get("token").textValue());
        made(post("/v1/users/" + colleague.get("id").textValue() + "/second-factor/reset", liaison, null));

        String audit = get("/v1/audit?limit=200", liaison).response().body();
        assertThat(audit).contains("factor.confirmed", "factor.ended").doesNotContain(key);
        long kept = database()
                .read(view -> view.handle()
                        .createQuery("SELECT COUNT(*) FROM second_factors WHERE secret <> ''")
                        .mapTo(Long.class)
                        .one());
        assertThat(kept).isZero();
    }

    private JsonNode otherLiaison() {
        return invited();
    }

    private JsonNode invited() {
        String party = app.tokens().principal(liaison).orElseThrow().party();
        return app.users()
                .invite(
                        app.tokens().principal(liaison).orElseThrow(),
                        ("{\"party\":\"" + party + "\",\"name\":\"王联络\"}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .json();
    }

    /** Sets up an app, and returns its secret. */
    private String on(String token) {
        String key = begin(token);
        made(confirm(token, totp.at(key, at)));
        return key;
    }

    private String begin(String token) {
        return made(post("/v1/second-factor", token, null)).at("/secret/key").textValue();
    }

    private Got confirm(String token, String digits) {
        return post("/v1/second-factor/confirm", token, "{'code':'" + digits + "'}");
    }

    private Got adopt(String token, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "If-Match";
        all[1] = "\"1\"";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return post("/v1/match-rounds/rnd_0/adopt", token, "{}", all);
    }

    private String standing(String token) {
        return made(get("/v1/second-factor", token)).get("state").textValue();
    }

    private static String problem(Got got) {
        return got.json().path("type").asText();
    }

    private void later() {
        at = at.plus(Duration.ofSeconds(30));
        clock.moveTo(at);
    }

    private static String spaced(String digits) {
        return digits.substring(0, 3) + " " + digits.substring(3);
    }
}
