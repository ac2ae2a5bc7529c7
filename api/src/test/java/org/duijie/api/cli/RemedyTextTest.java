package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.cli.Lingbao.price;
import static org.duijie.api.cli.Lingbao.quantity;

import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Names;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.plan.RemedyText;
import org.duijie.core.market.Demand;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.Distance;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RemedyTextTest {
    private static final String L = "shed-1";
    private static final String I = "school-1";

    static Stream<Arguments> remedies() {
        WeightRange sixToEight = new WeightRange(Weight.parse("6 jin"), Weight.parse("8 jin"));
        return Stream.of(
                Arguments.of(
                        new Remedy.RaiseBid(L, I, price("0.30 CNY/jin"), price("5.10 CNY/jin")),
                        "+0.30 CNY/jin",
                        "+0.30 元/斤"),
                Arguments.of(
                        new Remedy.RaiseBid(L, I, price("12.75 CNY/45 jin"), price("78.75 CNY/45 jin")),
                        "+12.75 CNY for 45 jin (a bid of 78.75 CNY for 45 jin)",
                        "+12.75 元/45 斤（提到 78.75 元/45 斤）"),
                Arguments.of(
                        new Remedy.ReachFurther(L, I, Distance.parse("6 km"), Distance.parse("66 km")),
                        "+6 km",
                        "+6 公里"),
                Arguments.of(new Remedy.DispatchEarlier(L, I, 2), "2 days earlier", "提前 2 天"),
                Arguments.of(new Remedy.DispatchEarlier(L, I, 1), "1 day earlier", "提前 1 天"),
                Arguments.of(new Remedy.OfferLonger(L, I, 3), "3 days longer", "延长 3 天"),
                Arguments.of(new Remedy.AcceptWeights(L, I, sixToEight), "accept 6 to 8 jin", "接受每只 6 至 8 斤"),
                Arguments.of(new Remedy.ObtainCertificates(L, I, Set.of("B", "A")), "obtain A, B", "办妥A、B"),
                Arguments.of(
                        new Remedy.DemandByWeight(L, I, Demand.upTo(Weight.parse("2 t")), price("5 CNY/jin")),
                        "by weight (4,000 jin at 5.00 CNY/jin)",
                        "按重量采购（4,000 斤，5.00 元/斤）"),
                Arguments.of(
                        new Remedy.LowerMinimum(L, I, quantity("120 head"), quantity("200 head")),
                        "minimum 120 head instead of 200 head",
                        "最低采购量 120 只（原为 200 只）"),
                Arguments.of(
                        new Remedy.LowerPickup(L, I, quantity("45 head"), quantity("50 head")),
                        "pick-ups from 45 head instead of 50 head",
                        "起运量 45 只（原为 50 只）"),
                Arguments.of(
                        new Remedy.LowerEach(L, I, quantity("30 jin"), quantity("50 jin")),
                        "at least 30 jin from a supplier instead of 50 jin",
                        "每家最低供货量 30 斤（原为 50 斤）"),
                Arguments.of(new Remedy.MoreSuppliers(L, I, 4), "accept 4 suppliers", "接受 4 家供应方"));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void a_remedy_gives_the_size_of_the_change_and_who_would_trade(Remedy remedy, String english, String chinese) {
        assertThat(in(Language.EN).between(remedy)).contains(english, "灵宝市第一高级中学", "娄底村养殖合作社 [shed-1]");
        assertThat(in(Language.ZH).between(remedy)).contains(chinese, "灵宝市第一高级中学", "娄底村养殖合作社（shed-1）");
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void beside_one_of_the_two_only_the_other_is_named(Remedy remedy, String english, String chinese) {
        assertThat(in(Language.EN).to("listing", remedy)).contains(english).doesNotContain("合作社");
        assertThat(in(Language.ZH).to("intent", remedy)).contains(chinese).doesNotContain("中学");
    }

    @Test
    void there_are_words_for_every_remedy_that_there_is() {
        Stream<String> kinds = Stream.of(Remedy.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(remedies().map(each -> each.get()[0].getClass().getSimpleName()))
                .containsAll(kinds.toList());
    }

    private static RemedyText in(Language language) {
        Voice voice = Screen.piped().voice(language);
        return new RemedyText(voice, new Names(Lingbao.market(), voice.words()));
    }
}
