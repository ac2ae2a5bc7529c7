package org.duijie.core.message.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Mark;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Walks over what is said of one product and finds its lots: each label begins one, and takes the numbers after it. */
final class LotFinder {
    /** The heaviest piece of goods that are no animals, in grams; what is more is an amount that a price is for. */
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(10_000);

    /** The price of all that there is, and not of a grade: 全拿2块. */
    private static final String ALL = "all";

    private static final BigDecimal MOST_BARE = BigDecimal.valueOf(10_000);

    private final LotLabels labels;
    private final Optional<HeadSize> head;
    private final int end;
    private final List<Token> items;
    final List<SaidLot> lots = new ArrayList<>();
    final List<Token> common = new ArrayList<>();
    private final List<Token> carried = new ArrayList<>();

    /** Whether prices have no label, or only the terms on which they hold, so that they tell no lots apart. */
    boolean isOpen;

    /**
     * @param end where the name of the product ends
     * @param items what is said of the product, with the names of its kinds, in order
     */
    LotFinder(LotLabels labels, Optional<HeadSize> head, int end, List<Token> items) {
        this.labels = labels;
        this.end = end;
        this.head = head;
        this.items = items;
        for (int i = 0; i < items.size() && !isOpen; i++) {
            walk(i);
        }
        common.addAll(carried);
    }

    private void walk(int index) {
        Token token = items.get(index);
        if (token.isGoods() || isGrade(token)) {
            begin(labels.led(token));
            keep(token);
        } else if (SaidLot.isPrice(token) || SaidLot.isValue(token)) {
            number(index);
        } else if (isLeading(token)) {
            carried.add(token);
        } else {
            keep(token);
        }
    }

    /** Keeps a word that holds for all lots; a grade is that of its lot. */
    private void keep(Token token) {
        common.addAll(carried);
        carried.clear();
        if (!token.isGoods() && !token.is(Cue.GRADE)) {
            common.add(token);
        }
    }

    private void number(int index) {
        Token token = items.get(index);
        boolean isPrice = SaidLot.isPrice(token) && !isSizeOfNext(index);
        if (token.meaning() instanceof Meaning.Bare && token.isDoubtful() && !isSizeOfNext(index)) {
            take(common, token);
            return;
        }
        Optional<LotLabels.Label> label = labels.before(token);
        if (isForAll(index)) {
            take(common, token);
        } else if (label.filter(LotLabels::isTerm).isPresent() && isPrice) {
            isOpen = true;
        } else if (isLabelOf(label, index, isPrice)) {
            begin(label.orElseThrow());
            take(last().orElseThrow().own, isSizeOfNext(index) || isOfSex(token) ? size(token) : token);
        } else if (isSizeOfNext(index) && isNew(token)) {
            begin(labels.sized(
                    token, token.meaning() instanceof Meaning.Holds ? LotLabels.Kind.PACK : LotLabels.Kind.SIZE));
            size(index);
        } else if (last().isPresent() && (!isPrice || !last().get().hasPrice())) {
            take(last().get().own, isSizeOfNext(index) || isOfSex(token) ? size(token) : token);
        } else if (isPrice && token.meaning() instanceof Meaning.Holds) {
            begin(labels.packed(token));
            take(last().orElseThrow().own, token);
        } else if (isPrice && lots.isEmpty() && (!(token.meaning() instanceof Meaning.Bare) || isOfHead(token))) {
            begin(labels.none(token.start()));
            take(last().orElseThrow().own, token);
        } else if (isPrice) {
            isOpen |= !(token.meaning() instanceof Meaning.Bare);
            take(common, token);
        } else {
            take(common, token);
        }
    }

    /** Returns whether a number with a point is right after the name of the product: 圆椒2.8. */
    private boolean isOfHead(Token number) {
        return number.start() == end
                && number.meaning() instanceof Meaning.Bare bare
                && bare.number().low().scale() > 0;
    }

    /** Returns whether a weight beside males or females is that of one of them: 公3两100斤. */
    private boolean isOfSex(Token token) {
        SaidLot lot = lots.get(lots.size() - 1);
        return lot.label.kind() == LotLabels.Kind.SEX
                && !lot.has(Meaning.HeadWeight.class)
                && token.amount()
                        .filter(said -> head.filter(size -> size.holds(said)).isPresent())
                        .isPresent();
    }

