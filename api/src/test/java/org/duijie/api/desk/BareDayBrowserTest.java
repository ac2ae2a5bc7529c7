package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day of the month without its month means the next one where days to come are asked for. */
@Tag("thorough")
class BareDayBrowserTest extends DeskWalk {
    BareDayBrowserTest() {
        super(360);
    }

    @BeforeEach
    void setTheClock() {
        chromium.clock(clock().instant());
        chromium.open(address("/"));
    }

    @Test
    void a_buyer_who_says_a_day_that_is_past_this_month_is_told_the_one_of_the_next_month() {
        enter("采购方");
        page("want");
        chromium.type("买什么", "大白菜");
        chromium.type("要多少", "1000斤");
        chromium.type("最多出多少钱", "5毛一斤");
        chromium.type("哪几天要", "18号到20号");

        chromium.sees("1月18日（周一） – 1月20日（周三）");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_cooperative_sees_which_day_its_words_mean() {
        enter("合作社");
        page("offer/form");
        chromium.type("哪天起能拉", "25号");
        chromium.sees("12月25日（周五）");
        chromium.type("哪天起能拉", "18号");
        chromium.sees("1月18日（周一）");
        assertThat(chromium.complaints()).isEmpty();
    }
}
