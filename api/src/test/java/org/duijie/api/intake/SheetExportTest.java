package org.duijie.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duijie.api.deal.DealRoad;
import org.duijie.api.http.ServerTest;
import org.junit.jupiter.api.Test;

/** What we write is read by another program's library, and by ourselves. */
class SheetExportTest extends ServerTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LISTING =
            "{'party':'PARTY','product':'肉鸡','stock':'24000 只','unitWeight':{'min':'6 jin','max':'6.4 jin'},"
                    + "'ask':'4.80 元/斤','from':'2026-12-19','to':'2026-12-24','at':{'lat':34.5362,'lon':110.6921},'note':'=1+1'}";

    @Test
    void an_exported_sheet_is_read_by_another_library_and_has_no_formula() throws IOException, InterruptedException {
        String listing = entered();

        XSSFSheet sheet = book("/v1/exports/listings.xlsx?lang=zh").getSheetAt(0);

        List<String> headings = new ArrayList<>();
        sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
        assertThat(headings).startsWith("编号", "合作社", "品种", "数量");
        Row row = sheet.getRow(1);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo(listing);
        assertThat(row.getCell(headings.indexOf("开始日期"))
                        .getLocalDateTimeCellValue()
                        .toLocalDate())
                .isEqualTo("2026-12-19");
        assertThat(row.getCell(headings.indexOf("备注")).getStringCellValue()).isEqualTo("'=1+1");
        for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void an_exported_sheet_sent_back_changes_nothing_and_corrected_changes_its_entry()
            throws IOException, InterruptedException {
        String listing = entered();
        byte[] exported = bytes("/v1/exports/listings.xlsx?lang=zh");

        assertThat(preview(exported).at("/counts/same").intValue()).isEqualTo(1);

        String csv = "编号,合作社,品种,数量,单重,单价,开始日期,截止日期,纬度,经度\n" + listing
                + ",娄底村合作社,肉鸡,24000 只,6-6.4斤,5.2元/斤,2026-12-19,2026-12-24,34.5362,110.6921";
        made(post("/v1/sheets?kind=listings&update=true", liaison, csv));
        app.sheetWork().doNext();
        assertThat(get("/v1/listings/" + listing, liaison).json().get("ask").textValue())
                .contains("5.2");
        assertThat(get("/v1/listings", liaison).json().get("items")).hasSize(1);
    }

    @Test
    void templates_have_lists_to_choose_from_and_are_understood_by_their_reader()
            throws IOException, InterruptedException {
        for (String kind : List.of("listings", "intents", "parties")) {
            for (String language : List.of("zh", "en")) {
                String path = "/v1/sheets/templates/" + kind + ".xlsx?lang=" + language;
                assertThat(book(path).getSheetAt(0).getDataValidations())
                        .as(path)
                        .isNotEmpty();
                JsonNode refused = sent(bytes(path), "/v1/sheets?preview=true&kind=" + kind);
                assertThat(refused.at("/errors/0/code").textValue()).as(path).isEqualTo("NO_ROWS");
            }
        }
    }

    @Test
    void intents_deals_and_the_report_can_be_read_too() throws IOException, InterruptedException {
        String campaign = made(post("/v1/campaigns", liaison, "{'name':'助销','from':'2026-12-19','to':'2026-12-31'}"))
                .get("id")
                .textValue();
        for (String path : List.of(
                "/v1/exports/intents.xlsx", "/v1/exports/deals.xlsx", "/v1/campaigns/" + campaign + "/report.xlsx")) {
            assertThat(book(path).getSheetAt(0).getRow(0).getLastCellNum())
                    .as(path)
                    .isGreaterThan((short) 5);
        }
    }

    @Test
    void an_exported_deal_has_words_numbers_and_the_time_of_china() throws IOException, InterruptedException {
        String listing = entered(LISTING.replace(
                "'note':'=1+1'",
                "'permits':[{'kind':'动物检疫合格证明','number':'JY-1','form':'B','from':'2026-12-19','to':'2026-12-19'}]"));
        String buyer = member("buyer", "灵宝一中食堂").party();
        String deal = made(post(
                        "/v1/deals",
                        liaison,
                        "{'listing':'" + listing + "','buyer':'" + buyer
                                + "','heads':'200 只','price':'5.20 元/斤','pickUpOn':'2026-12-19','at':{'lat':34.5203,'lon':110.8701}}"))
                .get("id")
                .textValue();
        new DealRoad(this, liaison).lead(deal, 200, "pay");

        LocalDateTime created = LocalDateTime.ofInstant(
                Instant.parse(get("/v1/deals/" + deal, liaison)
                        .json()
                        .get("createdAt")
                        .textValue()),
                ZoneId.of("Asia/Shanghai"));
        assertThat(shown("/v1/exports/deals.xlsx?lang=zh"))
                .containsEntry("状态", "已结算")
                .containsEntry("品种", "白羽肉鸡")
                .containsEntry("数量单位", "只")
                .containsEntry("价格（元）", "5.20")
                .containsEntry("计价单位", "斤")
                .containsEntry("提货日", "2026-12-19")
                .containsEntry("约定数量", "200")
                .containsEntry("成交数量", "200")
                .containsEntry("折算率（%，按宰后重计价）", "")
                .containsEntry("验收重量（公斤）", "650")
                .containsEntry("金额（元）", "6,760.00")
                .containsEntry("已付（元）", "0.00")
                .containsEntry("已结算未付（元）", "6,760.00")
                .containsEntry(
                        "创建时间", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(created));
        assertThat(shown("/v1/exports/deals.xlsx?lang=en"))
                .containsEntry("State", "settled")
                .containsEntry("Product", "White-feather broiler")
                .containsEntry("Price (CNY)", "10.40")
                .containsEntry("Price for", "kg")
                .containsEntry("Amount (CNY)", "6,760.00");
        Iterable<Cell> cells =
                book("/v1/exports/deals.xlsx?lang=zh").getSheetAt(0).getRow(1);
        assertThat(cells)
                .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC)
                .hasSize(9);
    }

    @Test
    void an_exported_deal_by_dressed_weight_says_the_yield_by_which_its_amount_is_checked()
            throws IOException, InterruptedException {
        String listing = entered(LISTING);
        made(post(
                "/v1/deals",
                liaison,
                "{'listing':'" + listing + "','buyer':'"
                        + member("buyer", "灵宝一中食堂").party()
                        + "','heads':'200 只','price':'7 元/斤','dressedPerMille':735,"
                        + "'pickUpOn':'2026-12-19','at':{'lat':34.5203,'lon':110.8701}}"));

        assertThat(shown("/v1/exports/deals.xlsx?lang=zh"))
                .containsEntry("折算率（%，按宰后重计价）", "73.5")
                .containsEntry("验收重量（公斤）", "")
                .containsEntry("金额（元）", "");
    }

    @Test
    void a_deal_of_goods_by_weight_is_counted_in_the_unit_of_its_price() throws IOException, InterruptedException {
        String listing =
                entered("{'party':'PARTY','product':'大白菜','stock':'30000 斤','ask':'0.80 CNY/kg','from':'2026-12-19',"
                        + "'to':'2026-12-30','at':{'lat':34.5,'lon':110.9}}");
        made(
                post(
                        "/v1/deals",
                        liaison,
                        "{'listing':'" + listing + "','buyer':'"
                                + member("buyer", "灵宝一中食堂").party()
                                + "','heads':'7500 公斤','price':'0.84 CNY/pack','pickUpOn':'2026-12-19','at':{'lat':34.52,'lon':110.87}}"));

        assertThat(shown("/v1/exports/deals.xlsx?lang=zh"))
                .containsEntry("数量单位", "斤")
                .containsEntry("约定数量", "15000")
                .containsEntry("价格（元）", "0.42")
                .containsEntry("计价单位", "斤");
        assertThat(shown("/v1/exports/deals.xlsx?lang=en"))
                .containsEntry("Price (CNY)", "0.84")
                .containsEntry("Price for", "kg")
                .containsValue("7500");
    }

    @Test
    void the_weight_of_goods_by_weight_stands_in_its_column_alone() throws IOException, InterruptedException {
        String listing =
                entered("{'party':'PARTY','product':'大白菜','stock':'30000 斤','ask':'0.80 CNY/kg','from':'2026-12-19',"
                        + "'to':'2026-12-30','at':{'lat':34.5,'lon':110.9}}");
        made(
                post(
                        "/v1/deals",
                        liaison,
                        "{'listing':'" + listing + "','buyer':'"
                                + member("buyer", "灵宝一中食堂").party()
                                + "','heads':'7500 公斤','price':'0.84 元/公斤','pickUpOn':'2026-12-19','at':{'lat':34.52,'lon':110.87}}"));

        assertThat(shown("/v1/exports/deals.xlsx?lang=zh"))
                .containsEntry("约定数量", "15000")
                .containsEntry("成交数量", "")
                .containsEntry("验收重量（公斤）", "");
    }

    /** Returns the first row below the headings, as a spreadsheet shows it. */
    private Map<String, String> shown(String path) throws IOException, InterruptedException {
        XSSFSheet sheet = book(path).getSheetAt(0);
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        Map<String, String> shown = new HashMap<>();
        sheet.getRow(0)
                .forEach(heading -> shown.put(
                        heading.getStringCellValue(),
                        formatter.formatCellValue(sheet.getRow(1).getCell(heading.getColumnIndex()))));
        return shown;
    }

    private String entered() {
        return entered(LISTING);
    }

    private String entered(String body) {
        String party = member("cooperative", "娄底村合作社").party();
        return made(post("/v1/listings", liaison, body.replace("PARTY", party)))
                .get("id")
                .textValue();
    }

    private XSSFWorkbook book(String path) throws IOException, InterruptedException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(path)));
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        assertThat(get(path, liaison).status()).isEqualTo(200);
        return HttpClient.newHttpClient()
                .send(request(path).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private JsonNode preview(byte[] file) throws IOException, InterruptedException {
        return sent(file, "/v1/sheets?kind=listings&preview=true");
    }

    private JsonNode sent(byte[] file, String path) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", XLSX)
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + liaison);
    }
}
