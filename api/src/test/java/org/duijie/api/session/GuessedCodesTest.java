package org.duijie.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.duijie.api.http.ServerTest;
import org.duijie.api.server.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has guessed too often is refused before the code is looked at. */
class GuessedCodesTest extends ServerTest {
    private static final int MOST = 2;

    private String code;

    @Override
    protected HttpServer.Limits limits() {
        return new HttpServer.Limits(1_000_000, 16, 10_000, 0, MOST);
    }

    @BeforeEach
    void code() {
        String user = bureau.liaison();
        made(patch("/v1/users/" + user, liaison, "{'phone':'13800000001'}", "If-Match", "\"1\""));
        code = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{'kind':'code'}"))
                .at("/secret/code")
                .textValue();
    }

    @Test
    void over_the_limit_no_code_is_tried() {
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < MOST; i++) {
            assertThat(enter(wrong)).isEqualTo(403);
        }

        assertThat(enter(code)).isEqualTo(429);
        assertThat(IntStream.range(0, Links.MOST_TRIES).map(i -> enter(wrong)).distinct())
                .containsExactly(429);
        assertThat(tries()).isEqualTo(MOST);
    }

    @Test
    void who_signs_in_uses_nothing_up() {
        app.sessions()
                .open("liaison", app.tokens().principal(liaison).orElseThrow().withoutToken());
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(SignedIn.signIn(this, "{'door':'liaison'}").status()).isEqualTo(200);
        }
        assertThat(enter(code)).isEqualTo(200);
    }

    private int enter(String digits) {
        return SignedIn.signIn(this, "{'phone':'13800000001','code':'" + digits + "'}")
                .status();
    }

    private long tries() {
        return database()
                .read(view -> view.handle()
                        .createQuery("SELECT tries FROM sign_in_links")
                        .mapTo(Long.class)
                        .one());
    }
}
