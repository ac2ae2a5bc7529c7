package org.duijie.api.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.json.UnitWords;
import org.duijie.api.workbook.SheetWriter;
import org.duijie.core.campaign.Ware;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;

/**
 * The deals as rows of a sheet in one language: codes are words, amounts are numbers in yuan, and times are those of
 * China. A price by weight is for a jin in Chinese, and for a kilogram in English.
 */
final class ExportedDeals {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String AMOUNT = "#,##0.00";
    private static final String PRICE = "#,##0.00####";
    private static final String KILOGRAMS = "#,##0.###";
    private static final String PER_CENT = "0.0";
    private static final int MICRO = 6;
    private static final int KILO = 3;
    private static final BigDecimal GRAMS_OF_JIN = BigDecimal.valueOf(500);
    private static final BigDecimal GRAMS_OF_KILOGRAM = BigDecimal.valueOf(1_000);

    private final boolean isChinese;
    private final BigDecimal grams;
    private final ResourceBundle words;

    ExportedDeals(Locale language) {
        this.isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.grams = isChinese ? GRAMS_OF_JIN : GRAMS_OF_KILOGRAM;
        this.words = ResourceBundle.getBundle(ExportedDeals.class.getPackageName() + ".deals", language);
    }

    List<String> headings() {
        return Stream.of(
                        "number",
                        "id",
                        "state",
                        "cooperative",
                        "buyer",
                        "product",
                        "unit",
                        "price",
                        "priceFor",
                        "dressed",
                        "pickUpOn",
                        "agreed",
                        "delivered",
                        "weight",
                        "amount",
                        "paid",
                        "open",
                        "created")
                .map(column -> words.getString("heading." + column))
                .toList();
    }

    List<Object> row(SeenDeal seen) {
        DealRow row = seen.row();
        DealTerms terms = seen.deal().terms();
        UnitPrice price = seen.lot().told(terms.price().price());
        ProductPath product = ProductPath.of(row.product());
        Unit unit = Unit.of(seen.lot().ware(), isChinese);
        return List.of(
                row.number(),
                row.id(),
                words.getString("state." + row.state().code()),
                row.cooperative().name(),
                row.buyer().name(),
                name(product),
                unit.words().several(),
                new SheetWriter.Figure(yuan(price), PRICE),
                priceFor(price, unit.words()),
                dressed(terms),
                terms.pickUpOn(),
                unit.of(terms.heads().count()),
                delivered(seen, unit),
                weight(seen.deal()),
                amount(seen.deal()),
                money(seen.deal().payments().sum()),
                money(new Account(seen.deal()).open()),
                LocalDateTime.ofInstant(Instant.parse(row.createdAt()), CHINA));
    }

    /**
     * Returns the number of units accepted; an empty text for goods sold by weight alone with a price by weight, whose
     * weight is in a column of its own.
     */
    private static Object delivered(SeenDeal seen, Unit unit) {
        boolean isWeight = seen.lot().ware().isLoose()
                && isForWeight(seen.deal().terms().price().price());
        return isWeight ? "" : unit.of(seen.row().heads().sold());
    }

    private String name(ProductPath path) {
        return Catalogue.standard()
                .find(path)
                .map(product -> isChinese ? product.chinese() : product.english())
                .orElse(path.slug());
    }

    /**
     * The unit of a count. Goods sold by weight alone are counted in the unit of their price.
     *
     * @param forOne how many of the unit are in one unit sold
     */
    private record Unit(UnitWords words, int forOne) {
        static Unit of(Ware ware, boolean isChinese) {
            return ware.isLoose() && isChinese
                    ? new Unit(new UnitWords("斤", "斤"), 2)
                    : new Unit(UnitWords.of(ware, isChinese), 1);
        }

        BigDecimal of(long sold) {
            return BigDecimal.valueOf(sold).multiply(BigDecimal.valueOf(forOne));
        }
    }

    private BigDecimal yuan(UnitPrice price) {
        BigDecimal yuan = BigDecimal.valueOf(price.micros(), MICRO);
        return isForWeight(price) && price.isForOne() ? yuan.multiply(grams) : yuan;
    }

    private String priceFor(UnitPrice price, UnitWords unit) {
        if (isForWeight(price)) {
            String weight = words.getString("weight");
            return price.isForOne()
                    ? weight
                    : BigDecimal.valueOf(price.per())
                                    .divide(grams)
                                    .stripTrailingZeros()
                                    .toPlainString() + " " + weight;
        }
        return price.isForOne() ? unit.one() : price.per() + " " + unit.several();
    }

    private static boolean isForWeight(UnitPrice price) {
        return price.basis() == UnitPrice.Basis.GRAM;
    }

    /** Returns the part of the weight on the scale that is paid for, in per cent; an empty text if all of it is. */
    private static Object dressed(DealTerms terms) {
        return terms.price().isDressed()
                ? new SheetWriter.Figure(BigDecimal.valueOf(terms.price().dressedPerMille(), 1), PER_CENT)
                : "";
    }

    /** Returns the weight accepted, in kilograms; an empty text before the first weigh-in. */
    private static Object weight(Deal deal) {
        List<Delivered> loads = Delivered.of(deal);
        return loads.isEmpty()
                ? ""
                : new SheetWriter.Figure(
                        BigDecimal.valueOf(
                                loads.stream()
                                        .mapToLong(load -> load.weight().grams())
                                        .sum(),
                                KILO),
                        KILOGRAMS);
    }

    /** Returns the amount of the delivered loads; an empty text before the first. */
    private static Object amount(Deal deal) {
        return deal instanceof Loaded loaded && !Delivered.of(deal).isEmpty() ? money(Delivered.amount(loaded)) : "";
    }

    private static SheetWriter.Figure money(Money amount) {
        return new SheetWriter.Figure(BigDecimal.valueOf(amount.micros(), MICRO), AMOUNT);
    }
}
