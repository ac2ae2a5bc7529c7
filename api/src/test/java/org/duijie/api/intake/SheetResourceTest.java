package org.duijie.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** A sheet over HTTP: preview, run, the rows, and what the same or a corrected sheet does. */
class SheetResourceTest extends ServerTest {
    private static final String HEAD = "合作社,品种,数量（只）,单重（斤）,单价（元/斤）,开始日期,截止日期,产地";
    private static final String FIRST = "娄底村合作社,肉鸡,24000,6-6.4,4.8,2026-12-19,2026-12-24,灵宝市";
    private static final String SECOND = "阳平镇合作社,肉鸡,8000,6-6.4,4块多,2026-12-19,2026-12-24,灵宝市";

    @Test
    void a_preview_tells_row_column_and_way_out_and_stores_nothing() {
        JsonNode preview = made(preview(HEAD, FIRST, SECOND, "合计,,32000,,,,,"));

        assertThat(preview.at("/counts/rows").intValue()).isEqualTo(2);
        assertThat(preview.at("/counts/accepted").intValue()).isEqualTo(1);
        assertThat(preview.at("/counts/refused").intValue()).isEqualTo(1);
        assertThat(preview.at("/skipped/totals/0").intValue()).isEqualTo(4);
        assertThat(preview.at("/refused/0/row").intValue()).isEqualTo(3);
        assertThat(preview.at("/refused/0/problems/0/column").textValue()).isEqualTo("E");
        assertThat(preview.at("/refused/0/problems/0/cell").textValue()).isEqualTo("4块多");
        assertThat(preview.at("/refused/0/problems/0/detail").textValue()).isNotEmpty();
        assertThat(preview.at("/accepted/0/fields/stock").textValue()).isEqualTo("24000 只");
        assertThat(get("/v1/listings", liaison).json().get("items")).isEmpty();
        assertThat(get("/v1/sheets", liaison).json().get("items")).isEmpty();
        assertThat(get("/v1/parties?kind=cooperative", liaison).json().get("items"))
                .isEmpty();
    }

    @Test
    void a_run_enters_what_is_right_and_the_same_bytes_enter_nothing_again() {
        JsonNode run = entered("", HEAD, FIRST, SECOND);

        assertThat(run.get("status").textValue()).isEqualTo("done");
        assertThat(run.at("/counts/added").intValue()).isEqualTo(1);
        assertThat(run.at("/progress/done").intValue()).isEqualTo(2);
        assertThat(get("/v1/listings", liaison).json().get("items")).hasSize(1);
        JsonNode rows = get("/v1/sheets/" + run.get("id").textValue() + "/rows?outcome=refused", liaison)
                .json();
        assertThat(rows.at("/items/0/row").intValue()).isEqualTo(3);

        Got again = sheet(HEAD, "", FIRST, SECOND);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(run.get("id"));
        assertThat(app.sheetWork().doNext()).isFalse();
        assertThat(app.audit().verify(bureau.bureau()).isWhole()).isTrue();
    }

    @Test
    void a_corrected_sheet_adds_new_rows_and_changes_others_only_when_asked() {
        entered("", HEAD, FIRST);
        String dearer = FIRST.replace(",4.8,", ",5.2,");
        String added = SECOND.replace("4块多", "4.6");

        JsonNode offered = entered("", HEAD, dearer, added);
        assertThat(offered.at("/counts/offered").intValue()).isEqualTo(1);
        assertThat(offered.at("/counts/added").intValue()).isEqualTo(1);
        assertThat(asks()).contains("4.8 元/斤").doesNotContain("5.2");

        JsonNode rows = get("/v1/sheets/" + offered.get("id").textValue() + "/rows?outcome=offered", liaison)
                .json();
        assertThat(rows.at("/items/0/fields").toString()).isEqualTo("{\"ask\":\"5.2 元/斤\"}");

        JsonNode changed = entered("&update=true", HEAD, dearer, added);
        assertThat(changed.at("/counts/changed").intValue()).isEqualTo(1);
        assertThat(changed.at("/counts/same").intValue()).isEqualTo(1);
        assertThat(asks()).contains("5.2 元/斤").doesNotContain("4.8");
    }

