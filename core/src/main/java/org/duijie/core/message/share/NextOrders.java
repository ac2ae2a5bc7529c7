package org.duijie.core.message.share;

import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;

/**
 * Finds where a product that is named again begins an entry of its own: with its own day (10号 猪前腿120斤，17号 猪前腿150斤), or
 * after
 * another kind of it is gone (土豆卖完了 紫土豆还有2000斤).
 */
final class NextOrders {
    /** The maximum number of entries of one sentence. */
    static final int MOST = 20;

    private NextOrders() {}

    static boolean begins(Sentence sentence, Share last, Token product) {
        List<Token> all = sentence.tokens();
        int at = all.indexOf(product);
        boolean isCounted = at + 1 < all.size() && all.get(at + 1).isAmount();
        boolean isThere = at + 1 < all.size() && all.get(at + 1).is(Cue.SELL);
        boolean isStillThere = last.has(Cue.GONE) && !last.hasValue() && (isCounted || isThere);
        boolean isOfNextDay =
                isCounted && last.hasAmount() && dayBefore(sentence, product).isPresent();
        return isStillThere || isOfNextDay;
    }

    /** Returns the day right before a product in its clause: 17号 猪前腿. */
    private static Optional<Token> dayBefore(Sentence sentence, Token product) {
        int at = sentence.tokens().indexOf(product);
        return Optional.of(at - 1)
                .filter(before -> before >= 0)
                .map(sentence.tokens()::get)
                .filter(day -> day.meaning() instanceof Meaning.Days)
                .filter(day -> sentence.clauseOf(at).contains(day));
    }
}
