package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money that a buyer is owed back, as a liaison and a cooperative find it on the desk. */
@Tag("thorough")
class RepaymentBrowserTest extends DeskWalk {
    RepaymentBrowserTest() {
        super(1280);
    }

    @Test
    void an_advance_of_a_cancelled_deal_is_found_by_both_among_what_is_to_be_paid_back() {
        chromium.clock(clock().instant());
        String deal = openProposal();
        say(deal, "accept", "{'side':'cooperative','heardBy':'phone'}");
        say(deal, "pay", "{'paidOn':'2026-12-19','amount':'1000 元'}");
        say(deal, "cancel", "{'reason':'other'}");
        chromium.open(address("/"));
        enter("合作社");
        chromium.sees("要退款");
        page("deal/" + deal);
        chromium.sees("对方多付了，要退给对方 1,000 元");
        leave();

        enter("联络员");
        page("notices");
        chromium.sees("多付的款要退");
        page("calls");
        chromium.sees("要退款：1 笔");
        page("deals/repay");
        chromium.sees("2026-0001");
        assertThat(chromium.text()).contains("要退款");
        payBack(deal);
        assertThat(chromium.complaints()).isEmpty();
    }

    /** First a part, then the rest, each in the dialogue. */
    private void payBack(String deal) {
        openDialogue();
        chromium.type("退了多少（元）", "400");
        chromium.sees("记下以后还剩 600 元");
        chromium.tap("钱退了（1 笔）");
        chromium.sees("要退的一共 600 元");
        assertThat(read(deal).get("open").textValue()).isEqualTo("-600 CNY");

        openDialogue();
        chromium.sees("退了多少（元）");
        chromium.tap("钱退了（1 笔）");
        chromium.waitFor("!document.querySelector('dialog')", "a closed dialogue");
        assertThat(read(deal).get("open").textValue()).isEqualTo("0 CNY");
    }

    private void openDialogue() {
        chromium.waitFor("!!document.querySelector('td button')", "a deal to pay back");
        chromium.eval("document.querySelector('td button').click()");
    }

    private JsonNode read(String deal) {
        return made(get("/v1/deals/" + deal, liaison));
    }

    private void say(String deal, String verb, String body) {
        String path = "/v1/deals/" + deal;
        made(post(
                path + "/" + verb, liaison, body, "If-Match", get(path, liaison).header("ETag")));
    }
}
