package org.duijie.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.deal.DealTest;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The papers of a deal say what the record says, in both languages. */
class PaperResourceTest extends DealTest {
    private String deal;

    @BeforeEach
    void deliver() {
        deal = id(post("/v1/deals", liaison, offer(listing(1_000), 200, ",'buyer':'" + buyer.party() + "'")));
    }

    @Test
    void a_deal_sheet_is_there_from_the_first_day_and_the_others_when_there_is_something_to_say() {
        assertThat(get(paper("deal-sheet"), buyer.token()).json().get("deal"))
                .isEqualTo(get("/v1/deals/" + deal, buyer.token()).json());
        assertThat(problem(get(paper("weigh-ticket"), buyer.token()))).isEqualTo("409 state");
        assertThat(problem(get(paper("settlement-sheet"), liaison))).isEqualTo("409 state");

        new DealRoad(this, liaison).lead(deal, 200, "pay");

        assertThat(get(paper("weigh-ticket"), buyer.token()).json().get("number"))
                .isEqualTo(deal(deal).at("/weighIns/0/id"));
        assertThat(get(paper("settlement-sheet"), buyer.token()).json().get("number"))
                .isEqualTo(deal(deal).at("/settlements/0/id"));
    }

    @Test
    void a_paper_that_is_asked_for_too_early_says_what_is_missing_and_where_the_deal_stands() {
        assertThat(whyNot("weigh-ticket", "en")).startsWith("not weighed yet: the deal is proposed");
        assertThat(whyNot("weigh-ticket", "zh")).startsWith("尚未过磅：成交处于“待双方同意”");
        assertThat(whyNot("settlement-sheet", "en")).startsWith("not settled yet: the deal is proposed");

        new DealRoad(this, liaison).lead(deal, 200, "settle");

        assertThat(whyNot("settlement-sheet", "zh")).startsWith("尚未结算：成交处于“已过磅”");
    }

    @ParameterizedTest
    @CsvSource({"deal-sheet,zh", "weigh-ticket,en", "settlement-sheet,zh"})
    void the_json_of_a_paper_says_all_that_its_page_says(String paper, String language) {
        DealRoad road = new DealRoad(this, liaison);
        road.lead(deal, 200, "settle");
        made(act(deal, "settle", liaison, DealRoad.body("settle", 200)));
        made(act(deal, "pay", liaison, "{'paidOn':'2026-12-19','amount':'100 CNY'}"));

        JsonNode json = send("GET", paper(paper), liaison, null, "Accept-Language", language)
                .json();
        String page = page(paper, language).replace("&#39;", "'");

        List<String> said = new ArrayList<>();
        json.get("printed").findValuesAsText("label").forEach(said::add);
        json.get("printed").findValuesAsText("title").forEach(said::add);
        json.get("printed").findValues("cells").forEach(cells -> cells.forEach(cell -> said.add(cell.textValue())));
        assertThat(said).hasSizeGreaterThan(20).allMatch(page::contains);
        assertThat(page.split("</td>", -1).length - 1)
                .isEqualTo(json.get("printed").findValues("cells").stream()
                        .mapToInt(JsonNode::size)
                        .sum());
        String number = deal(deal).get("number").textValue();
        assertThat(json.get("dealNumber").textValue()).isEqualTo(number);
        assertThat(json.get("printedNumber").textValue()).startsWith(number);
        assertThat(said).contains("¥100.00");
    }

    @Test
    void an_advance_is_on_the_papers_before_anything_is_settled() {
        new DealRoad(this, liaison).lead(deal, 200, "collect");
        made(act(deal, "pay", liaison, "{'paidOn':'2026-12-19','amount':'2000 CNY'}"));

        assertThat(page("deal-sheet", "zh"))
                .contains("预付款</td><td>¥2,000.00", "尚未结算部分预计</th><td>¥6,630.00", "预付款余额（抵后面的货款）</th><td>¥2,000.00");

        made(act(deal, "collect", liaison, DealRoad.body("collect", 200)));
        made(act(deal, "weigh-in", liaison, DealRoad.body("weigh-in", 200)));
        assertThat(page("weigh-ticket", "en"))
                .contains("Paid in advance, not used yet</th><td>¥2,000.00", "200 head, about 650 kg, 2026-12-19");

        made(act(deal, "settle", liaison, DealRoad.body("settle", 200)));
        assertThat(page("settlement-sheet", "en"))
                .contains("advance</td><td>¥2,000.00", "Still open</th><td>¥4,630.00")
                .contains(deal(deal).get("number").textValue() + "-S1");
    }

