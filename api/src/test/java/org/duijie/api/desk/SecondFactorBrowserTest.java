package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.duijie.api.http.MovableClock;
import org.duijie.api.qr.QrReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Adopting a plan on the desk with the digits of an authenticator app. */
@Tag("thorough")
class SecondFactorBrowserTest extends DeskWalk {
    private static final Instant NOW = Instant.parse("2026-12-19T01:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private Instant at = NOW;

    SecondFactorBrowserTest() {
        super(360);
    }

    @Override
    protected Clock clock() {
        return clock;
    }

    @Test
    void a_liaison_sets_up_an_app_and_adopts_with_its_digits() throws IOException {
        app.secondFactors().need();
        offered();
        wanted();
        String round = matched();
        chromium.open(address("/"));
        enter("联络员");
        page("round/" + round);
        chromium.tap("采纳 1 笔");
        chromium.tap("去问双方");
        chromium.sees("您还没有设验证器");
        shoot("digits-none");
        chromium.tap("去设验证器");
        chromium.tap("设验证器");
        chromium.sees("用手机上的验证器 App 扫这个码");
        shoot("factor");
        String key = key();
        chromium.type("手机验证器上的 6 位数", digits(key));
        chromium.tap("填好了");
        chromium.sees("已启用");

        page("round/" + round);
        chromium.tap("采纳 1 笔");
        chromium.tap("去问双方");
        chromium.sees("每个只能用一次");
        chromium.type("手机验证器上的 6 位数", digits(key));
        chromium.tap("继续");
        chromium.sees("动态码不对");
        shoot("digits-wrong");
        at = at.plus(Duration.ofSeconds(30));
        clock.moveTo(at);
        chromium.type("手机验证器上的 6 位数", digits(key));
        chromium.tap("继续");

        chromium.sees("已采纳 1 笔");
        assertThat(made(get("/v1/deals", liaison)).get("items")).hasSize(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    private String key() {
        String uri = QrReader.read(chromium.eval(
                        "decodeURIComponent(document.querySelector('.qr').src.slice('data:image/svg+xml,'.length))")
                .asText());
        return uri.replaceAll(".*secret=([A-Z2-7]+).*", "$1");
    }

    private String digits(String key) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(key), "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