    @Test
    void a_cooperative_enters_its_own_stock_and_nobody_elses() {
        Member member = member("cooperative", "娄底村合作社");
        String file = String.join("\n", HEAD, FIRST, SECOND.replace("4块多", "4.6"));

        JsonNode preview = made(post("/v1/sheets?kind=listings&preview=true", member.token(), file));

        assertThat(preview.at("/counts/added").intValue()).isEqualTo(1);
        assertThat(preview.at("/refused/0/problems/0/code").textValue()).isEqualTo("PARTY_NOT_OWN");
        assertThat(preview.at("/refused/0/problems/0/column").textValue()).isEqualTo("A");
        assertThat(post("/v1/sheets?kind=intents", member.token(), file).status())
                .isEqualTo(403);
        assertThat(post("/v1/sheets?kind=parties", member.token(), file).status())
                .isEqualTo(403);
    }

    @Test
    void a_sheet_without_a_column_that_is_needed_is_refused_with_what_is_missing_and_what_there_is() {
        Got refused = post("/v1/sheets?kind=listings", liaison, "合作社,品种,备注\n甲社,苹果,好");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").textValue()).isEqualTo("COLUMNS_MISSING");
        assertThat(refused.json().at("/errors/0/detail").textValue())
                .contains("数量")
                .contains("单价")
                .contains("A 合作社");
        assertThat(post("/v1/sheets?kind=listings", liaison, "随便\n写写")
                        .json()
                        .at("/errors/0/code")
                        .textValue())
                .isEqualTo("NO_HEADINGS");
    }

    @Test
    void a_cancelled_run_enters_no_more() {
        JsonNode run = made(sheet(HEAD, "", FIRST));
        String path = "/v1/sheets/" + run.get("id").textValue();

        made(post(path + "/cancel", liaison, null, "If-Match", "\"1\""));

        assertThat(app.sheetWork().doNext()).isFalse();
        assertThat(get(path, liaison).json().get("status").textValue()).isEqualTo("cancelled");
        assertThat(post(path + "/cancel", liaison, null, "If-Match", "\"2\"").status())
                .isEqualTo(409);
        assertThat(entered("", HEAD, FIRST).at("/counts/added").intValue()).isEqualTo(1);
    }

    @Test
    void parties_are_entered_once_and_their_contacts_do_not_stay_with_the_run() {
        String file = "名称,类别,联系人,电话\n城关中学,学校,王主任,13800001111\n城关中学,学校,李老师,13800002222";
        made(post("/v1/sheets?kind=parties", liaison, file));
        app.sheetWork().doNext();

        JsonNode parties = get("/v1/parties?kind=buyer", liaison).json().get("items");
        assertThat(parties).hasSize(1);
        String run = get("/v1/sheets", liaison).json().at("/items/0/id").textValue();
        JsonNode rows = get("/v1/sheets/" + run + "/rows", liaison).json().get("items");
        assertThat(rows.at("/1/problems/0/code").textValue()).isEqualTo("ROW_TWICE");
        assertThat(rows.toString()).doesNotContain("1380000");

        String corrected = file.replace("13800001111", "13800003333");
        made(post("/v1/sheets?kind=parties", liaison, corrected));
        app.sheetWork().doNext();
        String second = get("/v1/sheets", liaison).json().at("/items/1/id").textValue();
        JsonNode offered =
                get("/v1/sheets/" + second + "/rows?outcome=offered", liaison).json();
        assertThat(offered.get("items")).hasSize(1);
        assertThat(offered.toString()).doesNotContain("1380000");
    }

    @Test
    void a_body_of_another_type_or_size_is_refused() {
        assertThat(post("/v1/sheets?kind=listings", liaison, HEAD, "Content-Type", "application/json")
                        .status())
                .isEqualTo(415);
        assertThat(post("/v1/sheets?kind=listings", liaison, "x".repeat(20_000_001))
                        .status())
                .isEqualTo(413);
        assertThat(post("/v1/sheets?kind=cows", liaison, HEAD).status()).isEqualTo(400);
        assertThat(post("/v1/sheets", liaison, HEAD, "Content-Type", "text/csv").status())
                .isEqualTo(400);
    }

    private String asks() {
        return get("/v1/listings", liaison)
                .json()
                .get("items")
                .findValuesAsText("ask")
                .toString();
    }

    private Got preview(String... lines) {
        return post("/v1/sheets?kind=listings&preview=true", liaison, String.join("\n", lines));
    }

    private Got sheet(String head, String more, String... rows) {
        return post("/v1/sheets?kind=listings" + more, liaison, head + "\n" + String.join("\n", rows));
    }

    private JsonNode entered(String more, String head, String... rows) {
        String id = made(sheet(head, more, rows)).get("id").textValue();
        assertThat(app.sheetWork().doNext()).isTrue();
        return get("/v1/sheets/" + id, liaison).json();
    }
}
