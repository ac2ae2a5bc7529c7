package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit in words: what everybody did, found by deal, person and day. */
@Tag("thorough")
class AuditBrowserTest extends DeskWalk {
    private static final Pattern ACTION = Pattern.compile(
            "\"((?:party|user|token|link|factor|calendar|campaign|pair|round|policy|floorPrices|catalogue|reserve|purchase|listing)"
                    + "\\.[a-z][A-Za-z]+)\"");

    AuditBrowserTest() {
        super(360);
    }

    @Test
    void who_did_what_is_told_in_sentences_and_found_by_deal_person_and_day() throws IOException {
        String number = proposed();
        chromium.open(address("/"));
        chromium.tap("联络员");
        chromium.tap("谁做了什么");
        chromium.sees("提出，" + number + " 号，阳平镇娄底村养殖合作社 → 寄宿中学食堂甲");
        assertThat(chromium.text())
                .contains("某人：挂出供应，阳平镇娄底村养殖合作社 白羽肉鸡 8000 只", "李联络：登记单位，寄宿中学食堂甲", "李联络：登录", "某人：登记求购，寄宿中学食堂甲 白羽肉鸡 200 只")
                .doesNotContain("undefined", "act.", "usr_", "pty_", "dea_");
        shoot("audit");

        chromium.type("成交号", number);
        chromium.tap("查");
        chromium.waitFor("document.querySelectorAll('main ul.lines > li').length === 1", "one line");
        chromium.type("成交号", "2026-9999");
        chromium.tap("查");
        chromium.sees("没有这一号成交");
        chromium.tap("看全部");
        chromium.type("哪一天", "2020-01-01");
        chromium.sees("没有记录");
        chromium.tap("English");
        chromium.sees("signed in");
        assertThat(chromium.text()).doesNotContain("undefined", "audit.", "act.");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void every_action_has_its_words() throws IOException {
        String words = Files.readString(Path.of("src/main/resources/desk/words/audit-zh.js"));
        assertThat(actions())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(words).contains("'act." + action + "':"));
    }

    private static Set<String> actions() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/duijie/api"))) {
            files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.toString().contains("/cli/"))
                    .map(AuditBrowserTest::text)
                    .filter(text -> text.contains("audit"))
                    .forEach(text -> ACTION.matcher(text).results().forEach(each -> actions.add(each.group(1))));
        }
        actions.removeAll(Set.of("party.name", "calendar.of"));
        return actions;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String proposed() {
        String listing = made(post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'poultry/broiler','stock':'8000 只','unitWeight':{'min':'3 kg','max':'3.2 kg'},"
                                + "'ask':'4.80 CNY/jin','from':'2026-12-19','to':'2026-12-24','at':{'lat':34.52,'lon':110.88}}"))
                .get("id")
                .textValue();
        return made(post(
                        "/v1/deals",
                        buyer.token(),
                        "{'listing':'" + listing
                                + "','heads':'200 head','price':'5.20 CNY/jin','pickUpOn':'2026-12-20','at':{'lat':34.52,'lon':110.89}}"))
                .get("number")
                .textValue();
    }
}
