package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.duijie.api.db.DatabaseAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The service is killed while a form is open and while a request is under way, and started again with the same database. */
@Tag("thorough")
class RestartBrowserTest extends DeskWalk {
    private static final String OFFERS = "fetch('/v1/listings').then(r => r.json()).then(all => all.items.length)";
    /** The request arrives and is done; its answer does not come back. */
    private static final String LOSE_ANSWERS = "{ const sent = fetch; window.fetch = async (path, how) => {const"
            + " answer = await sent(path, how); if (how?.method === 'POST') { window.fetch = sent; throw new"
            + " TypeError('lost'); }return answer; }; }";

    private Path file = Path.of("");

    RestartBrowserTest() {
        super(360);
    }

    @Override
    protected DatabaseAddress address(Path folder) {
        file = folder.resolve("duijie.db");
        return super.address(folder);
    }

    @Override
    protected Clock clock() {
        return Clock.systemUTC();
    }

    @Test
    void nothing_is_lost_nothing_is_done_twice_and_the_stream_comes_back() throws IOException, InterruptedException {
        String user = app.tokens().principal(cooperative.token()).orElseThrow().user();
        String link = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
        stopped();
        database().close();
        try (ServedProcess served = ServedProcess.of(file)) {
            chromium.open(served.address(link));
            chromium.tap("登录");
            chromium.sees("我要卖");
            fillIn();
            chromium.tap("挂出去卖");
            served.freeze();
            chromium.tap("没错，挂出去");
            served.kill();
            chromium.sees("还没发出去");
            assertThat(typed()).contains("4块8一斤", "8000只");
            served.startAgain();
            chromium.tap("没错，挂出去");
            chromium.sees("挂出去了");
            assertThat(chromium.eval(OFFERS).intValue()).isEqualTo(1);

            chromium.tap("再卖一样");
            fillIn();
            chromium.tap("挂出去卖");
            chromium.eval(LOSE_ANSWERS);
            chromium.tap("没错，挂出去");
            chromium.sees("还没发出去");
            served.kill();
            served.startAgain();
            chromium.tap("没错，挂出去");
            chromium.sees("挂出去了");
            assertThat(chromium.eval(OFFERS).intValue()).isEqualTo(2);

            String listing =
                    served.sent("GET", "/v1/listings", liaison, "").replaceAll("(?s).*?\"id\":\"(lst_[^\"]+).*", "$1");
            served.sent(
                    "POST",
                    "/v1/deals",
                    liaison,
                    "{'listing':'" + listing + "','heads':'260 head','price':'5.10 CNY/jin','pickUpOn':'"
                            + LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2) + "','buyer':'" + buyer.party()
                            + "','at':{'lat':34.52,'lon':110.89}}");
            chromium.waitFor("document.querySelector('.inbox .count')?.innerText === '1'", "one unread notice");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    private void fillIn() {
        page("offer/form");
        chromium.type("什么货", "白羽肉鸡");
        chromium.type("一共多少", "8000只");
        chromium.type("一只多重", "6-6.4斤");
        chromium.type("要价", "4块8一斤");
        chromium.type("哪天起能拉", "明天");
        chromium.type("最晚哪天拉走", "后天");
        chromium.type("货在哪里", "灵宝");
        chromium.tap("灵宝市");
    }

    private String typed() {
        return chromium.eval("[...document.querySelectorAll('input')].map(e => e.value).join()")
                .textValue();
    }
}
