package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.duijie.api.cli.console.Language;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.market.WeightRange;
import org.duijie.core.match.words.PlanText;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

class OneSoldTest {
    private static final Stock HEADS = birds(1);

    @Test
    void an_intent_by_count_lacks_less_than_a_pack_with_what_it_holds() {
        assertThat(lacking(Language.EN, Lingbao.supermarket(), Heads.of(3), birds(5)))
                .isEqualTo("pack of 5 head");
        assertThat(lacking(Language.ZH, Lingbao.supermarket(), Heads.of(3), birds(5)))
                .isEqualTo("件（每件 5 只）");
    }

    @Test
    void what_would_fit_is_never_what_it_lacks_less_than() {
        assertThat(lacking(Language.EN, Lingbao.supermarket(), Heads.of(3), HEADS, birds(2), birds(20), birds(6)))
                .isEqualTo("pack of 6 head");
    }

    @Test
    void an_intent_by_weight_lacks_less_than_what_is_sold_to_it() {
        Weight missing = Weight.parse("3 jin");

        assertThat(lacking(Language.EN, Lingbao.school(), missing, HEADS)).isEqualTo("head");
        assertThat(lacking(Language.EN, Lingbao.school(), missing, birds(5))).isEqualTo("pack of 5 head");
        assertThat(lacking(Language.ZH, Lingbao.mine(), missing, HEADS)).isEqualTo("件（每件 40 斤）");
        assertThat(lacking(Language.EN, Lingbao.school(), missing, HEADS, birds(5)))
                .isEqualTo("head");
        assertThat(lacking(Language.EN, Lingbao.school(), Weight.parse("12 jin"), HEADS, birds(30), birds(5)))
                .isEqualTo("pack of 5 head");
        assertThat(lacking(Language.EN, Lingbao.school(), Weight.parse("900 jin"), HEADS, birds(5)))
                .isEqualTo("head or pack of any listing that can trade with it");
    }

    private static Stock birds(long each) {
        WeightRange weights = new WeightRange(Weight.parse("6 jin"), Weight.parse("7 jin"));
        return new Stock.ByCount(Heads.of(8_000), weights, each);
    }

    /** Said where broilers are sold as {@code stocks} say, beside the eggs. */
    private static String lacking(Language language, PurchaseIntent intent, Quantity missing, Stock... stocks) {
        List<Listing> sheds = IntStream.range(0, stocks.length)
                .mapToObj(i -> Lingbao.broilers("shed-" + i).withStock(stocks[i]))
                .toList();
        Market usual = Lingbao.market();
        Market market = new Market(
                usual.asOf(),
                usual.policy(),
                IntStream.rangeClosed(0, sheds.size())
                        .mapToObj(i -> i < sheds.size() ? sheds.get(i) : Lingbao.eggs())
                        .toList(),
                usual.intents());
        return PlanText.of(market, language.locale()).one().tooMuchFor(intent, missing);
    }
}
