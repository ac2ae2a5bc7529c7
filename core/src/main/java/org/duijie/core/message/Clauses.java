package org.duijie.core.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out the clauses that speak of something else than the offer: what was sold before, what feed costs. */
final class Clauses {
    private Clauses() {}

    /** Returns the tokens of the offer; adds the numbers of the other clauses to {@code unused}. */
    static List<Token> ofOffer(Chunk chunk, List<Token> unused) {
        Set<Token> others = new HashSet<>();
        Sentence sentence = chunk.sentence;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (token.is(Cue.PAST) || token.is(Cue.OTHER_PRICE)) {
                sentence.clauseOf(i).stream()
                        .filter(each -> each.start() > token.start() || token.is(Cue.PAST))
                        .filter(each -> isNumber(each) || each.meaning() instanceof Meaning.Days)
                        .forEach(others::add);
            }
        }
        List<Token> kept = new ArrayList<>();
        boolean isOther = false;
        for (Token token : chunk.tokens) {
            isOther |= token.is(Cue.OTHER_PRICE) && !sentence.tokens().contains(token);
            if (others.contains(token) || (isOther && isNumber(token))) {
                if (isNumber(token)) {
                    unused.add(token);
                }
            } else {
                kept.add(token);
            }
        }
        return kept;
    }

    private static boolean isNumber(Token token) {
        return token.isAmount()
                || token.isPriced()
                || token.meaning() instanceof Meaning.Bare
                || token.meaning() instanceof Meaning.HeadWeight
                || token.meaning() instanceof Meaning.Holds;
    }
}
