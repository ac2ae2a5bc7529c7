package org.duijie.core.match.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.match.words.Village.price;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTextTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("[{}]|null");
    private static final PlanText ENGLISH = PlanText.of(Village.market(), Locale.ENGLISH);
    private static final PlanText CHINESE = PlanText.of(Village.market(), Locale.CHINESE);
    private static final Quantity MISSING = Weight.parse("3 jin");

    @ParameterizedTest
    @EnumSource(Stop.class)
    void every_stop_is_a_sentence_in_both_languages(Stop stop) {
        Shortfall why = new Shortfall(stop, Map.of(), Optional.empty());

        assertThat(Stream.of(ENGLISH.ofListing("shed-1", why), ENGLISH.ofIntent("school-1", MISSING, why)))
                .allSatisfy(text -> isEnglish(text.limit(), stop.code()));
        assertThat(Stream.of(CHINESE.ofListing("shed-1", why), CHINESE.ofIntent("school-1", MISSING, why)))
                .allSatisfy(text -> isChinese(text.limit()));
    }

    @ParameterizedTest
    @EnumSource(TradeRule.class)
    void every_rule_is_told_in_both_languages(TradeRule rule) {
        Explanation cannot = new Explanation("shed-1", "school-1", Optional.of(rule), Optional.empty());

        isEnglish(ENGLISH.explanation(cannot), "unitWeight");
        isChinese(CHINESE.explanation(cannot));
        assertThat(ENGLISH.explanation(cannot))
                .isEqualTo("河湾村养殖合作社 [shed-1] and 城关中学 [school-1]: " + ENGLISH.why(rule) + ".");
        assertThat(CHINESE.explanation(cannot)).isEqualTo("河湾村养殖合作社（shed-1）与城关中学（school-1）：" + CHINESE.why(rule) + "。");
        assertThat(CHINESE.name(rule)).matches("\\p{IsHan}+");
    }

    @Test
    void a_pair_that_can_trade_is_told_so() {
        Explanation can = new Explanation("shed-1", "school-1", Optional.empty(), Optional.empty());

        assertThat(ENGLISH.explanation(can)).endsWith(": the two can trade.");
        assertThat(CHINESE.explanation(can)).endsWith("：可以成交。");
    }

    @Test
    void a_shortfall_tells_the_limit_whom_it_cannot_trade_with_and_the_change_that_helps() {
        Remedy raise = new Remedy.RaiseBid("shed-1", "school-1", price("0.50 CNY/jin"), price("5.10 CNY/jin"));
        Shortfall why = new Shortfall(
                Stop.PARTNERS_SPENT,
                Map.of(TradeRule.PRODUCT, 9L, TradeRule.PRICE, 3L, TradeRule.WINDOW, 1_200L),
                Optional.of(raise));

        assertThat(ENGLISH.ofListing("shed-1", why))
                .isEqualTo(new ShortfallText(
                        "Every buyer that can trade with it has all it wants.",
                        Optional.of(
                                "Buyers of this product that cannot trade with it, by reason: dates 1,200, price 3."),
                        Optional.of("Raise the bid by 0.50 CNY/jin (to 5.10 CNY/jin), and 城关中学 could buy from it.")));
        assertThat(CHINESE.ofListing("shed-1", why))
                .isEqualTo(new ShortfallText(
                        "能与它成交的采购方都已买够。",
                        Optional.of("要这种产品但不能配对的采购方：日期 1,200 家、价格 3 家。"),
                        Optional.of("出价提高 0.50 元/斤（至 5.10 元/斤），城关中学就能向该供应方采购。")));
    }

    @Test
    void an_intent_that_lacks_less_than_a_head_is_told_of_which() {
        Shortfall why = new Shortfall(Stop.LESS_THAN_A_HEAD, Map.of(TradeRule.PRICE, 3L), Optional.empty());

        assertThat(ENGLISH.ofIntent("mine-1", MISSING, why))
                .isEqualTo(new ShortfallText(
                        "It lacks less than one pack of 40 jin.", Optional.empty(), Optional.empty()));
        assertThat(CHINESE.ofIntent("school-1", MISSING, why).limit()).isEqualTo("还缺的不足一只。");
    }

    @Test
    void where_all_refuse_for_the_product_that_alone_is_told() {
        Shortfall why = new Shortfall(Stop.NO_PARTNER, Map.of(TradeRule.PRODUCT, 9L), Optional.empty());

        assertThat(ENGLISH.ofListing("eggs", why).refused()).contains("No buyer here takes this product.");
        assertThat(CHINESE.ofIntent("mine-1", MISSING, why).refused()).contains("没有供应方有这种产品。");
    }

    @Test
    void a_line_tells_who_delivers_what_to_whom_when_and_for_how_much() {
        Allocation birds = Village.line(Village.broilers("shed-2"), Village.supermarket(), 800);
        Allocation eggs = Village.line(Village.eggs(), Village.mine(), 12);

        assertThat(ENGLISH.line(birds))
                .isEqualTo(
                        "河湾村养殖合作社 [shed-2] delivers 800 head (5,584 jin) of White-feather broiler to 城关超市 on 2022-12-22"
                                + " at 5.00 CNY/jin, 27,920.00 CNY in all.");
        assertThat(CHINESE.line(birds))
                .isEqualTo("2022-12-22，河湾村养殖合作社（shed-2）向城关超市供货：白羽肉鸡 800 只（5,584 斤），价格 5.00 元/斤，货款 27,920.00 元。");
        assertThat(CHINESE.line(eggs)).isEqualTo("2022-12-22，柳林蛋鸡合作社向机械厂食堂供货：鸡蛋 480 斤，价格 4.25 元/斤，货款 2,040.00 元。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hant-TW", "ZH"})
    void any_chinese_is_answered_in_chinese_and_all_else_in_english(String tag) {
        assertThat(PlanText.of(Village.market(), Locale.forLanguageTag(tag)).name(TradeRule.PRICE))
                .isEqualTo("价格");
        assertThat(PlanText.of(Village.market(), Locale.FRENCH).name(TradeRule.PRICE))
                .isEqualTo("price");
    }

    private static void isEnglish(String text, String code) {
        assertThat(text).endsWith(".").doesNotContainPattern(PLACEHOLDER);
        if (!code.matches("[a-z]+")) {
            assertThat(text).doesNotContain(code);
        }
    }

    private static void isChinese(String text) {
        assertThat(text).endsWith("。").doesNotContainPattern(PLACEHOLDER).doesNotContainPattern("[a-z][A-Z]");
    }
}
