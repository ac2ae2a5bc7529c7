package org.duijie.core.message.fill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.message.cue.RateWords;
import org.duijie.core.message.draft.Asked;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.draft.Field;
import org.duijie.core.message.share.Directions;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/**
 * Handles amounts of a part, such as a day, a lorry or a lot. Such an amount is not the stock or the demand, so the
 * user is asked for the total. If a herd is named and a part of it is offered, that part is the stock.
 */
final class Parts {
    private static final String DAY = "天";

    private Parts() {}

    /**
     * Adds a question for the total of amounts of parts. If the number of parts is known, the total is its first
     * choice.
     */
    static void ask(Filling filling, Share chunk, List<Token> rates) {
        for (Token token : rates) {
            SaidAmount said = token.said();
            List<List<String>> choices = new ArrayList<>();
            whole(chunk, token, rates).ifPresent(whole -> choices.add(List.of(text(whole, said))));
            choices.add(List.of(said.plain()));
            if (!said.isOne()) {
                choices.add(List.of(said.plainHigh()));
            }
            filling.add(new Mention(
                    Field.AMOUNT,
                    choices.get(0),
                    List.copyOf(choices.subList(1, choices.size())),
                    Optional.of(Asked.NOT_THE_TOTAL),
                    List.of(token)));
        }
    }

