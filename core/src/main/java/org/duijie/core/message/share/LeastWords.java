package org.duijie.core.message.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds the minimum of a delivery by the words beside an amount, and amounts that are too small for such a minimum. */
public final class LeastWords {
    /** The smallest weight, in grams, that is plausible as a minimum delivery. */
    private static final BigDecimal LEAST_DELIVERY = BigDecimal.valueOf(2_500);

    private static final Meaning FULL = new Meaning.Said(Cue.LIMIT, "full");

    private static final Set<String> BEFORE = Set.of("最少", "至少", "起码", "最低", "不少于", "不低于");

    private LeastWords() {}

    /** Returns whether a word for the minimum delivery directly follows the amount: 一吨起订. */
    public static boolean isAfter(List<Token> tokens, int index) {
        return index + 1 < tokens.size()
                && tokens.get(index + 1).is(Cue.LEAST)
                && tokens.get(index + 1).start() - tokens.get(index).end() <= 1;
    }

    /** Returns whether an amount ends with 起: 5箱起. */
    static boolean isFrom(Token token) {
        return token.amount()
                .flatMap(SaidAmount::mark)
                .filter(found -> found.word().startsWith("起"))
                .isPresent();
    }

    /**
     * Returns whether a word for the minimum delivery is directly before the amount, and does not belong to an amount
     * before that: 起订一吨.
     */
    public static boolean isBefore(List<Token> tokens, int index) {
        return index > 0
                && tokens.get(index - 1).is(Cue.LEAST)
                && tokens.get(index - 1).end() == tokens.get(index).start()
                && (index == 1 || !tokens.get(index - 2).isAmount());
    }

    /** Returns whether an amount is the minimum for which goods are delivered: 满5箱送货. */
    public static boolean isFull(List<Token> tokens, int index) {
        return index > 0
                && index + 1 < tokens.size()
                && tokens.get(index - 1).meaning().equals(FULL)
                && tokens.get(index - 1).end() == tokens.get(index).start()
                && tokens.get(index + 1).start() == tokens.get(index).end()
                && (tokens.get(index + 1).is(Cue.TRANSPORT)
                        || tokens.get(index + 1).is(Cue.FILLER)
                        || tokens.get(index + 1).is(Cue.PRICE_AT)
                        || tokens.get(index + 1).is(Cue.BRING));
    }

    /**
     * Returns whether an amount is the minimum delivery of a larger stock, by words before it such as 最少: 3吨，最少50公斤.
     */
    public static boolean isLeastOfStock(SaidAmount said, Token token, Share chunk) {
        boolean isLed = said.mark()
                .filter(found -> found.mark() == Mark.AT_LEAST && BEFORE.contains(found.word()))
                .isPresent();
        boolean isOnly = chunk.tokens.stream()
                .filter(other -> other.start() != token.start())
                .noneMatch(other -> other.isAmount());
        if (isLed && isOnly && chunk.tokens.stream().anyMatch(Token::isPriced)) {
            return true; // 65一斤 最少20斤
        }
        return isLed
                && chunk.tokens.stream()
                        .filter(other -> other.start() != token.start())
                        .flatMap(other -> other.amount().stream())
                        .anyMatch(other -> other.mark().isEmpty() && isMore(other, said));
    }

    private static boolean isMore(SaidAmount stock, SaidAmount least) {
        return stock.kind() == least.kind()
                && stock.low()
                                .multiply(stock.unit().size())
                                .compareTo(least.low().multiply(least.unit().size()))
                        > 0;
    }

    /** Returns whether a lower limit is so small that it is probably the weight of one piece: 胡萝卜2两以上. */
    public static boolean isOfPiece(SaidAmount said) {
        return said.kind() == Kind.WEIGHT
                && said.low().multiply(said.unit().size()).compareTo(LEAST_DELIVERY) < 0;
    }
}
