package org.duijie.core.message.share;

import java.util.List;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Gives the amounts and prices that follow several products of a sentence to each of them: 白菜、萝卜各500斤. */
final class CommonAmounts {
    private CommonAmounts() {}

    /**
     * Gives an amount or a price that follows several products to each of them. Without a word for "each", the user is
     * asked.
     */
    static void distribute(List<Share> made) {
        for (int i = made.size() - 1; i > 0; i--) {
            Share last = made.get(i);
            Share before = made.get(i - 1);
            boolean isEach = last.has(Cue.EACH);
            if (isEach && before.hasValue()) {
                each(made.subList(0, i), last);
                continue;
            }
            if (before.hasValue() || !last.hasValue() || before.has(Cue.GONE)) {
                continue;
            }
            for (Token token : last.tokens) {
                if (token.isAmount() || token.isPriced() || token.meaning() instanceof Meaning.HeadWeight) {
                    before.tokens.add(token);
                    if (!isEach) {
                        before.common.add(token);
                        last.common.add(token);
                    }
                }
            }
            if (isEach) {
                last.tokens.stream()
                        .filter(token -> token.is(Cue.EACH))
                        .findFirst()
                        .ifPresent(before.tokens::add);
            }
        }
    }

    /** Returns whether a content is that of the containers in which a share is counted: 黄瓜20件 辣椒10件 都是20斤一件. */
    private static boolean isPackOf(Token token, Share share) {
        return token.meaning() instanceof Meaning.Holds holds
                && share.find(Meaning.Holds.class).isEmpty()
                && share.tokens.stream()
                        .flatMap(each -> each.amount().stream())
                        .anyMatch(amount -> amount.unit().plain().equals(holds.name()));
    }

    /**
     * Gives each value after a word for "each", such as 都是, to the earlier products that have no value of that kind.
     */
    private static void each(List<Share> before, Share last) {
        int from = 0;
        while (!last.tokens.get(from).is(Cue.EACH)) {
            from++;
        }
        for (Token token : last.tokens.subList(from, last.tokens.size())) {
            for (Share share : before) {
                boolean isNew = (token.isPriced() && share.tokens.stream().noneMatch(Token::isPriced))
                        || (token.isAmount() && !share.hasAmount())
                        || isPackOf(token, share)
                        || (token.meaning() instanceof Meaning.HeadWeight
                                && share.find(Meaning.HeadWeight.class).isEmpty());
                if (isNew) {
                    share.tokens.add(token);
                }
            }
        }
    }
}
