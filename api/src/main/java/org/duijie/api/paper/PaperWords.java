package org.duijie.api.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.json.Filled;
import org.duijie.api.json.Isolated;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.UnitWords;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.RejectReason;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * The words of documents in one language: labels, and figures in local notation. Times are in the time zone of China.
 */
final class PaperWords {
    private static final String LABELS = PaperWords.class.getPackageName() + ".papers";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final BigDecimal HALF = BigDecimal.valueOf(5, 1);
    private static final int KILO = 3;
    private static final int MICRO = 6;

    private final Locale language;
    private final ResourceBundle labels;

    private final Lot lot;
    private final UnitWords unit;
    private final UnitWords head;
    private final boolean isLive;

    /** Makes the words for a product that is sold in units of {@code lot}. */
    PaperWords(Locale language, boolean isChinese, Lot lot) {
        ProductPath product = lot.ware().product();
        this.language = language;
        this.lot = lot;
        this.unit = UnitWords.of(lot.ware(), isChinese);
        this.head = UnitWords.ofPiece(product, isChinese);
        this.isLive = UnitWords.isLive(product);
        this.labels = ResourceBundle.getBundle(LABELS, language);
    }

    /**
     * Returns the text of a label. Prefers a text for goods sold by weight alone, and then one for goods that are no
     * animals, if the product is one of these and there is such a text.
     */
    String label(String key) {
        String ofGoods = key + ".goods";
        String ofLoose = key + ".loose";
        String text = lot.ware().isLoose() && labels.containsKey(ofLoose)
                ? labels.getString(ofLoose)
                : labels.getString(!isLive && labels.containsKey(ofGoods) ? ofGoods : key);
        return text.replace("{one}", unit.one()).replace("{several}", unit.several());
    }

    /** Returns {@code said} followed by {@code more} in brackets. */
    String bracketed(String said, String more) {
        return label("bracketed").replace("{1}", Isolated.of(more)).replace("{0}", Isolated.of(said));
    }

    /** Returns the text of a stable code, such as {@code state.agreed}. */
    String label(String kind, String code) {
        return label(kind + "." + code);
    }

    /** Returns who bears a loss. */
    String bornBy(Side side) {
        return label("bornBy", side.code());
    }

    String rejected(RejectReason reason) {
        return label("reject", reason.code());
    }

    /**
     * Returns a quantity with its unit in words, such as {@code 643.9 kg} or {@code 200 head}. A count is in units
     * sold.
     */
    String figure(Quantity quantity) {
        return figure(quantity, unit);
    }

    /** Returns an expected weight; an empty text for goods sold by weight alone, whose quantity says it. */
    String about(Weight expected) {
        return lot.ware().isLoose() ? "" : filled("about", figure(expected));
    }

    /** Returns the content of a pack: a weight, or a number of heads. */
    String content(Quantity pack) {
        return figure(pack, head);
    }

    /** Returns a number of units sold, with what they hold together where that is not said in the unit. */
    String goods(Heads heads) {
        return lot.pack()
                .filter(holds -> !lot.ware().isLoose())
                .map(holds -> bracketed(figure(heads), held(holds, heads)))
                .orElseGet(() -> figure(heads));
    }

    private String held(Quantity one, Heads heads) {
        BigDecimal all = BigDecimal.valueOf(one.held()).multiply(BigDecimal.valueOf(heads.count()));
        return one.isCount()
                ? grouped(all) + " " + head.several()
                : filled("unit.local", grouped(all.movePointLeft(KILO)), grouped(jin(all.movePointLeft(KILO))));
    }

    private static BigDecimal jin(BigDecimal kilograms) {
        return kilograms.add(kilograms);
    }

    private String figure(Quantity quantity, UnitWords counted) {
        if (quantity.isCount() && lot.ware().isLoose()) {
            BigDecimal kilograms = BigDecimal.valueOf(quantity.held());
            return bracketed(filled("unit.kg", grouped(kilograms)), filled("unit.jin", grouped(jin(kilograms))));
        }
        if (!quantity.isCount()) {
            return filled("unit.kg", grouped(BigDecimal.valueOf(quantity.held(), KILO)));
        }
        return grouped(BigDecimal.valueOf(quantity.held())) + " "
                + (quantity.held() == 1 ? counted.one() : counted.several());
    }

    /**
     * Returns a price with its units in words, such as {@code 10.2 CNY/kg}, {@code 60 CNY for 22.5 kg} or
     * {@code 28 CNY for 30 head}.
     */
    String price(UnitPrice price) {
        return price("price", lot.told(price));
    }

    /** Returns a price as the factor by which a quantity is multiplied, such as {@code 60 CNY ÷ 22.5 kg}. */
    String factor(UnitPrice price) {
        return price("times", lot.told(price));
    }

    private String price(String kind, UnitPrice price) {
        BigDecimal yuan = BigDecimal.valueOf(price.micros(), MICRO);
        if (price.basis() != UnitPrice.Basis.GRAM) {
            return price.isForOne()
                    ? filled(kind + ".forOne", grouped(yuan))
                    : filled(kind + ".forMany", grouped(yuan), figure(Heads.of(price.per())));
        }
        if (price.isForOne()) {
            BigDecimal kilogram = yuan.movePointRight(KILO);
            return filled(kind + ".byWeight", grouped(kilogram), grouped(kilogram.multiply(HALF)));
        }
        BigDecimal kilograms = BigDecimal.valueOf(price.per(), KILO);
        return filled(kind + ".forWeight", grouped(yuan), grouped(kilograms), grouped(kilograms.add(kilograms)));
    }

    /** Returns the text of a label with {@code figures} filled in. */
    String filled(String key, String... figures) {
        return Filled.of(label(key), n -> figures[n]);
    }

    /** Returns several weights in one text. Their common unit appears only once. */
    String weights(List<Weight> weights) {
        return weights.stream()
                .map(each -> format("#,##0.00####").format(BigDecimal.valueOf(each.grams(), KILO)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(label("comma")),
                        all -> label("unit.kg").replace("{0}", all)));
    }

    /** Returns an amount of whole fen in yuan, such as {@code ¥6,567.78}. */
    static String amount(Money money) {
        BigDecimal yuan = BigDecimal.valueOf(money.micros(), MICRO).setScale(2, RoundingMode.UNNECESSARY);
        return (yuan.signum() < 0 ? "−¥" : "¥") + format("#,##0.00").format(yuan.abs());
    }

    /** Returns a warning about a weigh-in as a sentence. */
    String warning(Warning warning) {
        Stream<String> figures = warning.figures().stream().map(this::figure);
        Stream<String> share = warning.tolerated().stream().map(Tolerance::percent);
        return Refusals.warning(
                        warning.code().name(), Stream.concat(figures, share).toList())
                .text(language);
    }

    /** Returns a share in per mille as a percentage, such as {@code 0.5%}. */
    String share(int perMille) {
        return grouped(BigDecimal.valueOf(perMille, 1)) + "%";
    }

    String time(Instant at) {
        return TIME.format(at);
    }

    private static String grouped(BigDecimal number) {
        return format("#,##0.############").format(number);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
