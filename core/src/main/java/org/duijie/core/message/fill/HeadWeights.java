package org.duijie.core.message.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Decides which weights of a draft are the weight of one head. */
final class HeadWeights {
    /** What a fish on the table weighs at least, in grams. */
    private static final BigDecimal LEAST_FISH = BigDecimal.valueOf(50);

    private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(10);

    /** A grown animal weighs at least this many times as much as the youngest. */
    private static final BigDecimal LEAST_GROWN = BigDecimal.valueOf(5);

    /**
     * If a message gives two weights, and one of them is approximate and may be that of one head, the other is read as
     * the stock if it is at least this many times as heavy.
     */
    private static final BigDecimal MANY = BigDecimal.valueOf(20);

    private final Filling filling;
    private final List<SaidAmount> heads;
    private final List<Token> counts;
    private final List<Token> weights;
    private final boolean hasBareCount;
    private final boolean hasContent;

    HeadWeights(Filling filling, List<Token> counts, List<Token> weights, List<Token> tokens) {
        this.filling = filling;
        this.counts = counts;
        this.heads = counts.stream()
                .map(Token::said)
                .filter(count -> count.kind() == Kind.HEAD)
                .toList();
        this.weights = weights;
        this.hasContent = tokens.stream().anyMatch(token -> token.meaning() instanceof Meaning.Holds);
        this.hasBareCount = java.util.stream.IntStream.range(0, tokens.size())
                .filter(i -> i == 0 || !tokens.get(i - 1).is(Cue.PRICE_LABEL))
                .mapToObj(tokens::get)
                .anyMatch(token -> token.meaning() instanceof Meaning.Bare bare
                        && bare.number().low().stripTrailingZeros().scale() <= 0
                        && bare.number().low().compareTo(LEAST_COUNT) >= 0);
    }

    /** Returns {@code counts} and the counts of heads among {@code rates}, the repeated amounts: 鲈鱼100条，1.2斤左右，每天送. */
    static List<Token> counted(List<Token> counts, List<Token> rates) {
        List<Token> all = new ArrayList<>(counts);
        rates.stream()
                .filter(rate -> rate.meaning() instanceof Meaning.Amount amount
                        && amount.said().kind() == Kind.HEAD)
                .forEach(all::add);
        return all;
    }

    /** Returns whether a weight is taken for the weight of one head, judged by the counts and the other weights. */
    boolean isOfHead(Token token) {
        SaidAmount said = token.said();
        if (!heads.isEmpty() && heads.stream().allMatch(Ones::isOne) && isPlausible(said)) {
            return true; // 种公猪一头，320斤
        }
        if (!heads.isEmpty()) {
            boolean isOneTooLight = weights.stream().anyMatch(other -> isTooLight(other.said()));
            boolean isLikeOthers = isOneTooLight
                    && filling.headSize().filter(size -> size.holds(said)).isPresent();
            return isTooLight(said)
                    || isLikeOthers
                    || (!filling.has(Field.UNIT_WEIGHT)
                            && (!said.isOne() || isLimit(said) || isAboutHead(said) || isLikeHead(said)));
        }
        if (!said.isOne() && weights.stream().anyMatch(other -> other.said().isOne())) {
            return true;
        }
        if (isAbout(said) && isPlausible(said) && weights.stream().anyMatch(other -> isMany(other.said(), said))) {
            return true; // 鲫鱼100斤(半斤左右)
        }
        return isPlausible(said)
                && (counts.isEmpty() || hasContent)
                && (!said.isOne() || isLimit(said) || hasBareCount);
    }

    /** Returns whether a weight of one head is certain; if not, the user is asked. */
    boolean isCertain(Token token) {
        SaidAmount said = token.said();
        if (weights.stream().filter(this::isOfHead).count() > 1) {
            return false;
        }
        if (!heads.isEmpty()) {
            return (!isLimit(said) && (!isLikeHead(said) || !said.isOne())) // 毛驴5头，550-600斤
                    || isTooLight(said)
                    || heads.stream().allMatch(Ones::isOne);
        }
        return !said.isOne() || isLimit(said);
    }

    /**
     * Returns whether a weight is less than the number of heads times the minimum weight of a head, so that it cannot
     * be the total.
     */
    private boolean isTooLight(SaidAmount weight) {
        BigDecimal grams = weight.high().multiply(weight.unit().size());
        BigDecimal least = filling.headSize().map(HeadSize::least).orElse(HeadSize.LIGHTEST);
        return heads.stream()
                .anyMatch(count ->
                        grams.compareTo(count.low().multiply(isFish(count) ? least.max(LEAST_FISH) : least)) < 0);
    }

    /** Returns whether fish are counted, which weigh more than the shrimps that are counted in 只. */
    private static boolean isFish(SaidAmount count) {
        return "条尾".contains(count.unit().plain());
    }

    /** Returns whether an approximate weight is more likely that of one head than the total: 18头，1200斤左右. */
    private boolean isAboutHead(SaidAmount said) {
        return isAbout(said) && isPlausible(said) && heads.stream().noneMatch(Ones::isOne);
    }

    /**
     * Returns whether a weight can hardly be the total, because a head would then weigh less than a grown animal does:
     * 100只，八斤半.
     */
    private boolean isLikeHead(SaidAmount said) {
        return said.mark().isEmpty()
                && isPlausible(said)
                && filling.headSize()
                        .filter(size -> heads.stream()
                                .anyMatch(count -> said.high()
                                                .multiply(said.unit().size())
                                                .compareTo(count.low()
                                                        .multiply(size.least())
                                                        .multiply(LEAST_GROWN))
                                        < 0))
                        .isPresent();
    }

    private static boolean isAbout(SaidAmount said) {
        return said.mark().filter(found -> found.mark() == Mark.ABOUT).isPresent();
    }

    private boolean isPlausible(SaidAmount said) {
        return filling.headSize().filter(size -> size.holds(said)).isPresent();
    }

    private static boolean isMany(SaidAmount stock, SaidAmount head) {
        BigDecimal grams = head.high().multiply(head.unit().size());
        return stock.low().multiply(stock.unit().size()).compareTo(grams.multiply(MANY)) >= 0;
    }

    private static boolean isLimit(SaidAmount said) {
        Optional<Mark.Found> mark = said.mark();
        return mark.filter(found -> found.mark() != Mark.ABOUT).isPresent();
    }
}
