package org.duijie.core.message;

import java.util.List;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.Sentence;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * Bounds the work of dividing the words of a message among its goods. Each word is compared with the other words of its
 * sentence, and each name of goods with all words. The steps are counted, not timed, so that a message is always either
 * read or refused.
 */
final class ReadingWork {
    /** A price list of 800 goods in one line takes 3.9 million steps. */
    private static final long MOST_STEPS = 4_000_000;

    private static final int SHOWN = 20;

    private ReadingWork() {}

    /** Throws {@link Reason#CROWDED} if the message has more words than are read at once. */
    static void check(String text, List<Sentence> sentences) {
        if (steps(sentences) > MOST_STEPS) {
            throw new InvalidValueException(Reason.CROWDED, text.substring(0, Math.min(SHOWN, text.length())) + "…");
        }
    }

    private static long steps(List<Sentence> sentences) {
        long words = 0;
        long goods = 0;
        long steps = 0;
        for (Sentence sentence : sentences) {
            long size = sentence.tokens().size();
            words += size;
            goods += sentence.tokens().stream().filter(Token::isGoods).count();
            steps += size * size;
        }
        return steps + goods * words;
    }
}
