package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets on the desk: looked at first, then entered, or stopped. */
@Tag("thorough")
class ImportBrowserTest extends DeskWalk {
    private static final String SHEET = """
            合作社,品种,数量（只）,每只重量（斤）,单价（元/斤）,起始日期,截止日期,产地
            阳平镇娄底村养殖合作社,白羽肉鸡,8000,6-6.4,4.8,2026-12-19,2026-12-24,灵宝市
            阳平镇娄底村养殖合作社,白羽肉鸡,500,6-6.4,4块多,2026-12-19,2026-12-24,灵宝市
            """;

    @TempDir
    private Path folder;

    ImportBrowserTest() {
        super(360);
    }

    @Test
    void a_cooperative_looks_at_its_sheet_and_enters_what_is_right() throws IOException {
        enter("合作社", "等您答复");
        chromium.tap("货多？用表格导入");
        chromium.sees("选择表格文件");
        shoot("import");
        chromium.choose(sheet(SHEET));
        chromium.sees("有错的行：1 行");
        assertThat(chromium.text()).contains("E 4块多", "可以导入的行：1 行").doesNotContain("undefined");
        shoot("import-preview");
        assertThat(made(get("/v1/listings", cooperative.token())).get("items")).isEmpty();

        chromium.tap("导入 1 行");
        chromium.sees("正在导入");
        assertThat(app.sheetWork().doNext()).isTrue();
        chromium.sees("导入好了");
        chromium.sees("4块多");
        shoot("import-done");
        assertThat(made(get("/v1/listings", cooperative.token())).get("items")).hasSize(1);
        chromium.tap("English");
        chromium.sees("Imported");
        assertThat(chromium.text()).doesNotContain("undefined", "[object", "import.", "col.");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_liaison_stops_an_import() throws IOException {
        enter("联络员", "对接一次");
        chromium.tap("导入导出");
        chromium.sees("表里是什么");
        shoot("import-liaison");
        chromium.choose(sheet(SHEET));
        chromium.tap("导入 1 行");
        chromium.sees("停下以前导入的行会留着");
        chromium.tap("停下");

        chromium.sees("已停下");
        assertThat(made(get("/v1/listings", liaison)).get("items")).isEmpty();
        chromium.tap("再导入一个");
        chromium.sees("以前导入的");
    }

    @Test
    void a_file_that_is_no_sheet_is_refused_in_words() throws IOException {
        enter("合作社", "等您答复");
        chromium.tap("货多？用表格导入");
        chromium.choose(sheet("你好\n"));

        chromium.waitFor("document.querySelector('.trouble') !== null", "what is wrong");
    }

    private Path sheet(String text) throws IOException {
        return Files.writeString(folder.resolve("我的货.csv"), text);
    }

    private void enter(String who, String seen) {
        chromium.open(address("/"));
        chromium.tap(who);
        chromium.sees(seen);
    }
}
