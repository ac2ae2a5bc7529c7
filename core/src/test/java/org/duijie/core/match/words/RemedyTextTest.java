package org.duijie.core.match.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.core.match.words.Village.price;
import static org.duijie.core.match.words.Village.quantity;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.core.market.Demand;
import org.duijie.core.market.TradeRule;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RemedyTextTest {
    private static final String L = "shed-1";
    private static final String I = "school-1";
    private static final PlanText ENGLISH = PlanText.of(Village.market(), Locale.ENGLISH);
    private static final PlanText CHINESE = PlanText.of(Village.market(), Locale.CHINESE);

    static Stream<Arguments> remedies() {
        WeightRange sixToEight = new WeightRange(Weight.parse("6 jin"), Weight.parse("8 jin"));
        return Stream.of(
                Arguments.of(
                        new Remedy.RaiseBid(L, I, price("0.50 CNY/jin"), price("5.10 CNY/jin")),
                        "Raise the bid by 0.50 CNY/jin (to 5.10 CNY/jin)",
                        "出价提高 0.50 元/斤（至 5.10 元/斤）"),
                Arguments.of(
                        new Remedy.RaiseBid(L, I, price("12.75 CNY/45 jin"), price("78.75 CNY/45 jin")),
                        "Raise the bid by 12.75 CNY for 45 jin (to 78.75 CNY for 45 jin)",
                        "出价提高 12.75 元/45 斤（至 78.75 元/45 斤）"),
                Arguments.of(
                        new Remedy.ReachFurther(L, I, Distance.parse("2.4 km"), Distance.parse("62.4 km")),
                        "Extend the distance limit by 2.4 km (to 62.4 km)",
                        "运距上限放宽 2.4 公里（至 62.4 公里）"),
                Arguments.of(new Remedy.DispatchEarlier(L, I, 2), "Dispatch 2 days earlier", "提前 2 天出货"),
                Arguments.of(new Remedy.DispatchEarlier(L, I, 1), "Dispatch 1 day earlier", "提前 1 天出货"),
                Arguments.of(new Remedy.OfferLonger(L, I, 3), "Keep it on offer 3 days longer", "供应期延长 3 天"),
                Arguments.of(new Remedy.AcceptWeights(L, I, sixToEight), "Accept 6 to 8 jin a head", "单重放宽到每只 6 至 8 斤"),
                Arguments.of(new Remedy.ObtainCertificates(L, I, Set.of("B", "A")), "Obtain A, B", "办妥A、B"),
                Arguments.of(
                        new Remedy.DemandByWeight(L, I, Demand.upTo(Weight.parse("2 t")), price("5 CNY/jin")),
                        "Ask by weight (4,000 jin at 5.00 CNY/jin)",
                        "改按重量采购（4,000 斤，5.00 元/斤）"),
                Arguments.of(
                        new Remedy.LowerMinimum(L, I, quantity("120 head"), quantity("200 head")),
                        "Lower the minimum from 200 head to 120 head",
                        "最低采购量由 200 只降到 120 只"),
                Arguments.of(
                        new Remedy.LowerPickup(L, I, quantity("60 head"), quantity("100 head")),
                        "Lower the least pick-up from 100 head to 60 head",
                        "起运量由 100 只降到 60 只"),
                Arguments.of(
                        new Remedy.LowerEach(L, I, quantity("30 jin"), quantity("50 jin")),
                        "Lower the least from one supplier from 50 jin to 30 jin",
                        "每家最低供货量由 50 斤降到 30 斤"),
                Arguments.of(new Remedy.MoreSuppliers(L, I, 4), "Accept 4 suppliers", "供应方放宽到 4 家"));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void a_remedy_gives_the_size_of_the_change_and_who_could_trade(Remedy remedy, String english, String chinese) {
        assertThat(ENGLISH.remedy(remedy))
                .startsWith(english + ", and ")
                .contains("城关中学", "河湾村养殖合作社 [shed-1]")
                .endsWith(".");
        assertThat(CHINESE.remedy(remedy))
                .startsWith(chinese + "，")
                .contains("城关中学", "河湾村养殖合作社（shed-1）")
                .endsWith("。");
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void beside_one_of_the_two_only_the_other_is_named(Remedy remedy, String english, String chinese) {
        Shortfall why = new Shortfall(Stop.NO_PARTNER, new EnumMap<>(TradeRule.class), Optional.of(remedy));

        assertThat(ENGLISH.ofListing(L, why).remedy().orElseThrow())
                .startsWith(english)
                .contains("中学")
                .doesNotContain("合作社");
        assertThat(CHINESE.ofIntent(I, Weight.parse("1 t"), why).remedy().orElseThrow())
                .startsWith(chinese)
                .contains("合作社")
                .doesNotContain("中学");
    }

    @Test
    void there_are_words_for_every_remedy_that_there_is() {
        Stream<String> kinds = Stream.of(Remedy.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(remedies().map(each -> each.get()[0].getClass().getSimpleName()))
                .containsAll(kinds.toList());
    }
}
