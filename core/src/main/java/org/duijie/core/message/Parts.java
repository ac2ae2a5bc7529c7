package org.duijie.core.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.words.Cue;
import org.duijie.core.message.words.Meaning;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.message.words.Token;
import org.duijie.core.quantity.SaidAmount;

/**
 * Amounts of a day, a lorry, a lot: none is the stock or the demand, so what it is in all is asked. Of a herd, the part
 * that is offered is the stock.
 */
final class Parts {
    private Parts() {}

    /** Asks for the whole of amounts of parts; with the number of parts, the sum is the first choice. */
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
        if (!said.isOne() || said.mark().isPresent()) {
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

    /** Returns whether words before an amount say that it is that of a part: 每天要鸡蛋200斤. */
    static boolean isOfPart(Share chunk, Token amount) {
        return partOf(chunk, amount).isPresent();
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
            } else if (word.is(Cue.TOTAL) || word.is(Cue.AMOUNT_LABEL)) {
                part = Optional.empty();
            }
        }
        return part;
    }

    /** Returns whether 每天 speaks of goods or an amount, and not of what is done on every day. */
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

    /** Takes the amount right after a verb that offers, and not the herd of which it is a part: 存栏260只，想出80只. */
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

    private static boolean isAfterVerb(List<Token> tokens, Token amount, boolean isHerd) {
        int before = tokens.indexOf(amount) - 1;
        return before >= 0
                && tokens.get(before).is(Cue.SELL)
                && tokens.get(before).meaning() instanceof Meaning.Said said
                && !said.value().equals("weak")
                && said.value().equals(Directions.HOLD) == isHerd;
    }
}
