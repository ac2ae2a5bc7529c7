package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.duijie.api.deal.DealRoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that want to be markup, run from right to left or never end, on every page that shows them. */
@Tag("thorough")
class HostileNamesBrowserTest extends DeskWalk {
    private static final String SELLER = "<img src=x onerror=hacked=1>عمر 2026 &lt;b&gt;";
    private static final String BUYER = "</script><svg onload=hacked=2>שלום 99🐔" + "W".repeat(150);
    private static final String PERSON = "${hacked=3}{{hacked=4}}ئۇيغۇر<b>" + "甲".repeat(150);
    private static final String GOODS = "<u>دجاج</u>" + "Q".repeat(25);
    private static final String AT = "'at':{'lat':34.52,'lon':110.88}";

    /** Every text that turns the direction of writing is within a pair of isolating marks. */
    private static final String NOT_APART =
            "(() => { const turned = []; const turns = /[\\u0590-\\u08FF\\uFB1D-\\uFDFF]/;const inside = text =>"
                    + " text.replace(/\\u2068[^\\u2068\\u2069]*\\u2069/g, '').replace(/\\u2068[^\\u2068\\u2069]*\\u2069/g,"
                    + " '');const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);for (let n ="
                    + " all.nextNode(); n; n = all.nextNode()) { if (turns.test(inside(n.data))) turned.push(n.data);"
                    + " }return turned.join(' | '); })()";

    private String listing = "";
    private String intent = "";
    private String settled = "";
    private String asked = "";
    private String campaign = "";
    private String round = "";

    HostileNamesBrowserTest() {
        super(360);
    }

