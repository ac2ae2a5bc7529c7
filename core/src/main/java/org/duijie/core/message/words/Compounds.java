package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Decides the meaning of words from the goods next to them: 817鸡苗 means chicks, and in 不要土豆了 potatoes are no longer
 * wanted.
 */
final class Compounds {
    private static final Set<String> YOUNG = Set.of("poultry/chick", "poultry/duckling", "poultry/gosling");

    private Compounds() {}

    static List<Token> joined(List<Token> tokens) {
        List<Token> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token last = all.isEmpty() ? token : all.get(all.size() - 1);
            boolean isYoung = token.meaning() instanceof Meaning.Goods goods
                    && YOUNG.containsAll(goods.paths())
                    && goods.isCertain();
            if (isYoung && last.isGoods() && last.end() == token.start()) {
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
            } else if (isStopped(
                    last, token, i + 1 < tokens.size() ? tokens.get(i + 1).start() : token.end() + 1)) {
                all.add(new Token(token.start(), token.end(), new Meaning.Said(Cue.GONE, "buy")));
            } else {
                all.add(token);
                if (token.is(Cue.CALL)) {
                    CallWords.turn(all);
                }
            }
        }
        return all;
    }

    /** Returns whether {@code word} stops deliveries, directly follows its goods, and ends the clause: 土豆先别送. */
    private static boolean isStopped(Token goods, Token word, int next) {
        return goods.isGoods()
                && goods.end() == word.start()
                && next > word.end()
                && word.meaning() instanceof Meaning.Said said
                && said.cue() == Cue.NOT
                && said.value().equals("stop");
    }
}
