package org.duijie.core.message.share;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.HeadSize;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;
import org.duijie.core.message.words.GoodsWords;
import org.duijie.core.message.words.Sentence;

/** Divides what is said of one product among its lots: 公鸡15母鸡12, 大果60小果45, 5-10斤2块3 10斤以上2块8. */
final class SaidLots {
    /** How often the price of a lot is another's, at most, when only one of them tells its unit. */
    private static final BigDecimal ALIKE = BigDecimal.valueOf(4);

    private final Share share;
    private final NamedGoods named;
    private final boolean isOneOfSeveral;
    private final String text;
    private final LotGoods goods;
    private final LotLabels labels;

    private SaidLots(
            Share share, boolean isOneOfSeveral, NamedGoods named, LotLabels labels, String text, GoodsWords names) {
        this.share = share;
        this.isOneOfSeveral = isOneOfSeveral;
        this.named = named;
        this.labels = labels;
        this.text = text;
        this.goods = new LotGoods(share.goods.get(0), text, names);
    }

    /** Returns the shares of a message, and instead of each that has lots, those of its lots. */
    static List<Share> of(List<Share> all, List<Sentence> sentences, String text, GoodsWords names) {
        List<Token> words = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        NamedGoods named = new NamedGoods(all, words);
        LotLabels labels = new LotLabels(text, words);
        return all.stream()
                .flatMap(share -> new SaidLots(share, all.size() > 1, named, labels, text, names).divided().stream())
                .toList();
    }

    private List<Share> divided() {
        boolean isOne = share.goods.size() == 1;
        boolean isOfOthers = share.common.stream().anyMatch(token -> SaidLot.isPrice(token) || token.isAmount());
        if (!isOne || isOfOthers) {
            return List.of(share);
        }
        LotFinder found = new LotFinder(
                labels,
                isSizedByHeads() ? Optional.empty() : HeadSize.of(((Meaning.Goods) head().meaning()).paths()),
                head().end(),
                items());
        LotValues.nameFirst(labels.led(head()), found.lots, found.common);
        List<SaidLot> lots = merged(found.lots);
        boolean isSized = LotValues.isSized(lots, found.common);
        Optional<Token> last = LotValues.priceOfAll(lots);
        last.ifPresent(price -> lots.get(lots.size() - 1).own.remove(price));
        lots.removeIf(lot -> !lot.hasPrice() && !lot.hasAmount() && !isSized);
        if (found.isOpen || isOfEarlier(lots) || isOfOtherTimes(lots) || !(isSized || isDivided(lots))) {
            return List.of(share);
        }
        List<Token> common = new ArrayList<>(found.common);
        last.ifPresent(common::add);
        List<Token> open = LotValues.tails(lots, common);
        last.filter(price -> isTouchingValue(price)).ifPresent(open::add);
        LotValues.shareEach(lots, common);
        outside(common);
        return lots.stream().map(lot -> share(lot, lots, common, open)).toList();
    }

    /** Returns whether 头 tells how many pieces of sea food make a pound or a catty: 鲍鱼 8头的95一斤. */
    private boolean isSizedByHeads() {
        return ((Meaning.Goods) head().meaning()).paths().stream().allMatch(path -> path.startsWith("aquatic/"))
                && share.tokens.stream()
                        .flatMap(token -> token.amount().stream())
                        .anyMatch(said -> said.unit().plain().equals("头"));
    }

    private Token head() {
        return share.goods.get(0);
    }

    /** Returns what is said of the product and the names of its kinds, from its own name to the next product's. */
    private List<Token> items() {
        return Stream.concat(
                        share.tokens.stream().filter(this::isInside),
                        named.names().stream().filter(token -> isInside(token) && !isHead(token) && !isWide(token)))
                .distinct()
                .sorted(Comparator.comparingInt(Token::start).thenComparing(Token::end))
                .toList();
    }

    private boolean isInside(Token token) {
        boolean isBeforeNext = token.start() >= head().end()
                && named.nextAfter(head().start())
                        .filter(next -> token.start() >= next)
                        .isEmpty();
        return isBeforeNext || named.areOthersGone(share);
    }