    @BeforeEach
    void nameThem() {
        chromium.clock(clock().instant());
        rename("/v1/parties/" + cooperative.party(), SELLER);
        rename("/v1/parties/" + buyer.party(), BUYER);
        rename("/v1/users/" + personOf(cooperative), PERSON);
        made(patch(
                "/v1/catalogue",
                liaison,
                "{'products':[{'path':'poultry/hostile','chinese':'" + GOODS
                        + "','countWords':['只']}],'places':[{'name':'<b>قرية</b>','at':{'lat':34.5,'lon':110.9}}]}",
                "If-Match",
                "\"1\""));
        listing = id(
                "/v1/listings",
                cooperative.token(),
                "{'product':'poultry/hostile','stock':'8000 只','unitWeight':{'min':'3.2 kg','max':'3.3 kg'},'note':'"
                        + BUYER + "','ask':'4.80 CNY/jin','from':'2026-12-19','to':'2026-12-24'," + AT + "}");
        intent = id(
                "/v1/intents",
                buyer.token(),
                "{'products':['poultry/hostile'],'demand':'260 只','minimum':'50 只','bid':'5.30 CNY/jin','note':'"
                        + SELLER + "','from':'2026-12-19','to':'2026-12-21'," + AT + "}");
        campaign = id("/v1/campaigns", liaison, "{'name':'" + PERSON + "','from':'2026-12-19','to':'2026-12-31'}");
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + listing + "']}",
                "If-Match",
                "\"1\""));
        settled = deal();
        new DealRoad(this, liaison).lead(settled, 200, "pay");
        asked = deal();
        round = id("/v1/match-rounds", liaison, "{}");
        assertThat(app.roundWork().doNext()).isTrue();
    }

    @Test
    void no_page_runs_them_is_widened_by_them_or_turns_what_stands_beside_them() throws IOException {
        chromium.open(address("/"));
        enter("合作社");
        chromium.sees("等您答复");
        chromium.sees(GOODS);
        theNameStandsBeforeWhatFollows();
        shoot("hostile-cooperative");
        visit(
                "offer",
                "offer/form",
                "stock/" + listing,
                "deal/" + settled,
                "deal/" + asked,
                "import",
                "devices",
                "notices");
        leave();
        enter("采购方");
        visit("", "want", "want/" + listing, "paste", "market", "intent/" + intent, "weekly/" + intent);
        visit("deal/" + settled, "deal/" + asked, "devices", "notices");
        chromium.eval("location.hash = '#/market'");
        chromium.tap("看地图");
        sound("the map");
        shoot("hostile-market");
        leave();
        enter("联络员");
        visit(
                "",
                "audit",
                "people",
                "people/new",
                "people/" + personOf(cooperative),
                "round/" + round,
                "deals/proposed");
        visit(
                "deals/done",
                "deals/unpaid",
                "deal/" + settled,
                "deal/" + asked,
                "calls",
                "entry/listings/" + listing,
                "entry/intents/" + intent,
                "enter/buy",
                "enter/paste",
                "report");
        visit("import", "notices", "devices");
        chromium.eval("location.hash = '#/round/" + round + "'");
        chromium.sees("送货图");
        shoot("hostile-plan");
        chromium.eval("location.hash = '#/notices'");
        chromium.tap("微信消息");
        sound("a prepared message");
        shoot("hostile-message");
    }

    @Test
    void the_public_page_and_the_printed_papers_hold_too() throws IOException {
        String secret = made(post("/v1/campaigns/" + campaign + "/public-links", liaison, "{'days':7}"))
                .at("/secret/path")
                .textValue();
        chromium.open(address(secret));
        chromium.sees("عمر");
        sound("the public page");
        shoot("hostile-bulletin");
        chromium.open(address("/"));
        enter("合作社");
        for (String paper : List.of("deal-sheet", "weigh-ticket", "settlement-sheet")) {
            chromium.open(address("/v1/deals/" + settled + "/" + paper + ".html"));
            chromium.sees("عمر");
            assertThat(chromium.pagesPrinted()).as(paper).isLessThanOrEqualTo(2);
            sound(paper);
        }
        shoot("hostile-paper");
        String calendar = get("/v1/pick-ups.ics?token=" + calendarToken(), "")
                .response()
                .body()
                .replace("\r\n ", "");
        String text = get("/v1/campaigns/" + campaign + "/report.txt", liaison)
                .response()
                .body();
        for (String each : List.of(calendar, text)) {
            assertThat(each).contains("\u2068" + SELLER.substring(0, 10));
            assertThat(each.chars().filter(c -> c == '\u2068').count())
                    .isEqualTo(each.chars().filter(c -> c == '\u2069').count());
        }
        assertThat(calendar.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @Test
    void marks_that_turn_the_direction_are_refused_at_the_door_and_stripped_from_old_rows() {
        for (String hidden : List.of("\u202e", "\u2067", "\u200b", "\ufeff")) {
            Got refused =
                    patch("/v1/parties/" + buyer.party(), liaison, "{'name':'食" + hidden + "堂'}", "If-Match", "\"2\"");
            assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo("HIDDEN_CHARACTER");
        }
        assertThat(patch(
                                "/v1/parties/" + buyer.party(),
                                liaison,
                                "{'name':'" + "W".repeat(500) + "'}",
                                "If-Match",
                                "\"2\"")
                        .json()
                        .at("/errors/0/code")
                        .textValue())
                .isEqualTo("NOT_A_NAME");
        chromium.open(address("/"));
        chromium.sees("试用");
        String apart = chromium.eval("import('" + DeskPaths.of("apart.js")
                        + "').then(({ apart }) => ['食\\u202e堂', '\\u2066\\u2069\\u2069x\\u202e', 'abc',"
                        + " '\\u2068ع\\u2069 1'].map(apart).join('|'))")
                .textValue();
        assertThat(apart).isEqualTo("\u2068食堂\u2069|\u2068x\u2069|abc|\u2068ع\u2069 1");
    }

    private void visit(String... pages) {
        for (String page : pages) {
            chromium.eval("location.hash = '#/" + page + "'");
            chromium.eval("new Promise(done => setTimeout(done, 250))");
            chromium.waitFor("!document.querySelector('.wait')", page);
            sound(page);
        }
    }

    private void sound(String page) {
        assertThat(chromium.eval("typeof hacked").textValue()).as(page).isEqualTo("undefined");
        assertThat(chromium.eval("document.querySelectorAll('[onerror], [onload], main b, main u').length")
                        .intValue())
                .as(page)
                .isZero();
        assertThat(chromium.complaints()).as(page).isEmpty();
        assertThat(chromium.text()).as(page).doesNotContain("undefined", "[object");
        assertThat(chromium.eval("document.documentElement.scrollWidth").intValue())
                .as(page)
                .isLessThanOrEqualTo(360);
        assertThat(chromium.eval(NOT_APART).textValue()).as(page).isEmpty();
    }

    /** Where the browser draws it: the words after a name that runs from right to left still follow it. */
    private void theNameStandsBeforeWhatFollows() {
        JsonNode places = chromium.eval("(() => { const lead = document.querySelector('.proposal .lead');const at ="
                + " (node, i) => { const r = document.createRange(); r.setStart(node, i); r.setEnd(node, i + 1);const box"
                + " = r.getBoundingClientRect(); return box.y * 10000 + box.x; };const rest ="
                + " lead.lastChild.data.trimStart(); const skip = lead.lastChild.data.length - rest.length;return"
                + " [...rest].map((c, i) => at(lead.lastChild, skip + i)); })()");
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i).doubleValue())
                    .isGreaterThanOrEqualTo(places.get(i - 1).doubleValue());
        }
    }

    private String calendarToken() {
        return made(post("/v1/tokens", liaison, "{'scopes':['calendar']}"))
                .get("token")
                .textValue();
    }

    private void rename(String path, String name) {
        made(patch(
                path,
                liaison,
                "{'name':'" + name + "'}",
                "If-Match",
                get(path, liaison).header("ETag")));
    }

    private String personOf(Member member) {
        return app.tokens().principal(member.token()).orElseThrow().user();
    }

    private String deal() {
        return id(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing
                        + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19','buyer':'"
                        + buyer.party() + "'," + AT + "}");
    }

    private String id(String path, String token, String body) {
        return made(post(path, token, body)).get("id").textValue();
    }
}
