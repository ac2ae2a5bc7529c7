package org.duijie.core.message.fill;

import java.math.BigDecimal;
import java.util.List;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.PriceUnitWords;
import org.duijie.core.quantity.SaidAmount;

/** Decides what an amount of one is: the stock in 卖牛一头, but only the unit of a price in 一只鸡卖30. */
final class Ones {
    private Ones() {}

    static boolean isOne(SaidAmount said) {
        return said.isOne() && said.low().intValue() == 1 && said.low().scale() <= 0;
    }

    /**
     * Returns whether a number or an amount of money is the price of an amount of one that precedes it in the same
     * clause.
     */
    static boolean isPriced(Share chunk, Token price) {
        List<Token> clause = clause(chunk, price);
        for (int i = clause.indexOf(price) - 1; i >= 0; i--) {
            if (clause.get(i).amount().filter(Ones::isOne).isPresent()) {
                return true;
            }
            if (!isBetween(clause.get(i))) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether an amount of one is the unit of a price that follows it in the same clause. */
    static boolean isUnit(Share chunk, Token one) {
        List<Token> clause = clause(chunk, one);
        for (Token token : clause.subList(clause.indexOf(one) + 1, clause.size())) {
            if (!isBetween(token)) {
                boolean isOther = one.amount()
                        .filter(said -> PriceUnitWords.isOther(said.unit().plain(), number(token), chunk.priceUnit))
                        .isPresent();
                return !isOther && (token.meaning() instanceof Meaning.Bare || token.meaning() instanceof Meaning.Sum);
            }
        }
        return false;
    }

    private static BigDecimal number(Token token) {
        return token.meaning() instanceof Meaning.Bare bare
                ? bare.number().low()
                : token.meaning() instanceof Meaning.Sum sum ? sum.said().low() : BigDecimal.ZERO;
    }

    /** Returns whether the words next to an amount of one show that it is the stock or the demand. */
    static boolean isTold(Share chunk, Token one) {
        List<Token> clause = clause(chunk, one);
        int at = clause.indexOf(one);
        Token before = at > 0 ? clause.get(at - 1) : one;
        boolean isAfterGoods = before.isGoods();
        boolean isAfterVerb = before.is(Cue.BUY)
                || before.is(Cue.SELL)
                || before.is(Cue.EACH)
                || before.is(Cue.TOTAL)
                || before.is(Cue.AMOUNT_LABEL);
        boolean isBeforeGoods = at == 0 && clause.size() > 1 && clause.get(1).isGoods();
        return isAfterGoods || isAfterVerb || isBeforeGoods;
    }

    private static boolean isBetween(Token token) {
        return token.isGoods() || token.is(Cue.FILLER) || token.is(Cue.SELL) || token.is(Cue.PRICE_LABEL);
    }

    private static List<Token> clause(Share chunk, Token token) {
        List<Token> all = chunk.sentence.tokens();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).start() == token.start()) {
                List<Token> clause = new java.util.ArrayList<>(chunk.sentence.clauseOf(i));
                clause.replaceAll(each -> each.start() == token.start() ? token : each);
                return clause;
            }
        }
        return List.of(token);
    }
}
