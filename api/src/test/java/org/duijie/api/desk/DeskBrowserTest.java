package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The desk in a real browser, as people use it: one tap each. */
class DeskBrowserTest extends DeskWalk {
    DeskBrowserTest() {
        super(360);
    }

    @Test
    void three_people_enter_by_one_tap_each_in_both_languages_on_a_phone_and_a_screen() throws IOException {
        openProposal();
        chromium.open(address("/"));
        chromium.sees("试用");
        shoot("doors");
        for (String door : new String[] {"合作社", "采购方", "联络员"}) {
            chromium.tap(door);
            chromium.sees("退出");
            chromium.sees(door.equals("合作社") ? "等您答复" : door.equals("采购方") ? "我要买的" : "求购");
            shoot(door);
            chromium.tap("English");
            chromium.sees("Sign out");
            assertThat(chromium.text()).doesNotContain("undefined", "[object", "NaN");
            shoot(door + "-en");
            chromium.tap("中文");
            chromium.tap("退出");
            chromium.sees("试用");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void yes_to_a_proposal_is_one_tap() throws IOException {
        String deal = openProposal();
        chromium.open(address("/"));
        chromium.tap("合作社");
        chromium.sees("同意");
        assertThat(chromium.text()).contains("5.20 元/斤", "要 200 只", "同意", "不行，说原因");
        shoot("proposal");

        chromium.tap("同意");

        chromium.sees("双方同意");
        assertThat(get("/v1/deals/" + deal, liaison).json().get("state").textValue())
                .isEqualTo("agreed");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void no_is_said_with_a_reason() throws IOException {
        String deal = openProposal();
        chromium.open(address("/"));
        chromium.tap("合作社");
        chromium.tap("不行，说原因");
        chromium.sees("为什么不行");
        shoot("no");
        chromium.tap("就这样答复");

        chromium.sees("现在没有等您答复的");
        assertThat(get("/v1/deals/" + deal, liaison).json().at("/ending/reason").textValue())
                .isEqualTo("price");
    }

    @Test
    void a_link_signs_in_with_one_tap_and_is_spent() throws IOException {
        String user = app.tokens().principal(cooperative.token()).orElseThrow().user();
        String path = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
        chromium.open(address(path));
        chromium.sees("点一下就登录");
        shoot("link");
        chromium.tap("登录");
        chromium.sees("等您答复");
        assertThat(chromium.eval("location.pathname + location.hash").asText()).isEqualTo("/");

        chromium.forgetCookies();
        chromium.open(address("/"));
        chromium.sees("试用");
        chromium.open(address(path));
        chromium.tap("登录");
        chromium.sees("链接已失效");
    }

    @Test
    void off_line_the_last_view_stays_and_an_answer_is_not_lost() {
        String deal = openProposal();
        chromium.open(address("/"));
        chromium.tap("合作社");
        chromium.sees("同意");
        chromium.offline(true);
        chromium.tap("同意");
        chromium.sees("没有网络");
        chromium.offline(false);
        chromium.tap("同意");

        chromium.sees("双方同意");
        assertThat(get("/v1/deals/" + deal, liaison).json().get("version").intValue())
                .isEqualTo(2);
    }

    @Test
    void a_session_that_was_revoked_asks_to_sign_in_again() {
        openProposal();
        chromium.open(address("/"));
        chromium.tap("合作社");
        chromium.sees("同意");
        made(get("/v1/sessions", liaison))
                .get("items")
                .forEach(each -> made(post("/v1/tokens/" + each.get("id").textValue() + "/revoke", liaison, "{}")));

        chromium.tap("同意");

        chromium.sees("登录已失效");
    }
}