    /** Returns whether a name before that of the product is a wider one for it: 羊 in 育肥羊，湖羊. */
    private boolean isWide(Token goods) {
        return goods.end() <= head().start()
                && ((Meaning.Goods) goods.meaning()).paths().containsAll(((Meaning.Goods) head().meaning()).paths());
    }

    private boolean isHead(Token goods) {
        return named.isOfShare(goods)
                || ((Meaning.Goods) goods.meaning()).isGroup()
                || (said(goods).equals(said(head())) && !labels.isLed(goods) && !isPricedApart(goods));
    }

    /** Returns whether the product is named again with a price, beside another name of it: 耙耙柑 沃柑都有，耙耙柑3.5 沃柑3.2. */
    private boolean isPricedApart(Token goods) {
        return goods.start() > head().end()
                && isPriced(goods)
                && named.names().stream()
                        .anyMatch(other -> other.meaning().equals(goods.meaning())
                                && !said(other).equals(said(goods))
                                && isPriced(other));
    }

    private boolean isPriced(Token goods) {
        return share.tokens.stream().anyMatch(token -> token.start() == goods.end() && SaidLot.isPrice(token));
    }

    private String said(Token token) {
        return text.substring(token.start(), token.end());
    }

    /** Returns the lots, of which one named twice has both what was said: 公羔60只 母羊40只 公羔16块5 母羊13块. */
    private static List<SaidLot> merged(List<SaidLot> found) {
        List<SaidLot> lots = new ArrayList<>();
        for (SaidLot lot : found) {
            Optional<SaidLot> same = lots.stream()
                    .filter(earlier -> earlier.label.isSame(lot.label))
                    .filter(earlier -> !(earlier.hasPrice() && lot.hasPrice()))
                    .filter(earlier -> !(earlier.hasAmount() && lot.hasAmount()))
                    .findFirst();
            same.ifPresentOrElse(earlier -> earlier.own.addAll(lot.own), () -> lots.add(lot));
        }
        return lots;
    }

    private boolean isTouchingValue(Token price) {
        return share.tokens.stream().anyMatch(token -> SaidLot.isValue(token) && token.end() == price.start());
    }

    /** Returns whether there are several lots with prices, or several with names and amounts. */
    private boolean isDivided(List<SaidLot> lots) {
        List<SaidLot> priced = lots.stream().filter(SaidLot::hasPrice).toList();
        boolean isPriced = priced.size() > 1
                && priced.stream().filter(lot -> lot.label.isEmpty()).count() <= 1
                && priced.size()
                        == lots.stream()
                                .filter(lot -> lot.hasPrice() || lot.hasAmount())
                                .count()
                && LotValues.isToldApart(priced)
                && !isOnePacked(priced);
        boolean isCounted = lots.size() > 1
                && lots.stream().allMatch(lot -> lot.isNamed() && lot.hasAmount())
                && priced.size() != 1;
        return isPriced || isCounted;
    }

    /** Returns whether a label is that of goods before this product: 湖羊母羊40只 公羔60只 母羊1300. */
    private boolean isOfEarlier(List<SaidLot> lots) {
        return isOneOfSeveral
                && lots.stream()
                        .map(lot -> lot.label.words())
                        .filter(words -> !words.isEmpty())
                        .map(text::indexOf)
                        .anyMatch(at -> at >= 0 && at < head().start());
    }

    /** Returns whether the message names prices of the past or of others: these are no lots. */
    private boolean isOfOtherTimes(List<SaidLot> lots) {
        return share.tokens.stream()
                .filter(token -> token.is(Cue.OTHER_PRICE) || token.is(Cue.PAST))
                .anyMatch(token -> lots.stream()
                        .noneMatch(lot -> lot.label.start() <= token.start() && token.end() <= lot.label.end()));
    }

    /** Returns whether a pack only repeats the price of the whole: 3块8一斤，20斤一箱 一箱72. */
    private static boolean isOnePacked(List<SaidLot> priced) {
        return priced.stream().anyMatch(lot -> lot.label.isEmpty())
                && priced.stream().anyMatch(lot -> lot.label.kind() == LotLabels.Kind.PACK);
    }

