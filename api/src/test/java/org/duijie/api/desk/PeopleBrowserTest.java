package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.duijie.api.qr.QrReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A liaison and its people in a real browser: adding them, letting them in, putting them out. */
@Tag("thorough")
class PeopleBrowserTest extends DeskWalk {
    PeopleBrowserTest() {
        super(360);
    }

    @BeforeEach
    void open() {
        chromium.open(address("/"));
        enter("联络员");
    }

    @Test
    void a_person_is_added_and_gets_a_link_to_scan_to_paste_and_to_print() throws IOException {
        page("people");
        chromium.sees("给人发登录链接");
        shoot("people");
        chromium.tap("添加一个人");
        chromium.sees("是哪一方的人");
        chromium.tap("阳平镇娄底村养殖合作社");
        chromium.type("姓名", "张社长");
        chromium.type("手机号", "123abc");
        chromium.tap("添加");
        chromium.sees("这不像电话号码");
        chromium.type("手机号", "13800000001");
        shoot("people-add");
        chromium.tap("添加");
        chromium.sees("还能用的链接和验证码");
        shoot("person");

        chromium.tap("发链接");
        chromium.sees("把链接发给张社长");
        shoot("link-made");
        String message =
                chromium.eval("document.querySelector('dialog textarea').value").asText();
        String svg = chromium.eval(
                        "decodeURIComponent(document.querySelector('.qr').src.slice('data:image/svg+xml,'.length))")
                .asText();
        assertThat(message).contains("/l#");
        assertThat(QrReader.read(svg)).isEqualTo(message.substring(message.indexOf("http")));
        assertThat(chromium.pagesPrinted()).isEqualTo(1);
        chromium.asPrinted(true);
        assertThat(chromium.text()).contains("张社长", "只能用一次").doesNotContain("复制", "停用");
        shoot("slip");
        chromium.asPrinted(false);
        assertThat(chromium.complaints()).isEmpty();

        JsonNode person = person("张社长");
        assertThat(person.get("phone").textValue()).isEqualTo("13800000001");
        assertThat(made(get("/v1/tokens", liaison)).toString())
                .doesNotContain(person.get("id").textValue());
    }

    @Test
    void a_blocked_person_is_signed_out_and_can_be_let_in_again() {
        String user = app.tokens().principal(cooperative.token()).orElseThrow().user();
        page("people/" + user);
        chromium.sees("登录着的设备");
        chromium.tap("停用");
        chromium.sees("停用某人？");
        chromium.tap("停用");
        chromium.sees("已停用");
        assertThat(get("/v1/me", cooperative.token()).status()).isEqualTo(401);

        chromium.tap("恢复");
        chromium.sees("发链接");
        assertThat(get("/v1/me", cooperative.token()).status()).isEqualTo(200);
    }

    @Test
    void people_end_their_own_sessions_and_a_liaison_those_of_all() throws IOException {
        chromium.tap("退出");
        enter("合作社");
        chromium.forgetCookies();
        chromium.open(address("/"));
        enter("合作社");
        chromium.tap("账号");
        chromium.sees("这台设备");
        shoot("account");
        chromium.tap("让它退出");
        chromium.waitFor("[...document.querySelectorAll('main li')].length === 1", "one device");
        chromium.tap("English");
        chromium.sees("My devices");
        assertThat(made(get("/v1/sessions", liaison)).get("items")).hasSize(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    private JsonNode person(String name) {
        for (JsonNode each : made(get("/v1/users", liaison)).get("items")) {
            if (each.get("name").textValue().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("nobody is called " + name);
    }
}
