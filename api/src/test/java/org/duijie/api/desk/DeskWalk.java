package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A walk through the desk in a real browser, with a door for a cooperative, a buyer and a liaison. Pictures are kept in target/desk. */
abstract class DeskWalk extends ServerTest {
    private static final Path PICTURES = Path.of("target/desk");
    private static final int HEIGHT = 740;
    private static final int[] WIDTHS = {360, 1280};

    private final int width;

    Chromium chromium;
    Member cooperative;
    Member buyer;

    /** Walks at this width, in CSS pixels. */
    DeskWalk(int width) {
        this.width = width;
    }

    /** The size of text that the person has set in the browser. */
    int percentOfText() {
        return 100;
    }

    @BeforeEach
    void openTheBrowser() throws IOException, InterruptedException {
        chromium = Chromium.start(percentOfText());
        cooperative = member("cooperative", "阳平镇娄底村养殖合作社");
        buyer = member("buyer", "寄宿中学食堂甲");
        door("cooperative", cooperative.token());
        door("buyer", buyer.token());
        door("liaison", liaison);
        chromium.wide(width, HEIGHT);
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private void door(String name, String token) {
        app.sessions().open(name, app.tokens().principal(token).orElseThrow().withoutToken());
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** Signs in by the door of 合作社, 采购方 or 联络员, and waits for its first page. */
    void enter(String who) {
        chromium.tap(who);
        chromium.sees(who.equals("合作社") ? "等您答复" : who.equals("采购方") ? "我要买的" : "对接一次");
    }

    void leave() {
        chromium.tap("退出");
        chromium.sees("试用");
    }

    /** Goes to a page by its address, as a bookmark does. */
    void page(String name) {
        chromium.eval("location.hash = '#/" + name + "'");
    }

    /** Fills in the cooperative's form, but for the place. */
    void typeOffer() {
        page("offer/form");
        chromium.type("什么货", "白羽肉鸡");
        chromium.type("一共多少", "8000只");
        chromium.type("一只多重", "6-6.4斤");
        chromium.type("要价", "4块8一斤");
        chromium.type("哪天起能拉", "12月19日");
        chromium.type("最晚哪天拉走", "12月24日");
    }

    /** Fills in the buyer's form but does not send it. */
    void typeIntent(String place) {
        page("want");
        chromium.type("买什么", "白羽肉鸡");
        chromium.type("要多少", "260只");
        chromium.type("最多出多少钱", "5块3一斤");
        chromium.type("哪几天要", "12月19日到12月21日");
        chromium.type("送到哪里", place);
    }

    /** Puts 8,000 broilers of the cooperative on the market, and returns the listing's id. */
    String offered() {
        return made(post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'poultry/broiler','stock':'8000 只','unitWeight':{'min':'3 kg','max':'3.2"
                                + " kg'},'ask':'4.80"
                                + " CNY/jin','from':'2026-12-19','to':'2026-12-24','at':{'lat':34.52,'lon':110.88}}"))
                .get("id")
                .textValue();
    }

    /** Puts 8,000 broilers of the cooperative on the market with their permit, and returns the listing's id. */
    String offeredWithPermit() {
        return made(post(
                        "/v1/listings",
                        cooperative.token(),
                        "{'product':'poultry/broiler','stock':'8000 只','unitWeight':{'min':'3 kg','max':'3.2 kg'},"
                                + "'ask':'4.80 CNY/jin','from':'2026-12-19','to':'2026-12-24',"
                                + "'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'A','from':'2026-12-19',"
                                + "'to':'2026-12-22'}],'at':{'lat':34.52,'lon':110.89}}"))
                .get("id")
                .textValue();
    }

    /** A confirmed deal of 200 head, none of which has left. */
    String atTheFarm() {
        String deal = made(post(
                        "/v1/deals",
                        buyer.token(),
                        "{'listing':'" + offeredWithPermit() + "','heads':'200 head','price':'5.20 CNY/jin',"
                                + "'pickUpOn':'2026-12-19','at':{'lat':34.52,'lon':110.89}}"))
                .get("id")
                .textValue();
        String path = "/v1/deals/" + deal;
        made(post(path + "/accept", cooperative.token(), "{}", "If-Match", "\"1\""));
        made(post(path + "/confirm", liaison, "{'permit':'JY-1'}", "If-Match", "\"2\""));
        return deal;
    }

    /** Lets both sides agree on 200 heads and the cooperative load them, and returns the id of the deal. */
    String onTheRoad() {
        String deal = atTheFarm();
        made(post(
                "/v1/deals/" + deal + "/collect",
                cooperative.token(),
                "{'on':'2026-12-19','heads':'200 head','vehicle':'豫M12345'}",
                "If-Match",
                "\"3\""));
        return deal;
    }

    /** Enters the buyer's wish for 260 of them, and returns the intent's id. */
    String wanted() {
        return made(post(
                        "/v1/intents",
                        buyer.token(),
                        "{'products':['poultry/broiler'],'demand':'260 只','bid':'5.30 CNY/jin','from':'2026-12-19',"
                                + "'to':'2026-12-21','at':{'lat':34.52,'lon':110.89}}"))
                .get("id")
                .textValue();
    }

    /** Lets the buyer propose a deal to the cooperative, and returns its id. */
    String openProposal() {
        return made(post(
                        "/v1/deals",
                        buyer.token(),
                        "{'listing':'" + offered() + "','intent':'" + wanted()
                                + "','heads':'200 head','price':'5.20 CNY/jin','pickUpOn':'2026-12-20'}"))
                .get("id")
                .textValue();
    }

    /** Lets a round match the market, and returns its id. */
    String matched() {
        String round = made(post("/v1/match-rounds", liaison, "{}")).get("id").textValue();
        assertThat(app.roundWork().doNext()).isTrue();
        return round;
    }

    /** Keeps pictures of a phone and of a desk, neither of which may be wider than its screen. */
    void shoot(String name) throws IOException {
        for (int each : WIDTHS) {
            chromium.wide(each, HEIGHT);
            assertThat(chromium.eval("document.documentElement.scrollWidth <= innerWidth")
                            .asBoolean())
                    .as("%s at %d px is not wider than the screen", name, each)
                    .isTrue();
            chromium.shoot(PICTURES.resolve(name + "-" + each + ".png"), each);
        }
        chromium.wide(width, HEIGHT);
    }
}