    /** Adds what is said before the name of the product or beside another. */
    private void outside(List<Token> common) {
        share.tokens.stream()
                .filter(token -> !isInside(token))
                .filter(token -> !common.contains(token))
                .forEach(common::add);
    }

    private Share share(SaidLot lot, List<SaidLot> lots, List<Token> common, List<Token> open) {
        Share own = new Share(share.sentence, goods.of(lot, lots));
        own.lot = lot.label.isEmpty() || goods.isOther(lot, lots)
                ? Optional.empty()
                : Optional.of(new Share.Lot(token(lot.label), lot.label.words()));
        own.labels = lots.stream().map(each -> token(each.label)).toList();
        own.message = share.message;
        own.priceUnit = share.priceUnit.or(() -> unitOfOthers(lot, lots));
        own.direction = share.direction;
        own.isSideAssumed = share.isSideAssumed;
        own.isLastOfSentence = share.isLastOfSentence;
        for (Token token : lot.own) {
            if (token.meaning() instanceof Meaning.Bare) {
                own.tokens.add(new Token(token.start(), token.start(), new Meaning.Said(Cue.PRICE_LABEL, "")));
            }
            own.tokens.add(token);
        }
        common.stream()
                .filter(token -> !isGoneForOther(token, lot, lots) && !goods.isKnownBy(token, lot, lots))
                .forEach(own.tokens::add);
        own.tokens.sort(Comparator.comparingInt(Token::start).thenComparing(Token::end));
        own.common.addAll(share.common);
        own.common.addAll(open);
        common.stream().filter(token -> token.isAmount() && !isEach(token)).forEach(own.common::add);
        return own;
    }

    /** Returns whether a word says that another lot is gone: 卖完了 in 二级卖完了. */
    private boolean isGoneForOther(Token token, SaidLot lot, List<SaidLot> lots) {
        return token.is(Cue.GONE)
                && !labels.isRightBefore(token, lot.label)
                && lots.stream().anyMatch(other -> labels.isRightBefore(token, other.label));
    }

    private boolean isEach(Token amount) {
        return share.message.stream()
                .filter(sentence -> sentence.start() <= amount.start() && amount.end() <= sentence.end())
                .anyMatch(sentence -> isAfterEach(sentence, amount));
    }

    private static boolean isAfterEach(Sentence sentence, Token amount) {
        int at = sentence.tokens().stream().map(Token::start).toList().indexOf(amount.start()) - 1;
        while (at >= 0
                && (sentence.tokens().get(at).is(Cue.SELL)
                        || sentence.tokens().get(at).is(Cue.FILLER))) {
            at--;
        }
        return at >= 0 && sentence.tokens().get(at).is(Cue.EACH);
    }

    /** Returns the unit that another lot tells with a price like this one's: 花菇8块5一斤 普通菇5块2. */
    private static Optional<String> unitOfOthers(SaidLot lot, List<SaidLot> lots) {
        List<Meaning.Price> told = lots.stream()
                .flatMap(other -> other.price().stream())
                .filter(price -> price.meaning() instanceof Meaning.Price)
                .map(price -> (Meaning.Price) price.meaning())
                .toList();
        BigDecimal number = lot.price().map(SaidLot::number).orElse(BigDecimal.ZERO);
        boolean isAlike = told.stream()
                .allMatch(price -> price.said().low().compareTo(number.multiply(ALIKE)) <= 0
                        && number.compareTo(price.said().low().multiply(ALIKE)) <= 0);
        List<String> units = told.stream()
                .map(price -> price.said().unit().plain())
                .distinct()
                .toList();
        boolean isOne = told.stream()
                .allMatch(price ->
                        price.said().many().compareTo(price.said().unit().factor()) == 0);
        return isAlike && isOne && units.size() == 1 && !lot.has(Meaning.Holds.class)
                ? Optional.of(units.get(0))
                : Optional.empty();
    }

    private Token token(LotLabels.Label label) {
        return new Token(label.start(), label.end(), head().meaning());
    }
}
