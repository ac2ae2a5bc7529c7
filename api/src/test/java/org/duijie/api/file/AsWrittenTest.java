package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complaints tell amounts as the file wrote them, and in Chinese in Chinese units. */
class AsWrittenTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "minimum": "200 head"|"minimum": "600 只"|“600 只”作为起购量超过了需求量 500 只
            "minimum": "200 head"|"minimum": "3 t"|“3 t”是按重量填的
            {"min": "3 kg", "max": "3.5 kg"}|{"min": "4 公斤", "max": "3 公斤"}|的下限 4 公斤大于上限 3 公斤
            "minimumPickup": "100 head"|"minimumPickup": "9000 羽"|“9000 羽”是起运量，超过全部库存 8000 只
            "stock": "8000 只"|"stock": "10.5 羽"|最接近的是 10 羽和 11 羽
            "stock": "5000 kg"|"stock": "99999999999 公斤"|超过上限 10000000000 公斤
            """)
    void amounts_stand_as_they_were_written(String right, String wrong, String told) {
        String text = MarketTexts.SMALL.replace("8000 head", "8000 只").replace("500 head", "500 只");
        assertThat(text).contains(right);

        assertThat(MarketTexts.toldInFull(MarketTexts.read(text.replace(right, wrong)), Locale.CHINESE))
                .contains(told)
                .doesNotContain(" head");
    }

    @Test
    void locked_lines_over_a_demand_are_told_with_the_demand_as_it_was_written() {
        String text = MarketTexts.SMALL
                .replace("\"500 head\"", "\"1 t\"")
                .replace("\"200 head\"", "\"0.1 t\"")
                .replaceFirst(
                        "\\]\\s*\\}\\s*$",
                        "], \"locked\": [{\"listing\": \"shed-1\", \"intent\": \"market-1\", \"heads\": 400,"
                                + " \"deliverOn\": \"2022-12-20\"}]}");

        assertThat(MarketTexts.toldInFull(MarketTexts.read(text), Locale.CHINESE))
                .contains("“400”", "超过需求量 1 t", " 公斤")
                .doesNotContain(" head", "1000 kg");
        assertThat(MarketTexts.toldInFull(MarketTexts.read(text), Locale.ENGLISH))
                .contains("'400'", "over its demand of 1 t")
                .doesNotContain("1000 kg", "400 head");
    }

    @ParameterizedTest
    @CsvSource({
        "pig, livestock/pig",
        "eggs/chiken, egg/chicken",
        "animals/pig, livestock/pig",
        "poultry/pig, livestock/pig",
        "白羽鸡, poultry/broiler",
        "马铃署, vegetable/potato",
        "Poltry/Broiler, poultry/broiler",
        "poultry/broilers, poultry/broiler"
    })
    void a_product_that_is_not_a_path_is_answered_with_the_path(String written, String path) {
        String text = MarketTexts.SMALL.replace("\"product\": \"poultry/broiler\"", "\"product\": \"" + written + "\"");

        assertThat(MarketTexts.toldInFull(MarketTexts.read(text), Locale.CHINESE))
                .contains(path);
        String wanted = MarketTexts.SMALL.replace("[\"poultry\"]", "[\"poultry\", \"" + written + "\", \"?\"]");
        assertThat(MarketTexts.toldInFull(MarketTexts.read(wanted), Locale.ENGLISH))
                .contains(path);
    }

    @Test
    void a_market_that_says_nothing_of_driving_is_warned_of_and_one_that_says_it_is_free_is_not() {
        String silent = MarketTexts.SMALL.replaceFirst("(?s)\"policy\": \\{.*?\\},", "");
        String free =
                MarketTexts.SMALL.replaceFirst("(?s)\"policy\": \\{.*?\\},", "\"policy\": {\"trip\": \"0 CNY\"},");

        assertThat(MarketTexts.told(MarketTexts.read(silent))).containsExactly("/policy FREE_DRIVING");
        assertThat(MarketTexts.told(MarketTexts.read(free))).isEmpty();
    }
}
