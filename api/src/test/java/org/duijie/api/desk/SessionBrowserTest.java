package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duijie.api.http.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session that ends in the middle of work, and the back button: nothing typed is lost, nothing is done or shown that should not be. */
@Tag("thorough")
class SessionBrowserTest extends DeskWalk {
    private static final Instant MORNING = Instant.parse("2026-12-19T01:00:00Z");

    private final MovableClock now = new MovableClock(MORNING);

    SessionBrowserTest() {
        super(360);
    }

    @Override
    protected Clock clock() {
        return now;
    }

    @BeforeEach
    void open() {
        chromium.clock(MORNING);
        chromium.open(address("/"));
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_session_revoked_in_a_dialogue_goes_on_there_after_signing_in_again() throws IOException {
        String deal = deal();
        String path = "/v1/deals/" + deal;
        made(post(path + "/accept", cooperative.token(), "{}", "If-Match", "\"1\""));
        made(post(path + "/confirm", liaison, "{}", "If-Match", "\"2\""));
        enter("合作社");
        page("deal/" + deal);
        chromium.tap("装好一车");
        chromium.type("车牌", "豫M12345");
        revoke();
        chromium.sees("登录已失效");
        assertThat(chromium.text()).doesNotContain("第 2026-0001 号", "豫M12345", "车牌");
        shoot("session-ended");
        chromium.tap("合作社");

        chromium.sees("车牌");
        assertThat(chromium.eval("[...document.querySelectorAll('dialog input')].at(-1).value")
                        .textValue())
                .isEqualTo("豫M12345");
        chromium.tap("记下这一车");
        chromium.sees("货在路上");
        assertThat(made(get("/v1/deals/" + deal, liaison)).get("loads")).hasSize(1);
    }

    @Test
    void a_session_that_expired_gives_its_form_back_behind_a_new_link_but_to_nobody_else() {
        enter("合作社");
        typeOffer();
        now.moveTo(MORNING.plus(Duration.ofHours(13)));
        chromium.type("货在哪里", "灵宝");
        chromium.tap("挂出去卖");
        chromium.sees("登录已失效");
        String link = made(post("/v1/users/" + personOf(cooperative.token()) + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
        chromium.open(address(link));
        chromium.tap("登录");
        chromium.waitFor("[...document.querySelectorAll('input')].some(e => e.value === '4块8一斤')", "what was typed");
        assertThat(chromium.eval("location.pathname + location.hash").textValue())
                .isEqualTo("/#/offer/form");

        revoke();
        chromium.sees("登录已失效");
        chromium.tap("采购方");
        chromium.sees("退出");
        assertThat(chromium.eval("JSON.stringify(localStorage) + document.body.innerHTML")
                        .textValue())
                .doesNotContain("4块8一斤");
    }

    @Test
    void back_after_an_answer_and_after_adopting_does_nothing_twice() {
        String deal = deal();
        enter("合作社");
        page("deal/" + deal);
        chromium.sees("返回");
        chromium.tap("同意");
        chromium.sees("双方同意");
        page("notices");
        chromium.sees("要办的");
        chromium.eval("history.back()");
        chromium.sees("双方同意");
        assertThat(chromium.text()).doesNotContain("不行，说原因");
        assertThat(made(get("/v1/deals/" + deal, liaison)).get("version").intValue())
                .isEqualTo(2);
        leave();

        wanted();
        String round = matched();
        enter("联络员");
        page("round/" + round);
        chromium.tap("采纳 1 笔");
        chromium.tap("采纳，去问双方");
        chromium.sees("已采纳 1 笔");
        chromium.tap("去打电话");
        chromium.eval("history.back()");
        chromium.sees("送货图");
        assertThat(chromium.eval("[...document.querySelectorAll('button.main')].filter(e =>"
                                + " e.innerText.includes('采纳')).length")
                        .intValue())
                .isZero();
        assertThat(made(get("/v1/deals", liaison)).get("items")).hasSize(2);
    }

    @Test
    void back_after_signing_out_shows_nobodys_page() {
        String deal = deal();
        enter("合作社");
        page("deal/" + deal);
        chromium.sees("寄宿中学食堂甲");
        chromium.open(address("/v1/deals/" + deal + "/deal-sheet.html"));
        chromium.sees("寄宿中学食堂甲");
        chromium.eval("history.back()");
        chromium.sees("退出");
        leave();
        for (String way : new String[] {"back", "back", "forward", "forward"}) {
            chromium.eval("history." + way + "()");
            chromium.eval("new Promise(done => setTimeout(done, 400))");
            assertThat(chromium.text()).as(way).doesNotContain("2026-0001", "5.10");
        }
    }

    private String deal() {
        String listing = offered();
        made(patch(
                "/v1/listings/" + listing,
                liaison,
                "{'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'B','from':'2026-12-19','to':'2026-12-19'}]}",
                "If-Match",
                "\"1\""));
        return made(post(
                        "/v1/deals",
                        buyer.token(),
                        "{'listing':'" + listing
                                + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19',"
                                + "'at':{'lat':34.52,'lon':110.89}}"))
                .get("id")
                .textValue();
    }

    private void revoke() {
        for (JsonNode each : made(get("/v1/sessions", liaison)).get("items")) {
            made(post("/v1/tokens/" + each.get("id").textValue() + "/revoke", liaison, "{}"));
        }
    }

    private String personOf(String token) {
        return app.tokens().principal(token).orElseThrow().user();
    }
}