    private static Optional<BigDecimal> whole(Share chunk, Token token, List<Token> rates) {
        SaidAmount said = token.said();
        if (!said.isOne()
                || said.mark().filter(found -> found.mark() != Mark.ABOUT).isPresent()) {
            return Optional.empty();
        }
        String part = token.meaning() instanceof Meaning.Rate rate
                ? rate.part()
                : partOf(chunk, token).orElse("");
        if (!part.isEmpty()) {
            return chunk.tokens.stream()
                    .filter(each -> each.meaning() instanceof Meaning.Parts parts
                            && parts.part().equals(part))
                    .map(each -> ((Meaning.Parts) each.meaning()).number())
                    .filter(number -> number.isOne() && !number.isAbout())
                    .map(number -> number.low().multiply(said.low()))
                    .findFirst();
        }
        boolean isAlike = rates.stream()
                .allMatch(each -> each.said().isOne()
                        && each.said().unit().plain().equals(said.unit().plain()));
        return isAlike && rates.size() > 1
                ? rates.stream().map(each -> each.said().low()).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static String text(BigDecimal number, SaidAmount said) {
        return PriceRoles.print(number) + " " + said.unit().plain();
    }

    /** Returns whether words before an amount show that it is the amount of a part: 每天要鸡蛋200斤. */
    static boolean isOfPart(Share chunk, Token amount) {
        return partOf(chunk, amount).isPresent();
    }

    /** Returns whether no other amount is between a word and an amount: 每天茄子、白菜共600斤 青椒120斤. */
    private static boolean isOnly(List<Token> all, int word, Token amount) {
        return all.subList(word, all.size()).stream()
                .noneMatch(each -> each.isAmount() && each.start() < amount.start());
    }

    private static Optional<String> partOf(Share chunk, Token amount) {
        Sentence sentence = chunk.sentenceOf(amount);
        if (amount.start() < sentence.start() || amount.end() > sentence.end()) {
            return Optional.empty();
        }
        List<Token> all = sentence.tokens();
        Optional<String> part = Optional.empty();
        for (int i = 0; i < all.size() && all.get(i).start() < amount.start(); i++) {
            Token word = all.get(i);
            if (word.is(Cue.RATE) && word.meaning() instanceof Meaning.Said said && isOfAmount(sentence, i, amount)) {
                part = Optional.of(said.value());
            } else if ((word.is(Cue.TOTAL) || word.is(Cue.AMOUNT_LABEL)) && isOnly(all, i, amount)) {
                part = Optional.empty();
            }
        }
        return part.map(word -> word.equals(RateWords.DELIVERED) ? DAY : word)
                .or(() -> isDeliveredOften(chunk, amount) ? Optional.of(DAY) : Optional.empty());
    }

    /** Returns whether later words show that an amount to be bought is delivered repeatedly: 上海青300斤，每天送. */
    private static boolean isDeliveredOften(Share chunk, Token amount) {
        boolean isOfHead =
                amount.amount().filter(said -> said.kind() == Kind.WEIGHT).isPresent()
                        && chunk.tokens.stream()
                                .flatMap(each -> each.amount().stream())
                                .anyMatch(said -> said.kind() == Kind.HEAD); // 鲈鱼100条，1.2斤左右，每天送
        return !isOfHead
                && chunk.direction != Direction.SELL
                && chunk.message.stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .anyMatch(word -> word.start() > amount.start()
                                && word.meaning() instanceof Meaning.Said said
                                && said.cue() == Cue.RATE
                                && said.value().equals(RateWords.DELIVERED));
    }

    /** Returns whether a word such as 每天 refers to goods or an amount, and not to another daily event. */
    private static boolean isOfAmount(Sentence sentence, int rate, Token amount) {
        List<Token> clause = sentence.clauseOf(rate);
        Token word = sentence.tokens().get(rate);
        return clause.stream()
                .filter(each -> each.start() > word.start())
                .anyMatch(each -> each.isGoods()
                        || each.isAmount()
                        || each.start() == amount.start()
                        || each.is(Cue.BUY)
                        || each.is(Cue.SELL));
    }

    /**
     * Keeps the amount right after a verb for selling, and drops the size of the herd that it is a part of:
     * 存栏260只，想出80只.
     */
    static void offered(Filling filling, List<Token> stock, List<Token> tokens) {
        List<Token> told = stock.stream()
                .filter(token -> isAfterVerb(tokens, token, false))
                .toList();
        boolean isPart = stock.stream().anyMatch(token -> isAfterVerb(tokens, token, true));
        if (told.size() == 1 && isPart) {
            stock.stream().filter(token -> !told.contains(token)).forEach(filling::unused);
            stock.retainAll(told);
        }
    }

    /** Marks an amount that occurs twice as uncertain, because there may be two lots: 要200斤切片，200斤不切的. */
    static void repeated(List<Token> stock) {
        Map<String, Integer> times = new HashMap<>();
        stock.forEach(token -> times.merge(token.said().plain(), 1, Integer::sum));
        stock.replaceAll(token -> times.getOrDefault(token.said().plain(), 0) > 1 ? token.doubted() : token);
    }

    /** Keeps the amount that is left and drops the amounts before it, if words say that a part is gone: 卖了20只，还剩15只. */
    static void left(Filling filling, Share chunk, List<Token> stock) {
        List<Token> left = stock.stream().filter(token -> isLeft(chunk, token)).toList();
        boolean isLess = chunk.has(Cue.LESS) || chunk.has(Cue.PAST) || chunk.has(Cue.TOTAL) || chunk.has(Cue.GONE);
        if (isLess && left.size() == 1) {
            stock.stream().filter(token -> token.start() < left.get(0).start()).forEach(filling::unused);
            stock.removeIf(token -> token.start() < left.get(0).start());
        }
    }

    /** Returns whether an amount is the remaining stock: 就剩18只, 还有18只. */
    static boolean isLeft(Share chunk, Token amount) {
        List<Token> all = chunk.sentenceOf(amount).tokens();
        int before = all.stream().map(Token::start).toList().indexOf(amount.start()) - 1;
        while (before >= 0 && (all.get(before).is(Cue.FILLER) || all.get(before).isGoods())) {
            before--;
        }
        return before >= 0
                && all.get(before).is(Cue.SELL)
                && all.get(before).meaning() instanceof Meaning.Said said
                && (said.value().equals(Directions.LEFT) || said.value().equals(Directions.LAST));
    }

    private static boolean isAfterVerb(List<Token> tokens, Token amount, boolean isHerd) {
        int before = tokens.indexOf(amount) - 1;
        return before >= 0
                && tokens.get(before).is(Cue.SELL)
                && tokens.get(before).meaning() instanceof Meaning.Said said
                && !said.value().equals("weak")
                && !said.value().equals(Directions.LAST)
                && said.value().equals(Directions.HOLD) == isHerd;
    }
}
