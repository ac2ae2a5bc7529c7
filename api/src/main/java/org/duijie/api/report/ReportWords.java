package org.duijie.api.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.duijie.api.json.UnitWords;
import org.duijie.core.campaign.Ware;
import org.duijie.core.deal.weighing.LossReason;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Stock;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/** The texts of a campaign's report in one language, with figures in local units: jin in Chinese, kg in English. */
final class ReportWords {
    private static final String SENTENCES = ReportWords.class.getPackageName() + ".reports";

    private static final int DIGITS = 3;

    private final boolean isChinese;
    private final boolean isRounded;
    private final ResourceBundle sentences;

    ReportWords(Locale language) {
        this(language, false);
    }

    /** Returns the texts of a report whose amounts are rounded, each with the word for "about". */
    static ReportWords rounded(Locale language) {
        return new ReportWords(language, true);
    }

    private ReportWords(Locale language, boolean isRounded) {
        this.isRounded = isRounded;
        this.isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.sentences = ResourceBundle.getBundle(SENTENCES, language);
    }

    String say(String key, Object... figures) {
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(figures);
    }

    String kind(BuyerKind kind) {
        return say("kind." + kind.word());
    }

    /** Returns the words for a loss on the farm. For produce other than animals, death is called spoilage. */
    String loss(ProductPath product, LossReason reason) {
        boolean isSpoiled = reason == LossReason.DIED && !UnitWords.isLive(product);
        return say("loss." + reason.code() + (isSpoiled ? ".goods" : ""));
    }

    /** Returns the product's usual name; its path when the catalogue does not know it. */
    String product(ProductPath path) {
        return Catalogue.standard().find(path).map(this::name).orElse(path.slug());
    }

    /** Returns the names of these products, joined by the word for "or". */
    String products(List<ProductPath> paths) {
        return paths.stream().map(this::product).collect(Collectors.joining(say("or")));
    }

    /** Returns a count of these products with their counting words. */
    String count(List<ProductPath> paths, Heads heads) {
        return say("count", heads.count(), units(paths));
    }

    /** Returns the counting words without a number. */
    String units(List<ProductPath> paths) {
        return paths.stream()
                .map(path -> unit(new Ware(path, Ware.Unit.HEAD)))
                .distinct()
                .collect(Collectors.joining("/"));
    }

    /** Returns a count with the product's counting word, or the weight of goods sold by weight alone. */
    String count(Ware ware, Heads heads) {
        if (ware.isLoose()) {
            return weight(Weight.ofGrams(Math.multiplyExact(heads.count(), Stock.ByWeight.DEFAULT_PACK.grams())));
        }
        UnitWords words = UnitWords.of(ware, isChinese);
        return say("count", heads.count(), heads.count() == 1 ? words.one() : words.several());
    }

    /** Returns a count with the weight that its containers hold, if they hold a weight. */
    String goods(Ware ware, Heads heads) {
        return ware.container()
                .filter(container -> !container.holds().isCount())
                .map(container ->
                        Weight.ofGrams(Math.multiplyExact(container.holds().held(), heads.count())))
                .map(weight -> say("holding", count(ware, heads), weight(weight)))
                .orElseGet(() -> count(ware, heads));
    }

    /** Returns the counting word without a number. */
    String unit(Ware ware) {
        return UnitWords.of(ware, isChinese).several();
    }

    String weight(Weight weight) {
        BigDecimal grams = BigDecimal.valueOf(weight.grams());
        return say("weight", grams.divide(BigDecimal.valueOf(isChinese ? 500 : 1_000)));
    }

    /** Returns the amount rounded to the fen; a rounded one to {@link #DIGITS} digits, with the word for "about". */
    String amount(Money amount) {
        if (isRounded && amount.micros() != 0) {
            BigDecimal about =
                    BigDecimal.valueOf(amount.micros(), 6).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
            return say("amount.about", (about.signum() < 0 ? "−" : "") + say("amount.whole", about.abs()));
        }
        BigDecimal yuan = BigDecimal.valueOf(amount.micros(), 6).setScale(2, RoundingMode.HALF_UP);
        return (yuan.signum() < 0 ? "−" : "") + say("amount", yuan.abs());
    }

    /** Returns a share in per mille as a percentage. */
    String share(int perMille) {
        return BigDecimal.valueOf(perMille, 1) + "%";
    }

    private String name(Product product) {
        return isChinese ? product.chinese() : product.english();
    }
}
