package org.duijie.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.duijie.api.file.MarketTexts;
import org.duijie.api.file.Products;
import org.duijie.api.json.LikelyDays;
import org.junit.jupiter.api.Test;

class TwiceTest {
    private static final String SHED = MarketTexts.SMALL.substring(
            MarketTexts.SMALL.indexOf("    {\n      \"id\": \"shed-1\""),
            MarketTexts.SMALL.indexOf("    {\n      \"id\": \"eggs\""));
    private static final String AGAIN = SHED.replace("shed-1", "shed-2");

    @Test
    void the_same_goods_twice_in_an_import_are_told() {
        assertThat(told(AGAIN)).containsExactly("/listings/1 ENTERED_TWICE");
        assertThat(told(AGAIN.replace("娄底村养殖", " 娄底村　养殖"))).containsExactly("/listings/1 ENTERED_TWICE");
    }

    @Test
    void another_amount_another_place_and_other_days_are_not() {
        assertThat(told(AGAIN.replace("8000", "7000"))).isEmpty();
        assertThat(told(AGAIN.replace("34.516", "34.517"))).isEmpty();
        assertThat(told(AGAIN.replace("12-28", "12-30").replace("12-20", "12-29")))
                .isEmpty();
    }

    @Test
    void a_market_file_tells_sheds_apart_by_their_ids() {
        assertThat(MarketTexts.told(MarketTexts.read(MarketTexts.smallWith(SHED, SHED + AGAIN))))
                .isEmpty();
    }

    private static List<String> told(String second) {
        byte[] file = MarketTexts.smallWith(SHED, SHED + second).getBytes(StandardCharsets.UTF_8);
        return ImportBody.read(file, LikelyDays.on(LocalDate.of(2026, 12, 1)), Products.STANDARD).complaints().stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }
}
