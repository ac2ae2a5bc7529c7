package org.duijie.core.message.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads words by the goods after them: 817鸡苗 are chicks, and 不要土豆了 gives them up. */
final class Compounds {
    private static final Set<String> YOUNG = Set.of("poultry/chick", "poultry/duckling", "poultry/gosling");

    private Compounds() {}

    static List<Token> joined(List<Token> tokens) {
        List<Token> all = new ArrayList<>();
        for (Token token : tokens) {
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
                all.set(all.size() - 1, new Token(last.start(), last.end(), new Meaning.Said(Cue.GONE, not.value())));
                all.add(token);
            } else {
                all.add(token);
                if (token.is(Cue.CALL)) {
                    CallWords.turn(all);
                }
            }
        }
        return all;
    }
}
