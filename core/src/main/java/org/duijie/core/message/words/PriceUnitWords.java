package org.duijie.core.message.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.SaidPrice;
import org.duijie.core.quantity.UnitWord;

/** Words for the unit that all prices of a message are for: 都是一斤价, 单位：元/斤, 论斤卖. */
public final class PriceUnitWords {
    private static final String UNIT = "(市?斤|公斤|千克|kg|箱|件|袋|筐|只|头|吨|个|枚|板)";
    private static final String WEIGHT = "(市?斤|公斤|千克|kg)";
    private static final String END = "(?![/0-9价])";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:都|全|均)(?:是|为|按)?\\s?(?:每|一|1|论)?\\s?" + UNIT + "的?(?:价格|价钱|价)(?!\\s?[:0-9])"),
            Pattern.compile("(?:是|按|为)\\s?(?:每|一|1)\\s?" + UNIT + "的?(?:价格|价钱|价)(?!\\s?[:0-9])"),
            Pattern.compile("(?:都|全|均)(?:是|为|按)\\s?元\\s?(?:/|每|一)\\s?" + UNIT + "(?![0-9])"),
            Pattern.compile("都是[一每]" + UNIT + "(?=$|[啊呀哈的,，。 ])"),
            Pattern.compile("(?<=[,，。 (])" + UNIT + "价(?![格钱]?\\s?[:0-9])"),
            Pattern.compile("(?:单价|价格|报价|单位)\\s?[:是为(]?\\s?元\\s?(?:/|每|一)\\s?" + UNIT + "(?![0-9])"),
            Pattern.compile("\\(\\s?元\\s?/\\s?" + UNIT + "\\s?\\)"),
            Pattern.compile("(?<!不)(?:都|全|均)?(?:按|论)(?:照)?" + UNIT + "(?:卖|算|计价?|收|出)?(?![0-9])"));

    /** The minimum plausible price of a ton, in yuan. */
    private static final BigDecimal LEAST_PER_TON = BigDecimal.valueOf(100);

    private static final Pattern ONE = Pattern.compile("[1一]\\s?[\\u4e00-\\u9fa5a-z]{1,2}\\s*(?=[0-9])");

    /** Words for the unit of all amounts: 单位斤, 以下都是斤, 数量(斤). */
    private static final List<Pattern> OF_AMOUNTS = List.of(
            Pattern.compile("(?:数量|计量|计算)?单位\\s?[:是为]?\\s?(?:都|均|全|统一)?(?:是|为|按)?\\s?" + WEIGHT + END),
            Pattern.compile("(?:以[下上]|数量|重量)(?:数量|重量|数字|的?)*(?:都|均|全|统一)?(?:是|为|按)\\s?" + WEIGHT + END),
            Pattern.compile("(?:数量|重量|需求量|采购量)\\s?[(/]\\s?" + WEIGHT + "\\s?\\)?"));

    private PriceUnitWords() {}

    static void add(String text, int at, List<Token> found) {
        for (Pattern form : OF_AMOUNTS) {
            Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 24));
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                UnitWord.at(matcher.group(1), 0)
                        .ifPresent(word -> found.add(
                                new Token(at, matcher.end(), new Meaning.Said(Cue.AMOUNT_UNIT, word.plain()))));
            }
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 24));
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                Optional<UnitWord> unit = UnitWord.at(matcher.group(1), 0);
                unit.ifPresent(word ->
                        found.add(new Token(at, matcher.end(), new Meaning.Said(Cue.PRICE_UNIT, word.plain()))));
            }
        }
    }

    /**
     * Returns the sentences after splitting each price that is not for its own unit ({@link #isOther}) into an amount
     * of one and an amount of money.
     */
    public static List<Sentence> told(String text, List<Sentence> sentences) {
        Optional<String> unit = priceUnit(sentences);
        return sentences.stream().map(sentence -> told(text, sentence, unit)).toList();
    }

    private static Sentence told(String text, Sentence sentence, Optional<String> unit) {
        List<Token> tokens = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            for (Token part : parts(text, sentence.tokens().get(i), unit)) {
                tokens.add(part);
                clauses.add(sentence.clauses().get(i));
            }
        }
        return new Sentence(
                sentence.start(),
                sentence.end(),
                sentence.line(),
                sentence.isAsking(),
                List.copyOf(tokens),
                List.copyOf(clauses));
    }

    private static List<Token> parts(String text, Token token, Optional<String> unit) {
        Matcher one = ONE.matcher(text).region(token.start(), token.end());
        one.useTransparentBounds(true);
        if (!(token.meaning() instanceof Meaning.Price price) || !isOther(price.said(), unit) || !one.lookingAt()) {
            return List.of(token);
        }
        Optional<SaidAmount> amount = SaidAmount.at(text, token.start()).stream()
                .filter(said -> text.substring(said.end(), one.end()).isBlank())
                .findFirst();
        Optional<SaidMoney> money = SaidMoney.at(text, one.end()).stream()
                .filter(said -> said.end() == token.end())
                .findFirst();
        return amount.isEmpty() || money.isEmpty()
                ? List.of(token)
                : List.of(
                        new Token(token.start(), amount.get().end(), new Meaning.Amount(amount.get())),
                        new Token(one.end(), token.end(), new Meaning.Sum(money.get())));
    }

    private static boolean isOther(SaidPrice price, Optional<String> unit) {
        return isOther(price.unit().plain(), price.low(), unit);
    }

    /**
     * Returns whether a price is not for one {@code own}: the message has another unit for all prices, or the price is
     * too low for a ton.
     */
    public static boolean isOther(String own, BigDecimal price, Optional<String> unit) {
        return unit.isPresent() ? !unit.get().equals(own) : own.equals("吨") && price.compareTo(LEAST_PER_TON) < 0;
    }

    /** Returns the words for the unit of all amounts without one, if the message names exactly one unit: 单位：斤. */
    public static Optional<Token> amountUnit(List<Sentence> sentences) {
        return unitOf(sentences, Cue.AMOUNT_UNIT)
                .flatMap(unit -> sentences.stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> token.is(Cue.AMOUNT_UNIT))
                        .findFirst());
    }

    /** Returns the unit of all prices, if the message names exactly one: 都是斤价. */
    public static Optional<String> priceUnit(List<Sentence> sentences) {
        return unitOf(sentences, Cue.PRICE_UNIT);
    }

    private static Optional<String> unitOf(List<Sentence> sentences, Cue cue) {
        List<String> units = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.is(cue))
                .map(token -> ((Meaning.Said) token.meaning()).value())
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }
}