    @Test
    void a_ticket_has_the_state_of_its_load_whatever_the_next_truck_does() {
        new DealRoad(this, liaison).lead(deal, 200, "collect");
        made(act(deal, "collect", liaison, DealRoad.body("collect", 100)));
        made(act(deal, "weigh-in", liaison, DealRoad.body("weigh-in", 100)));
        assertThat(page("weigh-ticket", "zh")).contains("状态：已过磅");

        made(act(deal, "collect", liaison, DealRoad.body("collect", 100)));

        assertThat(deal(deal).get("state").textValue()).isEqualTo("collected");
        assertThat(page("weigh-ticket", "zh")).contains("状态：已过磅");
        assertThat(page("deal-sheet", "zh")).contains("状态：已装车");
    }

    private String whyNot(String paper, String language) {
        return send("GET", paper(paper), liaison, null, "Accept-Language", language)
                .json()
                .at("/errors/0/detail")
                .textValue();
    }

    @Test
    void pages_say_it_in_chinese_and_english() {
        new DealRoad(this, liaison).lead(deal, 200, "pay");

        assertThat(page("deal-sheet", "zh"))
                .startsWith("<!doctype html>\n<html lang=\"zh-CN\">")
                .contains("成交确认单", "白羽肉鸡", "200 只", "10.2 元/公斤（5.1 元/斤）", "JY-1", "2026-12-19");
        assertThat(page("deal-sheet", "en"))
                .contains("Deal sheet", "White-feather broiler", "10.2 CNY/kg (5.1 CNY/jin)");
        assertThat(page("weigh-ticket", "zh")).contains("过磅单", "1,000 公斤", "350 公斤", "650 公斤", "豫M12345", "王，刘");
        assertThat(page("settlement-sheet", "zh")).contains("结算单", "650 公斤", "¥6,630.00", "陆仟陆佰叁拾元整", "2026-12-28");
        assertThat(page("settlement-sheet", "en")).contains("Settlement sheet", "650 kg", "¥6,630.00", "not yet");
        assertThat(send("GET", paper("deal-sheet.html"), liaison, null, "Accept-Language", "zh-CN")
                        .response()
                        .body())
                .contains("成交确认单");
    }

    @Test
    void a_ticket_tells_what_is_odd_and_what_it_corrects() {
        new DealRoad(this, liaison).lead(deal, 200, "reweigh");
        made(act(
                deal,
                "reweigh",
                buyer.token(),
                "{'on':'2026-12-19','weights':['3 kg','4 kg'],'heads':'3 head','dead':{'heads':'1"
                        + " head','weight':'0 kg'},'acceptors':['王']}"));

        assertThat(page("weigh-ticket", "zh"))
                .contains("3.00，4.00 公斤", "1 只，0 公斤", "过磅清点 3 只，装车 200 只", "更正并取代：2026-0001-W1<");
        assertThat(page("weigh-ticket", "en")).contains("Note: 3 head counted at the scale, but 200 head loaded");
        assertThat(problem(get(paper("settlement-sheet"), buyer.token()))).isEqualTo("409 state");
    }

    @Test
    void a_settlement_after_a_correction_counts_what_was_paid_before_it() {
        DealRoad road = new DealRoad(this, liaison);
        road.lead(deal, 200, "pay");
        made(act(deal, "pay", liaison, DealRoad.body("pay", 200)));
        made(act(deal, "reverse", liaison, DealRoad.body("reverse", 200)));
        made(act(deal, "reweigh", liaison, DealRoad.body("reweigh", 200)));
        made(act(deal, "settle", liaison, DealRoad.body("settle", 200)));

        assertThat(page("settlement-sheet", "zh")).contains("已由此前的付款抵付", "未付余额</th><td>¥0.00", "<td>S1</td>");
        made(act(deal, "reverse", liaison, DealRoad.body("reverse", 200)));
        made(act(deal, "reweigh", liaison, DealRoad.body("reweigh", 100).replace("100 head", "200 head")));
        made(act(deal, "settle", liaison, DealRoad.body("settle", 200)));

        assertThat(page("settlement-sheet", "zh")).contains("应退余额（多付）</th><td>¥3,315.00");
        assertThat(page("settlement-sheet", "en")).contains("To be paid back</th><td>¥3,315.00");
    }

