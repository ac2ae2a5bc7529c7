package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.api.cli.Lingbao;
import org.duijie.api.cli.Screen;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Voice;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.Matcher;
import org.junit.jupiter.api.Test;

class ExplanationReportTest {
    @Test
    void a_pair_that_can_trade_passes_every_rule() {
        assertThat(lines(Language.EN, Lingbao.broilers("shed-1"), Lingbao.supermarket()))
                .containsExactly(
                        "娄底村养殖合作社 [shed-1] and 灵宝市中心超市 [market-1]: the two can trade.",
                        "",
                        "Rule           The listing               The intent                Passes",
                        "-------------  ------------------------  ------------------------  ------",
                        "product        White-feather broiler     Poultry                      yes",
                        "counting       8,000 head                800 head                     yes",
                        "dates          2022-12-22 .. 2022-12-28  2022-12-22 .. 2022-12-28     yes",
                        "papers         动物检疫合格证明          动物检疫合格证明             yes",
                        "distance       32.188 km                 60 km                        yes",
                        "weight a head  6.98 jin .. 7.94 jin      6 to 7.5 jin                 yes",
                        "price          4.60 CNY/jin              5.40 CNY/jin                 yes",
                        "haul           0.09 CNY a head           -                            yes");
    }

    @Test
    void a_pair_that_cannot_names_the_rule_and_asks_no_further() {
        List<String> lines = lines(Language.ZH, Lingbao.broilers("shed-1"), Lingbao.residents());

        assertThat(lines)
                .contains("娄底村养殖合作社（shed-1）与函谷关镇居民团购（residents-1）：出价低于要价。")
                .contains("价格      4.60 元/斤                4.30 元/斤                  否")
                .anyMatch(line -> line.startsWith("办法：出价提高 0.30 元/斤（至 4.60 元/斤）"))
                .anyMatch(line -> line.startsWith("运费") && line.endsWith("-"));
    }

    @Test
    void stock_by_weight_has_no_weight_a_head() {
        assertThat(lines(Language.EN, Lingbao.eggs(), Lingbao.mine()))
                .anyMatch(line -> line.matches("weight a head +- +any +yes"));
    }

    @Test
    void the_haul_of_stock_in_packs_is_told_by_the_pack() {
        assertThat(lines(Language.EN, Lingbao.eggs(), Lingbao.mine()))
                .anyMatch(line -> line.matches("haul +[0-9.]+ CNY a pack +- +yes"));
        assertThat(lines(Language.ZH, Lingbao.eggs(), Lingbao.mine()))
                .anyMatch(line -> line.matches("运费 +每件 [0-9.]+ 元 +- +是"));
    }

    private static List<String> lines(Language language, Listing listing, PurchaseIntent intent) {
        Screen screen = Screen.piped();
        Voice voice = screen.voice(language);
        Market market = Lingbao.market();
        new ExplanationReport(voice, voice.text(market), market).print(Matcher.explain(market, listing, intent));
        return screen.outLines();
    }
}
