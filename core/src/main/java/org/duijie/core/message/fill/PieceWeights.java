package org.duijie.core.message.fill;

import java.math.BigDecimal;
import org.duijie.core.message.share.Share;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Decides whether a weight in a draft is that of one head or one piece, and not the amount that is traded. */
final class PieceWeights {
    /** The weight, in grams, below which a lower limit is taken for the size of one piece. */
    private static final BigDecimal HEAVIEST_PIECE = BigDecimal.valueOf(500);

    /** The heaviest piece of goods that are no live animals, in grams. */
    private static final BigDecimal HEAVIEST_HEAD = BigDecimal.valueOf(5_000);

    private static final BigDecimal HEAVIEST_EGG = BigDecimal.valueOf(300);

    private static final String PIECE = "个";

    private static final BigDecimal MANY = BigDecimal.valueOf(200);

    private final Filling filling;
    private final Share chunk;

    PieceWeights(Filling filling, Share chunk) {
        this.filling = filling;
        this.chunk = chunk;
    }

    /** Returns whether a weight with 起 may be the minimum weight of an animal instead of the amount traded: 收肉兔，四斤起. */
    boolean mayBeOfHead(SaidAmount said) {
        return said.kind() == Kind.WEIGHT
                && said.mark().filter(found -> found.word().equals("起")).isPresent()
                && filling.headSize().filter(size -> size.holds(said)).isPresent()
                && chunk.find(Meaning.HeadWeight.class).isEmpty();
    }

    /**
     * Returns whether a lower limit by weight, in a text that has another amount, is light enough for one piece:
     * 土豆50吨，3两以上.
     */
    boolean isOfPiece(SaidAmount said, Token token) {
        boolean isLeast =
                said.mark().filter(found -> found.mark() == Mark.AT_LEAST).isPresent();
        boolean isAbout =
                said.mark().filter(found -> found.mark() == Mark.ABOUT).isPresent();
        BigDecimal grams = said.unit().size().multiply(said.low());
        boolean isLight = said.kind() == Kind.WEIGHT && grams.compareTo(HEAVIEST_PIECE) < 0;
        return (isLeast
                        && isLight
                        && chunk.tokens.stream()
                                .anyMatch(each ->
                                        !each.equals(token) && each.amount().isPresent()))
                || (isAbout && said.kind() == Kind.WEIGHT && grams.compareTo(HEAVIEST_HEAD) <= 0 && hasMuchMore(grams))
                || (said.kind() == Kind.WEIGHT && isOfPricedHead(said, grams) && !Parts.isOfPart(chunk, token));
    }

    /** Returns whether the stock is so much that a weight is that of a piece: 60吨，3斤左右. */
    private boolean hasMuchMore(BigDecimal grams) {
        return chunk.tokens.stream()
                .flatMap(each -> each.amount().stream())
                .filter(other -> other.kind() == Kind.WEIGHT)
                .anyMatch(other -> other.low().multiply(other.unit().size()).compareTo(grams.multiply(MANY)) >= 0);
    }

    /** Returns whether a weight beside the price of a head is that of one: 仔猪15公斤 380一头, 白条鸭2.6斤18元一只. */
    private boolean isOfPricedHead(SaidAmount said, BigDecimal grams) {
        boolean isHead = filling.headSize().map(size -> size.holds(said)).orElse(grams.compareTo(HEAVIEST_HEAD) <= 0);
        return isHead
                && said.isOne()
                && said.mark().isEmpty()
                && chunk.tokens.stream()
                        .anyMatch(each -> each.meaning() instanceof Meaning.Price price
                                && price.said().unit().kind() == Kind.HEAD
                                && filling.counts(price.said().unit()))
                && chunk.tokens.stream()
                        .flatMap(each -> each.amount().stream())
                        .noneMatch(other -> other.kind() == Kind.WEIGHT && !other.equals(said));
    }

    /** Returns whether a number of eggs repeats the content of a box that was said before: 粉蛋360枚/箱218元 红蛋360枚205元. */
    boolean isContentOfBefore(SaidAmount said, Token token) {
        return said.kind() == Kind.HEAD
                && filling.paths().stream().allMatch(path -> path.startsWith("egg"))
                && chunk.message.stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .anyMatch(each -> each.end() <= token.start()
                                && each.meaning() instanceof Meaning.Holds holds
                                && holds.content().plain().equals(said.plain()));
    }

    /** Returns an amount of live animals, whose heads people also count as pieces: 70个羯羊. */
    String plain(SaidAmount said) {
        return said.unit().plain().equals(PIECE)
                ? filling.animal()
                        .map(word -> said.plain().replace(PIECE, word))
                        .orElse(said.plain())
                : said.plain();
    }

    /** Returns whether a weight is too heavy for an egg, and may be that of a box: 360枚 42-45斤. */
    boolean isOfNoEgg(SaidAmount said) {
        return filling.paths().stream().anyMatch(path -> path.startsWith("egg"))
                && said.low().multiply(said.unit().size()).compareTo(HEAVIEST_EGG) > 0;
    }
}
