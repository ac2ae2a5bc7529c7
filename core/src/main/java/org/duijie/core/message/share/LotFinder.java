package org.duijie.core.message.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Walks over what is said of one product and finds its lots: each label begins one, and takes the numbers after it. */
final class LotFinder {
    private final LotLabels labels;
    private final LotSizes sizes;
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
        this.sizes = new LotSizes(labels, head, items);
        for (int i = 0; i < items.size() && !isOpen; i++) {
            walk(i);
        }
        common.addAll(carried);
        LotValues.giveFirst(lots, common);
    }

    private void walk(int index) {
        Token token = items.get(index);
        if (token.isGoods() || LotSizes.isGrade(token)) {
            begin(labels.led(token));
            keep(token);
        } else if (SaidLot.isPrice(token) || SaidLot.isValue(token)) {
            number(index);
        } else if (isLeading(token) || isAfterEachWord(index)) {
            carried.add(token);
        } else {
            keep(token);
        }
    }

    /** Keeps a word that holds for all lots; a grade is that of its lot. */
    private void keep(Token token) {
        common.addAll(carried);
        carried.clear();
        if (isOfPrice(token)) {
            last().orElseThrow().own.add(token);
            return;
        }
        if (!token.isGoods() && !token.is(Cue.GRADE)) {
            common.add(token);
        }
    }

    /** Returns whether the terms of a price touch the price of a lot before others: 包邮 in 精品68元包邮 通货25元. */
    private boolean isOfPrice(Token token) {
        return token.is(Cue.PRICE_AT)
                && last().flatMap(SaidLot::price)
                        .filter(price -> price.end() == token.start())
                        .isPresent()
                && items.stream().anyMatch(later -> later.start() > token.end() && SaidLot.isPrice(later));
    }

    private void number(int index) {
        Token token = items.get(index);
        boolean isPrice = SaidLot.isPrice(token) && !sizes.isSizeOfNext(index);
        if (token.meaning() instanceof Meaning.Bare && token.isDoubtful() && !sizes.isSizeOfNext(index)) {
            take(common, token);
            return;
        }
        if (isPrice && sizes.isSizeOfGrade(index)) {
            return;
        }
        Optional<LotLabels.Label> label = labels.before(token);
        if (isForAll(index) || (isPrice && label.isEmpty() && isAfterEach())) {
            take(common, token);
        } else if (label.filter(LotLabels::isTerm).isPresent() && isPrice) {
            isOpen = true;
        } else if (isLabelOf(label, index, isPrice) && !(sizes.isSizeOfNext(index) && sizes.isPieceCount(token))) {
            begin(label.orElseThrow());
            take(last().orElseThrow().own, sizes.isSizeOfNext(index) || isOfSex(token) ? LotSizes.size(token) : token);
        } else if (sizes.isSizeOfNext(index) && isNew(token)) {
            begin(labels.sized(
                    token, token.meaning() instanceof Meaning.Holds ? LotLabels.Kind.PACK : LotLabels.Kind.SIZE));
            size(index);
        } else if (last().isPresent() && (!isPrice || !last().get().hasPrice())) {
            take(last().get().own, sizes.isSizeOfNext(index) || isOfSex(token) ? LotSizes.size(token) : token);
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

    /** Returns whether a word is between "each" and one amount: 有 in 各有20只, but not in 各有200箱、1500斤. */
    private boolean isAfterEachWord(int index) {
        Token token = items.get(index);
        boolean isOne = index + 2 >= items.size() || !items.get(index + 2).isAmount();
        return isOne
                && (token.is(Cue.SELL) || token.is(Cue.FILLER))
                && carried.stream().anyMatch(word -> word.is(Cue.EACH));
    }

    /** Returns whether an amount for each lot was said already, so that a price without a label holds for all. */
    private boolean isAfterEach() {
        return common.stream().anyMatch(token -> token.is(Cue.EACH))
                && common.stream().anyMatch(token -> token.amount().isPresent())
                && lots.stream().noneMatch(SaidLot::hasPrice);
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
        boolean isCounted = items.stream().filter(LotFinder::isHeads).count() > 1; // 大的1400斤小的900斤 大的8头小的12头
        return (lot.label.kind() == LotLabels.Kind.SEX || (isCounted && lot.isNamed()))
                && !lot.has(Meaning.HeadWeight.class)
                && token.amount()
                        .filter(said -> head.filter(size -> size.holds(said)).isPresent())
                        .isPresent();
    }

    /** Takes the size that is a label itself: 280粒 is no value of a field, 5-10斤 is. */
    private void size(int index) {
        Token token = items.get(index);
        if (!(token.meaning() instanceof Meaning.Bare) && !sizes.isPieceCount(token)) {
            take(last().orElseThrow().own, LotSizes.size(token));
        }
    }

    private boolean isLabelOf(Optional<LotLabels.Label> label, int index, boolean isPrice) {
        return label.isPresent()
                && (isPrice
                        || label.get().kind() == LotLabels.Kind.SEX
                        || sizes.isSizeOfNext(index)
                        || lots.stream().anyMatch(lot -> lot.label.isSame(label.get()))
                        || isStateOfPriced(label.get(), index));
    }

    /** Returns whether an amount after the state of goods has its price right after it: 带羔的6只2200一只. */
    private boolean isStateOfPriced(LotLabels.Label label, int index) {
        boolean isNext = (label.kind() == LotLabels.Kind.UNREAD || label.kind() == LotLabels.Kind.REFERRING)
                && !LotLabels.isTerm(label)
                && last().filter(lot -> lot.hasPrice() && (lot.hasAmount() || isAfterAmount(lot)))
                        .isPresent(); // 种母兔30只80一只 商品兔200只12一斤
        return (label.isOfYoung() || isNext)
                && index + 1 < items.size()
                && SaidLot.isPrice(items.get(index + 1))
                && items.get(index + 1).start() - items.get(index).end() <= 1;
    }

    /** Returns whether the first lot has no label, and its amount is right before its price: 60斤 80一斤 鲜的300斤 5一斤. */
    private boolean isAfterAmount(SaidLot lot) {
        return lots.size() == 1
                && lot.price().stream()
                        .anyMatch(price -> common.stream()
                                .anyMatch(token -> token.amount().isPresent()
                                        && token.end() <= price.start()
                                        && price.start() - token.end() <= 1));
    }

    private boolean isNew(Token token) {
        return last().isEmpty()
                || last().get().hasPrice()
                || (!last().get().own.isEmpty()
                        && last().get().has(token.meaning().getClass()));
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
            return counted(label); // 公的5斤母的3斤8两
        }
        List<Token> before = last().map(lot -> lot.own).orElse(common);
        Optional<Token> size = before.stream()
                .filter(token -> token.end() == label.start() && SaidLot.isValue(token) && !SaidLot.isPrice(token))
                .filter(token -> !label.isEmpty() && (sizes.isSize(token) || isCount(token, label)))
                .findFirst();
        size.ifPresent(before::remove);
        return size.map(LotSizes::size);
    }

    /** Takes the number of males or females right before the word from a lot that has one already: 45只公的，65只母的. */
    private Optional<Token> counted(LotLabels.Label label) {
        List<Token> before = last().orElseThrow().own;
        List<Token> counts = before.stream().filter(token -> isHeads(token)).toList();
        Optional<Token> count = counts.stream()
                .filter(token -> counts.size() > 1 && isCount(token, label))
                .findFirst();
        count.ifPresent(before::remove);
        return count;
    }

    private static boolean isCount(Token token, LotLabels.Label label) {
        return label.kind() == LotLabels.Kind.SEX && isHeads(token) && token.end() == label.start();
    }

    private static boolean isHeads(Token token) {
        return token.amount().filter(said -> said.kind() == Kind.HEAD).isPresent();
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
}
