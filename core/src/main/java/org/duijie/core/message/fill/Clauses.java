package org.duijie.core.message.fill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duijie.core.message.draft.Direction;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.quantity.Mark;

/** Removes clauses that are not about the offer, such as earlier sales or the cost of feed. */
public final class Clauses {
    private static final Meaning OWN = new Meaning.Said(Cue.OTHER_PRICE, "own");

    private static final Meaning HARVEST = new Meaning.Said(Cue.PAST, "harvest");

    private Clauses() {}

    /** Returns the tokens of the offer. Adds the numbers of the clauses removed to {@code unused}. */
    public static List<Token> ofOffer(Share chunk, List<Token> unused) {
        Set<Token> others = new HashSet<>();
        Sentence sentence = chunk.sentence;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            if (token.meaning().equals(HARVEST) && chunk.direction == Direction.SELL) {
                continue; // 油茶籽收了3吨，4块6一斤卖
            }
            int index = i;
            boolean isLabel = chunk.labels.stream()
                    .anyMatch(label -> label.start() <= token.start() && token.end() <= label.end()); // 去年的5块5
            if (isLabel) {
                continue;
            }
            if (token.is(Cue.PAST) || token.is(Cue.LESS) || (token.is(Cue.OTHER_PRICE) && !isOwn(chunk, token, i))) {
                sentence.clauseOf(i).stream()
                        .filter(each -> each.start() > token.start() || token.is(Cue.PAST) || token.is(Cue.LESS))
                        .filter(each -> !Parts.isLeft(chunk, each))
                        .filter(each -> isNumber(each) || each.meaning() instanceof Meaning.Days)
                        .filter(each -> !token.is(Cue.PAST) || !isOfLaterDay(sentence.clauseOf(index), token, each))
                        .forEach(others::add);
            }
        }
        conditions(chunk, others);
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

    /** Returns whether a wholesale price is the price of the offer, because the offer has no other price. */
    private static boolean isOwn(Share chunk, Token label, int index) {
        List<Token> clause = chunk.sentence.clauseOf(index);
        return label.meaning().equals(OWN)
                && chunk.tokens.stream()
                        .filter(each -> each.isPriced() || each.is(Cue.OTHER_PRICE))
                        .allMatch(each ->
                                each.meaning().equals(OWN) || (clause.contains(each) && each.start() > label.start()));
    }

    /** Adds to {@code others} the amount from which delivery is offered, and the delivery: 300只以上送货. */
    private static void conditions(Share chunk, Set<Token> others) {
        for (int i = 0; i + 1 < chunk.tokens.size(); i++) {
            Token next = chunk.tokens.get(i + 1);
            if (chunk.tokens.get(i).meaning() instanceof Meaning.Amount amount
                    && next.is(Cue.TRANSPORT)
                    && amount.said()
                            .mark()
                            .filter(found -> found.mark() == Mark.AT_LEAST
                                    && !found.word().startsWith("起")) // 500斤起可送 is the least too
                            .isPresent()) {
                others.add(chunk.tokens.get(i));
                others.add(next);
            }
        }
    }

    /** Returns whether {@code number} directly follows a day that comes after {@code past}: 4块5 in 昨天4块2今天4块5. */
    private static boolean isOfLaterDay(List<Token> clause, Token past, Token number) {
        return clause.stream()
                .anyMatch(day -> day.meaning() instanceof Meaning.Days
                        && day.start() > past.start()
                        && day.end() == number.start());
    }

    private static boolean isNumber(Token token) {
        return token.isAmount()
                || token.isPriced()
                || token.meaning() instanceof Meaning.Bare
                || token.meaning() instanceof Meaning.HeadWeight
                || token.meaning() instanceof Meaning.Holds;
    }
}