    @Test
    void who_asks_for_the_sheet_of_a_reversed_settlement_is_told_the_others_and_nothing_of_changes() {
        new DealRoad(this, liaison).lead(deal, 200, "pay");
        JsonNode reversed = made(act(deal, "reverse", liaison, DealRoad.body("reverse", 200)));
        made(act(deal, "reweigh", liaison, DealRoad.body("reweigh", 200)));
        made(act(deal, "settle", liaison, DealRoad.body("settle", 200)));

        Got refused = get(
                paper("settlement-sheet") + "?settlement="
                        + reversed.at("/settlements/0/id").textValue(),
                liaison);

        assertThat(problem(refused)).isEqualTo("409 deal-rule");
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo("ENTRY_UNKNOWN");
        assertThat(refused.json().get("detail").textValue())
                .isEqualTo("A rule of deals prevents this; errors names it.");
    }

    @Test
    void shares_stand_in_per_cent() {
        deal = id(post(
                "/v1/deals",
                liaison,
                offer(
                        listing(1_000),
                        200,
                        ",'buyer':'" + buyer.party()
                                + "','conditions':{'shrink':{'perMille':15,'bornBy':'cooperative'}}")));

        assertThat(page("deal-sheet", "zh")).contains("1.5%", "± 10%").doesNotContain("‰");
    }

    @Test
    void what_people_entered_is_text_on_a_page_and_the_page_takes_nothing_from_outside() {
        Member evil = trader("buyer", "<script>alert(1)</script>", "other", "\\\" onload=\\\"x");
        deal = id(post("/v1/deals", liaison, offer(listing(1_000), 200, ",'buyer':'" + evil.party() + "'")));

        Got got = get(paper("deal-sheet.html"), liaison);

        assertThat(got.response().body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot; onload=&quot;x")
                .doesNotContain("<script", "src=", "href=", "url(", "http");
        assertThat(got.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(get(paper("deal-sheet.html") + "?lang=fr", liaison).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "6567.78,陆仟伍佰陆拾柒元柒角捌分",
        "0,零元整",
        "0.05,伍分",
        "10.05,壹拾元零伍分",
        "6630,陆仟陆佰叁拾元整",
        "100035,壹拾万零叁拾伍元整",
        "10001000.10,壹仟万壹仟元壹角整",
        "-102,负壹佰零贰元整",
        "200000000,贰亿元整",
        "1000000000000,壹万亿元整",
        "3050.80,叁仟零伍拾元捌角整"
    })
    void amounts_stand_in_capital_numerals(BigDecimal yuan, String capitals) {
        Money amount = Money.ofMicros(yuan.movePointRight(6).longValueExact());

        assertThat(ChineseAmount.of(amount)).isEqualTo(capitals);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "papers",
            matches = ".+",
            disabledReason = "writes pages to look at, into -Dpapers=FOLDER")
    void pages_to_look_at() throws IOException {
        new DealRoad(this, liaison).lead(deal, 200, "pay");
        for (String name : new String[] {"deal-sheet", "weigh-ticket", "settlement-sheet"}) {
            for (String language : new String[] {"zh", "en"}) {
                Files.writeString(
                        Path.of(System.getProperty("papers"), name + "-" + language + ".html"), page(name, language));
            }
        }
    }

    private String page(String name, String language) {
        Got got = get(paper(name + ".html") + "?lang=" + language, buyer.token());
        assertThat(got.status()).isEqualTo(200);
        return got.response().body();
    }

    private String paper(String name) {
        return "/v1/deals/" + deal + "/" + name;
    }
}
