package org.duijie.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.market.Lot;
import org.duijie.core.campaign.Ware;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typed values in the words of documents: units sold, prices for one and for many, amounts. */
class PaperWordsTest {
    @ParameterizedTest
    @CsvSource({
        "10.2 CNY/kg,    10.2 元/公斤（5.1 元/斤）,   10.2 CNY/kg (5.1 CNY/jin), 10.2 元/公斤",
        "60 CNY/22500 g, 60 元/22.5 公斤（45 斤）,   60 CNY for 22.5 kg (45 jin), 60 元 ÷ 22.5 公斤",
        "19 CNY/9 kg,    19 元/9 公斤（18 斤）,   19 CNY for 9 kg (18 jin), 19 元 ÷ 9 公斤",
        "33 CNY/head,    33 元/件,   33 CNY/pack, 33 元/件",
        "1234.5 CNY/7 head,  '1,234.5 元/7 件', '1,234.5 CNY for 7 packs', '1,234.5 元 ÷ 7 件'",
    })
    void a_price_is_said_with_its_units(String price, String chinese, String english, String factor) {
        UnitPrice agreed = UnitPrice.parse(price, CountWords.COMMON);

        assertThat(words(Locale.CHINESE, true).price(agreed)).isEqualTo(chinese);
        assertThat(words(Locale.ENGLISH, true).price(agreed)).isEqualTo(english);
        assertThat(words(Locale.CHINESE, true).factor(agreed)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"1 head,1 pack,1 piece", "2 head,2 packs,2 pieces", "24000 head,'24,000 packs','24,000 pieces'"})
    void a_count_is_one_of_units_sold_and_the_content_of_a_pack_one_of_what_is_in_it(
            String count, String sold, String held) {
        Quantity quantity = Heads.parse(count, CountWords.COMMON);

        assertThat(words(Locale.ENGLISH, true).figure(quantity)).isEqualTo(sold);
        assertThat(words(Locale.ENGLISH, true).content(quantity)).isEqualTo(held);
        assertThat(words(Locale.ENGLISH, false).figure(quantity)).isEqualTo(held);
    }

    @Test
    void weights_and_amounts_are_exact() {
        assertThat(words(Locale.CHINESE, false).figure(Weight.ofGrams(1_643_925)))
                .isEqualTo("1,643.925 公斤");
        assertThat(words(Locale.CHINESE, false).weights(List.of(Weight.ofGrams(3_000), Weight.ofGrams(4_125))))
                .isEqualTo("3.00，4.125 公斤");
        assertThat(PaperWords.amount(Money.parse("6567.78 CNY"))).isEqualTo("¥6,567.78");
        assertThat(PaperWords.amount(Money.ZERO.minus(Money.parse("102 CNY")))).isEqualTo("−¥102.00");
    }

    @Test
    void a_warning_says_its_quantities_in_units_sold_and_the_tolerance_last() {
        Warning warning = new Warning(
                Warning.Code.OUT_OF_TOLERANCE,
                List.of(Weight.ofGrams(4_000), Weight.ofGrams(3_250)),
                Optional.of(new Tolerance(25, Tolerance.Outside.WARN)));

        assertThat(words(Locale.ENGLISH, true).warning(warning)).contains("4 kg", "3.25 kg", "2.5%");
        assertThat(words(Locale.ENGLISH, true)
                        .warning(Warning.of(Warning.Code.FEWER_THAN_LOADED, Heads.of(1), Heads.of(2))))
                .contains("1 pack ", "2 packs");
    }

    private static PaperWords words(Locale language, boolean inPacks) {
        Optional<Quantity> pack = inPacks ? Optional.of(Weight.ofGrams(10_000)) : Optional.empty();
        Ware ware = new Ware(ProductPath.of("fruit/apple"), inPacks ? Ware.Unit.PACK : Ware.Unit.HEAD);
        return new PaperWords(language, language.equals(Locale.CHINESE), new Lot(ware, pack, "件"));
    }
}
