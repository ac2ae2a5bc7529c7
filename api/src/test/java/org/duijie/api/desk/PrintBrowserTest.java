package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duijie.api.deal.DealRoad;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is printed fits its page: A4, and nothing is wider than what the margins leave. */
@Tag("thorough")
class PrintBrowserTest extends DeskWalk {
    private static final int HEIGHT = 1000;
    /** 210 mm less two margins of 17 mm, at 96 pixels an inch. */
    private static final int WIDTH_LEFT = 665;

    private static final List<String> PAPERS = List.of("deal-sheet", "weigh-ticket", "settlement-sheet");

    PrintBrowserTest() {
        super(1280);
    }

    @Test
    void each_paper_of_a_deal_is_one_page_in_both_languages_also_with_the_longest_names() throws IOException {
        buyer = member("buyer", "灵宝市第一高级中学第二食堂兼职工食堂".repeat(3));
        String listing = offered();
        made(patch(
                "/v1/listings/" + listing,
                cooperative.token(),
                "{'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'B','from':'2026-12-19','to':'2026-12-19'}]}",
                "If-Match",
                "\"1\""));
        String deal = made(post(
                        "/v1/deals",
                        liaison,
                        "{'listing':'" + listing
                                + "','heads':'200 head','price':'5.10 CNY/jin','pickUpOn':'2026-12-19','buyer':'"
                                + buyer.party() + "','at':{'lat':34.52,'lon':110.89}}"))
                .get("id")
                .textValue();
        new DealRoad(this, liaison).lead(deal, 200, "pay");
        chromium.open(address("/"));
        enter("联络员");
        for (String paper : PAPERS) {
            for (String language : List.of("zh", "en")) {
                chromium.open(address("/v1/deals/" + deal + "/" + paper + ".html?lang=" + language));
                fits(paper + "-" + language);
                assertThat(chromium.pagesPrinted())
                        .as("%s in %s", paper, language)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void the_results_of_a_campaign_and_a_plan_print_no_wider_than_their_page() throws IOException {
        String campaign = made(post(
                        "/v1/campaigns", liaison, "{'name':'娄底村肉鸡助销','from':'2026-12-19','to':'2026-12-31'}"))
                .get("id")
                .textValue();
        made(post(
                "/v1/campaigns/" + campaign + "/add",
                liaison,
                "{'listings':['" + offered() + "']}",
                "If-Match",
                "\"1\""));
        wanted();
        String round = matched();
        chromium.clock(clock().instant());
        chromium.open(address("/"));
        enter("联络员");
        page("report");
        chromium.sees("现在没有公开");
        fits("report");
        page("round/" + round);
        chromium.sees("没卖掉的货");
        fits("plan");
    }

    private void fits(String name) throws IOException {
        chromium.wide(WIDTH_LEFT, HEIGHT);
        chromium.asPrinted(true);
        assertThat(chromium.eval("document.documentElement.scrollWidth").asInt())
                .as(
                        "%s is as wide as its page: %s",
                        name,
                        chromium.eval(
                                "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right"
                                        + " > "
                                        + WIDTH_LEFT
                                        + ").map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0,"
                                        + " 30)).join('; ')"))
                .isLessThanOrEqualTo(WIDTH_LEFT);
        chromium.shoot(Path.of("target/desk/printed-" + name + ".png"), WIDTH_LEFT);
        chromium.asPrinted(false);
        chromium.wide(1280, HEIGHT);
    }
}
