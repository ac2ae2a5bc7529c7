package org.duijie.core.message.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Tells the sizes and packs that name lots from amounts and prices: 5-10斤2块3, 5.5的2.7, 6.0混级. */
final class LotSizes {
    /** The heaviest piece of goods that are no animals, in grams; what is more is an amount that a price is for. */
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(10_000);

    /** The price of all that there is, and not of a grade: 全拿2块. */
    private static final String ALL = "all";

    private static final BigDecimal MOST_BARE = BigDecimal.valueOf(10_000);

    private final LotLabels labels;
    private final Optional<HeadSize> head;
    private final List<Token> items;

    LotSizes(LotLabels labels, Optional<HeadSize> head, List<Token> items) {
        this.labels = labels;
        this.head = head;
        this.items = items;
    }

    /** Returns whether a number is the size in the word of a grade: 6.0混级. */
    boolean isSizeOfGrade(int index) {
        Token token = items.get(index);
        return token.meaning() instanceof Meaning.Bare
                && index + 1 < items.size()
                && isGrade(items.get(index + 1))
                && items.get(index + 1).start() == token.end()
                && labels.isOfSize(token.end());
    }

    /** Returns whether a size or a pack is right before a price: 5-10斤 2块3, 5斤装80一箱. */
    boolean isSizeOfNext(int index) {
        Token token = items.get(index);
        int next = index + 1;
        while (next < items.size() && items.get(next).is(Cue.FILLER)) {
            next++;
        }
        return next < items.size()
                && SaidLot.isPrice(items.get(next))
                && labels.isBeside(token.end(), items.get(next).start())
                && labels.before(items.get(next))
                        .filter(label -> label.start() >= token.end())
                        .isEmpty()
                && isSize(token);
    }

    boolean isSize(Token token) {
        if (token.meaning() instanceof Meaning.HeadWeight) {
            return true;
        }
        if (token.meaning() instanceof Meaning.Holds holds) {
            return holds.price().isEmpty();
        }
        if (token.meaning() instanceof Meaning.Bare bare) {
            return !isPackNext(token)
                    && (bare.number().low().scale() <= 0 || labels.isOfSize(token.end()))
                    && bare.number().low().compareTo(MOST_BARE) < 0;
        }
        return token.amount().filter(this::isOfPiece).isPresent() || isPieceCount(token);
    }

    private boolean isPackNext(Token token) {
        int next = items.indexOf(token) + 1;
        return next < items.size() && items.get(next).meaning() instanceof Meaning.Holds;
    }

    private boolean isOfPiece(SaidAmount said) {
        boolean isFrom =
                said.mark().filter(found -> found.word().startsWith("起")).isPresent();
        BigDecimal grams = said.low().multiply(said.unit().size());
        return said.kind() == Kind.WEIGHT
                && !isFrom
                && said.mark().filter(found -> found.mark() == Mark.ABOUT).isEmpty()
                && head.map(size -> size.holds(said)).orElse(grams.compareTo(HEAVIEST) <= 0)
                && (!said.isOne() || said.mark().isPresent() || head.isPresent());
    }

    /** Returns whether it tells how many pieces go into a pound or a catty: 280粒, 370粒. */
    boolean isPieceCount(Token token) {
        return token.amount()
                .filter(said ->
                        said.kind() == Kind.HEAD && "粒头".contains(said.unit().plain()) && head.isEmpty())
                .isPresent();
    }

    static Token size(Token token) {
        return token.amount()
                .filter(said -> said.kind() == Kind.WEIGHT)
                .map(said -> token.as(new Meaning.HeadWeight(said, false)))
                .orElse(token);
    }

    static boolean isGrade(Token token) {
        return token.meaning() instanceof Meaning.Said said
                && said.cue() == Cue.GRADE
                && !said.value().equals(ALL);
    }
}
