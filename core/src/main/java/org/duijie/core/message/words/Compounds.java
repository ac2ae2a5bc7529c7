package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duijie.core.message.cue.CallWords;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Decides the meaning of words from the goods next to them: 817鸡苗 means chicks, and in 不要土豆了 potatoes are no longer
 * wanted.
 */
final class Compounds {
    private static final Set<String> YOUNG = Set.of(
            "poultry/chick",
            "poultry/duckling",
            "poultry/gosling",
            "livestock/lamb",
            "livestock/calf",
            "livestock/piglet");

    private Compounds() {}

    static List<Token> joined(List<Token> tokens) {
        List<Token> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token last = all.isEmpty() ? token : all.get(all.size() - 1);
            boolean isYoung = isYoung(token);
            if (isYoung && last.isGoods() && !isYoung(last) && last.end() == token.start()) {
                all.remove(all.size() - 1);
                all.add(new Token(last.start(), token.end(), token.meaning()));
            } else if (token.isGoods()
                    && last.meaning() instanceof Meaning.Said not
                    && not.cue() == Cue.NOT
                    && last.end() == token.start()) {
                all.set(
                        all.size() - 1,
                        new Token(
                                last.start(),
                                last.end(),
                                new Meaning.Said(Cue.GONE, not.value().equals("sell") ? "sell" : "buy")));
                all.add(token);
            } else if (isAtEnd(tokens, i) && isAfterGoods(last, token, "buy") && isUnlikeOthers(tokens, last)) {
                all.add(new Token(token.start(), token.end(), new Meaning.Said(Cue.GONE, "buy")));
            } else if (isAtEnd(tokens, i) && isAfterGoods(last, token, "stop")) {
                all.add(new Token(token.start(), token.end(), new Meaning.Said(Cue.GONE, "buy")));
            } else if (isAtEnd(tokens, i) && isAfterGoods(last, token, "sell") && !isAsked(all)) {
                all.add(new Token(token.start(), token.end(), new Meaning.Said(Cue.GONE, "sell")));
            } else {
                all.add(token);
                if (token.is(Cue.CALL)) {
                    CallWords.turn(all);
                }
            }
        }
        return all;
    }

    private static boolean isYoung(Token token) {
        return token.meaning() instanceof Meaning.Goods goods && YOUNG.containsAll(goods.paths()) && goods.isCertain();
    }

    /** Returns whether no other name of the sentence means the same goods: 土豆丝不要 土豆60斤, but not 收玉米，霉玉米不要. */
    private static boolean isUnlikeOthers(List<Token> tokens, Token goods) {
        return tokens.stream()
                .filter(other -> other.isGoods() && other.start() != goods.start())
                .noneMatch(other -> other.meaning().equals(goods.meaning()));
    }

    /** Returns whether the word at {@code index} ends its clause. */
    private static boolean isAtEnd(List<Token> tokens, int index) {
        return index + 1 == tokens.size()
                || tokens.get(index + 1).start() > tokens.get(index).end();
    }

    /** Returns whether {@code word} denies the goods that it directly follows: 土豆先别送, 冻鸡腿没有. */
    private static boolean isAfterGoods(Token goods, Token word, String value) {
        return goods.isGoods()
                && goods.end() == word.start()
                && word.meaning().equals(new Meaning.Said(Cue.NOT, value));
    }

    /** Returns whether the last goods are asked for: 有鸡腿没有. */
    private static boolean isAsked(List<Token> all) {
        return all.size() > 1
                && all.get(all.size() - 2).end() == all.get(all.size() - 1).start()
                && (all.get(all.size() - 2).is(Cue.BUY)
                        || all.get(all.size() - 2).is(Cue.SELL));
    }
}