    /** Takes the size that is a label itself: 280粒 is no value of a field, 5-10斤 is. */
    private void size(int index) {
        Token token = items.get(index);
        if (!(token.meaning() instanceof Meaning.Bare) && !isPieceCount(token)) {
            take(last().orElseThrow().own, size(token));
        }
    }

    private boolean isLabelOf(Optional<LotLabels.Label> label, int index, boolean isPrice) {
        return label.isPresent()
                && (isPrice
                        || label.get().kind() == LotLabels.Kind.SEX
                        || isSizeOfNext(index)
                        || lots.stream()
                                .anyMatch(lot ->
                                        lot.label.words().equals(label.get().words())));
    }

    private boolean isNew(Token token) {
        return last().isEmpty()
                || last().get().hasPrice()
                || (!last().get().own.isEmpty()
                        && last().get().has(token.meaning().getClass()));
    }

    /** Returns whether a size or a pack is right before a price: 5-10斤 2块3, 5斤装80一箱. */
    private boolean isSizeOfNext(int index) {
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

    private boolean isSize(Token token) {
        if (token.meaning() instanceof Meaning.HeadWeight) {
            return true;
        }
        if (token.meaning() instanceof Meaning.Holds holds) {
            return holds.price().isEmpty();
        }
        if (token.meaning() instanceof Meaning.Bare bare) {
            return !isPackNext(token)
                    && bare.number().low().scale() <= 0
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
    private boolean isPieceCount(Token token) {
        return token.amount()
                .filter(said ->
                        said.kind() == Kind.HEAD && "粒头".contains(said.unit().plain()) && head.isEmpty())
                .isPresent();
    }

    private static Token size(Token token) {
        return token.amount()
                .filter(said -> said.kind() == Kind.WEIGHT)
                .map(said -> token.as(new Meaning.HeadWeight(said, false)))
                .orElse(token);
    }

    /** Returns whether an amount is the least, a part or the sum, which hold for all lots. */
    private boolean isForAll(int index) {
        Token token = items.get(index);
        boolean isLeast = LeastWords.isAfter(items, index)
                || token.amount()
                        .flatMap(SaidAmount::mark)
                        .filter(found -> found.word().startsWith("起"))
                        .isPresent();
        return isLeast
                || token.meaning() instanceof Meaning.Rate
                || carried.stream()
                        .anyMatch(word -> word.is(Cue.TOTAL)
                                || word.is(Cue.EACH)
                                || word.is(Cue.LEAST_BEFORE)
                                || word.is(Cue.AMOUNT_LABEL));
    }

    private void begin(LotLabels.Label label) {
        Optional<LotLabels.Label> both =
                last().filter(lot -> lot.own.isEmpty()).flatMap(lot -> labels.joined(lot.label, label));
        last().filter(lot -> lot.own.isEmpty()).ifPresent(lots::remove);
        SaidLot lot = new SaidLot(both.orElse(label));
        touching(label).ifPresent(lot.own::add);
        lots.add(lot);
    }

    /** Takes the size right before a label from what is before: 4两公蟹68一只. */
    private Optional<Token> touching(LotLabels.Label label) {
        if (last().filter(lot -> !lot.hasPrice()).isPresent()) {
            return Optional.empty(); // 公的5斤母的3斤8两
        }
        List<Token> before = last().map(lot -> lot.own).orElse(common);
        Optional<Token> size = before.stream()
                .filter(token -> token.end() == label.start() && SaidLot.isValue(token) && !SaidLot.isPrice(token))
                .filter(token -> !label.isEmpty() && isSize(token))
                .findFirst();
        size.ifPresent(before::remove);
        return size.map(LotFinder::size);
    }

    private void take(List<Token> into, Token token) {
        into.addAll(carried);
        carried.clear();
        into.add(token);
    }

    private Optional<SaidLot> last() {
        return lots.isEmpty() ? Optional.empty() : Optional.of(lots.get(lots.size() - 1));
    }

    /** Returns whether a word belongs to the number after it. */
    private static boolean isLeading(Token token) {
        return token.is(Cue.LIMIT)
                || token.is(Cue.LEAST_BEFORE)
                || token.is(Cue.PRICE_LABEL)
                || token.is(Cue.HEAD)
                || token.is(Cue.TOTAL)
                || token.is(Cue.AMOUNT_LABEL)
                || token.is(Cue.EACH)
                || token.is(Cue.RATE);
    }

    private static boolean isGrade(Token token) {
        return token.meaning() instanceof Meaning.Said said
                && said.cue() == Cue.GRADE
                && !said.value().equals(ALL);
    }
}
