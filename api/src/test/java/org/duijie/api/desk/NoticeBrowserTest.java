package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The notices of a cooperative, a buyer and a liaison in a real browser, live and with the line cut. */
@Tag("thorough")
class NoticeBrowserTest extends DeskWalk {
    private static final String COUNT = "(document.querySelector('.inbox .count')?.innerText ?? '')";

    NoticeBrowserTest() {
        super(360);
    }

    @BeforeEach
    void open() {
        chromium.clock(Instant.parse("2026-12-19T01:00:00Z"));
        chromium.open(address("/"));
    }

    @Test
    void a_proposal_appears_while_the_page_is_open_and_its_mark_goes_once_it_was_read() throws IOException {
        enter("合作社");
        assertThat(chromium.eval(COUNT).asText()).isEmpty();
        propose("260 只");

        chromium.waitFor(COUNT + " === '1'", "one unread notice");
        chromium.tap("通知");
        chromium.sees("寄宿中学食堂甲要 260 只白羽肉鸡");
        assertThat(chromium.text())
                .contains("要办的：1 件", "新", "前答复", "12月21日（周一）来拉")
                .doesNotContain("dea_", "undefined");
        chromium.waitFor(COUNT + " === ''", "nothing unread");
        shoot("notices");
        chromium.tap("微信消息");
        assertThat(chromium.eval("document.querySelector('dialog textarea').value")
                        .asText())
                .contains("寄宿中学食堂甲，您好", "白羽肉鸡 260 只", "前答复您");
        shoot("notice-message");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void every_role_reads_its_notices_in_both_languages() throws IOException {
        propose("260 只");
        propose("100 只");
        for (String who : new String[] {"合作社", "采购方", "联络员"}) {
            enter(who);
            page("notices");
            chromium.sees("要办的：2 件");
            chromium.tap("English");
            chromium.sees("To do: 2");
            assertThat(chromium.eval("document.querySelector('.bar').offsetHeight")
                            .asInt())
                    .as("the header is one line, in English too")
                    .isLessThan(64);
            assertThat(chromium.text()).doesNotContain("undefined", "notice.");
            chromium.tap("中文");
            chromium.sees("要办的：2 件");
            if (who.equals("联络员")) {
                shoot("notices-liaison");
            }
            leave();
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void without_a_line_the_last_view_and_what_was_typed_stay_and_nothing_is_sent_twice() throws IOException {
        propose("260 只");
        enter("合作社");
        page("notices");
        chromium.sees("要办的：1 件");
        typeOffer();
        chromium.offline(true);
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去");
        chromium.sees("还没发出去");
        page("notices");
        chromium.sees("没有网络");
        chromium.sees("要办的：1 件");
        shoot("offline");
        page("offer/form");
        chromium.waitFor("[...document.querySelectorAll('input')].some(e => e.value === '4块8一斤')", "what was typed");
        assertThat(made(get("/v1/listings", liaison)).get("items")).hasSize(1);

        chromium.offline(false);
        chromium.tap("挂出去卖");
        chromium.tap("没错，挂出去");
        chromium.sees("挂出去了");
        assertThat(made(get("/v1/listings", liaison)).get("items")).hasSize(2);
    }

    @Test
    void what_one_person_typed_is_gone_when_another_signs_in_and_when_it_signs_out() {
        enter("合作社");
        page("offer/form");
        chromium.type("要价", "4块8一斤");
        chromium.forgetCookies();
        chromium.eval("location.hash = ''");
        chromium.eval("location.reload()");
        enter("联络员");
        assertThat(kept()).doesNotContain("4块8一斤");

        leave();
        assertThat(kept()).doesNotContain("/v1/me", "/v1/deals", "duijie.draft", "duijie.form", "duijie.owner");
    }

    @Test
    void a_session_that_was_revoked_leaves_the_page_by_itself() {
        enter("合作社");
        for (JsonNode each : made(get("/v1/sessions", liaison)).get("items")) {
            made(post("/v1/tokens/" + each.get("id").textValue() + "/revoke", liaison, "{}"));
        }

        chromium.sees("登录已失效");
    }

    private String kept() {
        return chromium.eval("JSON.stringify(localStorage)").asText();
    }

    private void propose(String heads) {
        made(post(
                "/v1/deals",
                liaison,
                "{'listing':'" + offered() + "','heads':'" + heads + "','price':'5.10 CNY/jin',"
                        + "'pickUpOn':'2026-12-21','buyer':'" + buyer.party() + "','at':{'lat':34.52,'lon':110.89}}"));
    }
}
