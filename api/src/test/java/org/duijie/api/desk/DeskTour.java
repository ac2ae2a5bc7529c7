package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.deal.DealRoad;
import org.junit.jupiter.api.BeforeEach;

/** A tour of every page of the desk, each with something to show: a market, a plan, a deal in each state, a campaign that is public. */
abstract class DeskTour extends DeskWalk {
    private static final String SETTLED = "(async () => { for (let i = 0, last = ''; i < 200; i++) { const main ="
            + " document.querySelector('main');const now = main?.innerHTML ?? ''; if (now && now === last &&"
            + " !main.querySelector('.wait')) return true;last = now; await new Promise(f => setTimeout(f, 100));"
            + " } return false; })()";

    private String listing = "";

    /**
     * A page of the desk.
     *
     * @param who the door that leads to it; empty when it is for nobody in particular
     * @param path the address after the host
     * @param dialog the button that opens a dialogue there; empty when the page itself is meant
     */
    record Page(String who, String path, String dialog) {
        @Override
        public String toString() {
            return who + " " + path + " " + dialog;
        }
    }

    DeskTour(int width) {
        super(width);
    }

    @BeforeEach
    void setTheClock() {
        chromium.clock(clock().instant());
    }

    /** Fills the bureau, and returns all pages, those of one person one after the other. */
    List<Page> pages() {
        listing = id(
                "/v1/listings",
                cooperative.token(),
                "{'product':'poultry/broiler','stock':'8000 只','unitWeight':{'min':'3.2 kg','max':'3.3"
                        + " kg'},'dailyGain':'100 g','holdingCost':'0.79 CNY','ask':'4.80"
                        + " CNY/jin','from':'2026-12-19','to':'2026-12-24',"
                        + "'at':{'lat':34.52,'lon':110.88},'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'B',"
                        + "'from':'2026-12-19','to':'2026-12-19'}]}");
        made(post(
                "/v1/listings/" + listing + "/losses",
                cooperative.token(),
                "{'reason':'died','heads':'3 head','on':'2026-12-19'}",
                "If-Match",
                "\"1\""));
        String intent = wanted();
        id(
                "/v1/intents",
                member("buyer", "市外屠宰加工厂").token(),
                "{'products':['poultry/broiler'],'demand':'6000 只','bid':'4.60"
                        + " CNY/jin','from':'2026-12-19','to':'2026-12-21','at':{'lat':34.40,'lon':111.20}}");
        String campaign = id("/v1/campaigns", liaison, "{'name':'娄底村肉鸡助销','from':'2026-12-19','to':'2026-12-31'}");
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + listing + "']}",
                "If-Match",
                "\"1\""));
        String open = made(post("/v1/campaigns/" + campaign + "/public-links", liaison, "{'days':30}"))
                .at("/secret/path")
                .textValue();
        String user = app.tokens().principal(cooperative.token()).orElseThrow().user();
        String link = made(post("/v1/users/" + user + "/sign-in-links", liaison, "{}"))
                .at("/secret/path")
                .textValue();
        List<String> deals =
                List.of(at("accept"), at("confirm"), at("collect"), at("weigh-in"), at("settle"), at("pay"));
        String round = matched();

        List<Page> pages = new ArrayList<>();
        add(pages, "", "/", link, "/l#broken", open);
        add(pages, "合作社", "/", "/#/offer", "/#/offer/form", "/#/stock/" + listing, "/#/nowhere");
        deals.forEach(each -> add(pages, "合作社", "/#/deal/" + each));
        add(pages, "合作社", "/#/import", "/#/devices", "/#/notices");
        pages.add(new Page("合作社", "/", "不行，说原因"));
        pages.add(new Page("合作社", "/#/notices", "微信消息"));
        add(pages, "采购方", "/", "/#/want", "/#/paste", "/#/market", "/#/intent/" + intent, "/#/weekly/" + intent);
        deals.forEach(each -> add(pages, "采购方", "/#/deal/" + each));
        add(pages, "采购方", "/#/import", "/#/devices", "/#/notices");
        add(pages, "联络员", "/", "/#/round/" + round, "/#/deals", "/#/calls", "/#/report", "/#/audit");
        deals.forEach(each -> add(pages, "联络员", "/#/deal/" + each));
        add(
                pages,
                "联络员",
                "/#/enter/buy",
                "/#/enter/sell",
                "/#/enter/paste",
                "/#/entry/intents/" + intent,
                "/#/import",
                "/#/devices",
                "/#/notices");
        add(pages, "联络员", "/#/people", "/#/people/new", "/#/people/" + user);
        pages.add(new Page("联络员", "/#/round/" + round, "采纳"));
        pages.add(new Page("联络员", "/#/people/" + user, "发链接"));
        return pages;
    }

    /** Opens {@code page} and waits until it shows all it has. */
    void visit(Page page, Page before) {
        if (!page.who().equals(before.who())) {
            chromium.forgetCookies();
            chromium.open(address("/"));
            chromium.sees("试用");
            enter(page.who());
        }
        chromium.open("about:blank"); // so that a page is loaded afresh even if only what follows the # differs
        chromium.open(address(page.path()));
        settle(page);
        if (!page.dialog().isEmpty()) {
            chromium.tap(page.dialog());
            chromium.waitFor("document.querySelector('dialog[open]') !== null", "a dialogue");
        }
    }

    /** Shows the page in English; the next one is in Chinese again. */
    void turn(Page page) {
        chromium.eval("document.querySelector('.bar button[lang]').click()");
        settle(page);
        chromium.eval("localStorage.setItem('duijie.language', 'zh')");
    }

    private void settle(Page page) {
        assertThat(chromium.eval(SETTLED).asBoolean()).as("%s is at rest", page).isTrue();
    }

    private static void add(List<Page> pages, String who, String... paths) {
        for (String path : paths) {
            pages.add(new Page(who, path, ""));
        }
    }

    /** A deal to which {@code verb} can be done. */
    private String at(String verb) {
        String deal = id(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing
                        + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "','at':{'lat':34.52,'lon':110.89}}");
        new DealRoad(this, liaison).lead(deal, 200, verb);
        return deal;
    }

    private String id(String path, String token, String body) {
        return made(post(path, token, body)).get("id").textValue();
    }
}
