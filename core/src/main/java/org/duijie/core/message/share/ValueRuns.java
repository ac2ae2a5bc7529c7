package org.duijie.core.message.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidPrice;

/** Gives the prices of a list to the products of a list before it, in order: 鲫鱼、草鱼、鲢鱼各500斤，价格8、6.5、3元一斤. */
final class ValueRuns {
    private ValueRuns() {}

    /**
     * Gives each product its price, if there are as many prices as products. If not, no price is certain, and each
     * product gets all of them.
     */
    static void distribute(List<Share> made) {
        Share last = made.get(made.size() - 1);
        List<Share> before = made.subList(0, made.size() - 1);
        boolean isPriced =
                before.stream().anyMatch(share -> share.tokens.stream().anyMatch(ValueRuns::isPrice));
        List<Token> run = isPriced || before.isEmpty() ? List.of() : run(last.tokens);
        boolean isOfLast = run.size() != made.size() && before.stream().anyMatch(Share::hasValue);
        if (run.size() < 2 || isOfLast) {
            return;
        }
        last.tokens.removeAll(run);
        List<Token> prices = priced(run);
        for (int i = 0; i < made.size(); i++) {
            Share share = made.get(i);
            if (prices.size() == made.size()) {
                add(share, prices.get(i));
            } else {
                prices.forEach(price -> add(share, price.doubted()));
            }
        }
    }

    private static void add(Share share, Token price) {
        if (price.meaning() instanceof Meaning.Bare) {
            share.tokens.add(new Token(price.start(), price.start(), new Meaning.Said(Cue.PRICE_LABEL, "")));
        }
        share.tokens.add(price);
    }

    /** Returns the first prices and bare numbers of which only one sign separates each from the next: 8、6.5、3元一斤. */
    private static List<Token> run(List<Token> tokens) {
        List<Token> run = new ArrayList<>();
        for (Token token : tokens) {
            boolean isNext = isPrice(token)
                    && (run.isEmpty() || token.start() - run.get(run.size() - 1).end() == 1);
            if (isNext) {
                run.add(token);
            } else if (run.size() > 1) {
                return run;
            } else {
                run.clear();
                if (isPrice(token)) {
                    run.add(token);
                }
            }
        }
        return run;
    }

    private static boolean isPrice(Token token) {
        return token.isPriced() || token.meaning() instanceof Meaning.Bare;
    }

    /** Returns the prices with the unit that only the last one tells. */
    private static List<Token> priced(List<Token> run) {
        Optional<SaidPrice> told = run.get(run.size() - 1).meaning() instanceof Meaning.Price price
                ? Optional.of(price.said())
                : Optional.empty();
        return run.stream()
                .map(token -> told.map(said -> priced(token, said)).orElse(token))
                .toList();
    }

    private static Token priced(Token token, SaidPrice unit) {
        if (token.meaning() instanceof Meaning.Bare bare) {
            return token.as(price(token, bare.number().low(), bare.number().high(), unit));
        }
        return token.meaning() instanceof Meaning.Sum sum
                ? token.as(price(token, sum.said().low(), sum.said().high(), unit))
                : token;
    }

    private static Meaning price(Token token, java.math.BigDecimal low, java.math.BigDecimal high, SaidPrice unit) {
        return new Meaning.Price(new SaidPrice(token.end(), low, high, unit.many(), unit.unit(), Optional.empty()));
    }
}
